import { Stack, type StackProps } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { BucketBase } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { type ReplicaOf, replicaBucketName, replicaStackName } from '../constructs/resource-names.ts';
import { addSiteBucket } from '../constructs/site-bucket.ts';

/** Which site to copy, and to which region. */
export interface ReplicaStackProps extends Omit<StackProps, 'env' | 'stackName' | 'description'>, ReplicaOf {
  /** A token without AWS credentials. */
  readonly account: string;
  /** An existing bucket to use instead of a new one. */
  readonly adoptBucket: string | undefined;
}

/**
 * A bucket in another region that the publisher writes first and the distribution reads while the home region is in error. Its name is
 * known before it exists, and the distributions of its account can read it, so neither stack needs the other's attributes.
 */
export class ReplicaStack extends Stack {
  readonly bucket: BucketBase;
  /** The bucket's name, which other stacks use without a reference. */
  readonly bucketName: string;
  /** The region as the settings name it, never a token. */
  readonly place: string;

  constructor(scope: Construct, { stackName, homeRegion, region, account, adoptBucket, ...props }: ReplicaStackProps) {
    const replica = { stackName, homeRegion, region };
    const description = `Holds a copy of the site of ${stackName} in ${region}`;
    super(scope, replicaStackName(replica), { ...props, description, env: { region, account } });
    this.place = region;
    this.bucketName = adoptBucket ?? replicaBucketName(replica, this.account);
    this.bucket = addSiteBucket(this, 'Bucket', { bucketName: this.bucketName, adopt: adoptBucket });
    this.#allow('s3:GetObject', this.bucket.arnForObjects('*'));
    // Without it S3 answers 403, not 404, for an object that does not exist.
    this.#allow('s3:ListBucket', this.bucket.bucketArn);
  }

  #allow(action: string, resource: string): void {
    const distributions = this.formatArn({
      service: 'cloudfront',
      region: '',
      resource: 'distribution',
      resourceName: '*',
    });
    const conditions = {
      StringEquals: { 'aws:SourceAccount': this.account },
      ArnLike: { 'aws:SourceArn': distributions },
    };
    const principals = [new ServicePrincipal('cloudfront.amazonaws.com')];
    this.bucket.addToResourcePolicy(
      new PolicyStatement({ actions: [action], resources: [resource], principals, conditions }),
    );
  }
}
