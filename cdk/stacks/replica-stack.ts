import { Stack, type StackProps } from 'aws-cdk-lib';
import { type AddToResourcePolicyResult, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { SiteBucket } from '../constructs/site-bucket.ts';

/** What a replica is of, and where. */
export interface ReplicaStackProps {
  /** Name of the site's own stack. */
  readonly siteName: string;
  readonly region: string;
  readonly account: string | undefined;
}

/** S3 allows 63 characters; twelve are the account's, and what is cut here is told apart by account and region. */
const maxPrefix = 20;

/**
 * A bucket in another region that the publisher writes first and the distribution asks while the home region is in error. Its name is
 * known before it exists, and it lets in the distributions of its account, so that neither stack waits for the other's attributes.
 */
export class ReplicaStack extends Stack {
  readonly bucket: SiteBucket;
  /** Known to other stacks without a reference. */
  readonly bucketName: string;
  /** The region, as it was given. */
  readonly place: string;

  constructor(scope: Construct, id: string, { siteName, region, account }: ReplicaStackProps) {
    const description = `Holds a copy of the site of ${siteName} in ${region}`;
    super(scope, id, { description, env: { region, ...(account && { account }) } } satisfies StackProps);
    this.place = region;
    this.bucketName = `${siteName.toLowerCase().slice(0, maxPrefix)}-replica-${this.account}-${region}`;
    this.bucket = new SiteBucket(this, 'Bucket', { bucketName: this.bucketName });
    this.#letIn('s3:GetObject', this.bucket.arnForObjects('*'));
    // Without it S3 answers 403, not 404, for an object that does not exist.
    this.#letIn('s3:ListBucket', this.bucket.bucketArn);
  }

  #letIn(action: string, resource: string): AddToResourcePolicyResult {
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
    return this.bucket.addToResourcePolicy(
      new PolicyStatement({ actions: [action], resources: [resource], principals, conditions }),
    );
  }
}
