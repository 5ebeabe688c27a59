import { Stack } from 'aws-cdk-lib';
import { Bucket, BucketBase, type BucketPolicy, type IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

/**
 * An existing bucket in the stack's region. The stack manages only its policy: a bucket of a deleted stack already has the properties that
 * a new one would get. Unlike `Bucket.fromBucketName()`, it does not ignore additions to its policy.
 */
export class AdoptedBucket extends BucketBase {
  override readonly bucketName: string;
  override readonly bucketArn: string;
  override readonly bucketDomainName: string;
  override readonly bucketWebsiteUrl: string;
  override readonly bucketWebsiteDomainName: string;
  override readonly bucketRegionalDomainName: string;
  override readonly bucketDualStackDomainName: string;
  override readonly encryptionKey = undefined;
  override readonly isWebsite = false;
  override policy?: BucketPolicy = undefined;
  override replicationRoleArn?: string = undefined;
  override disallowPublicAccess? = true;
  protected override autoCreatePolicy = true;

  constructor(scope: Construct, id: string, bucketName: string) {
    super(scope, id, { physicalName: bucketName });
    const { region } = Stack.of(this);
    const known: IBucket = Bucket.fromBucketAttributes(this, 'Attributes', { bucketName, region });
    this.bucketName = bucketName;
    this.bucketArn = known.bucketArn;
    this.bucketDomainName = known.bucketDomainName;
    this.bucketWebsiteUrl = known.bucketWebsiteUrl;
    this.bucketWebsiteDomainName = known.bucketWebsiteDomainName;
    this.bucketRegionalDomainName = known.bucketRegionalDomainName;
    this.bucketDualStackDomainName = known.bucketDualStackDomainName;
  }
}
