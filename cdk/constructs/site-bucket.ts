import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, type BucketBase, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { AdoptedBucket } from './adopted-bucket.ts';

/** Which bucket to use. */
export interface SiteBucketProps {
  /** The name of a new bucket; without it CloudFormation chooses one. */
  readonly bucketName?: string;
  /** An existing bucket to use instead of a new one. */
  readonly adopt: string | undefined;
}

/**
 * Adds a bucket that keeps every page that was ever public and outlives the stack: a new one, or an existing one of which the stack
 * manages the policy alone. The policy has the same logical id in both cases, so a stack can adopt its own bucket.
 */
export function addSiteBucket(scope: Construct, id: string, { bucketName, adopt }: SiteBucketProps): BucketBase {
  const bucket = adopt === undefined ? addNewBucket(scope, id, bucketName) : new AdoptedBucket(scope, id, adopt);
  for (const statement of requireTls(bucket)) bucket.addToResourcePolicy(statement);
  return bucket;
}

/** Noncurrent versions never expire either: they show what a page said before, and have a few kilobytes each. */
function addNewBucket(scope: Construct, id: string, bucketName: string | undefined): Bucket {
  return new Bucket(scope, id, {
    ...(bucketName && { bucketName }),
    versioned: true,
    // Always, since CloudFormation replaces the bucket when it changes. Without a default period: the publisher locks what is in the
    // ledger if the settings say so, and nothing else.
    objectLockEnabled: true,
    encryption: BucketEncryption.S3_MANAGED,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    // A bucket of a fixed name that is left by the failed creation of its stack would block the next attempt. It is empty then.
    removalPolicy: bucketName ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.RETAIN,
    lifecycleRules: [{ id: 'AbortUnfinishedUploads', abortIncompleteMultipartUploadAfter: Duration.days(1) }],
  });
}

function requireTls(bucket: BucketBase): PolicyStatement[] {
  const conditions = [{ Bool: { 'aws:SecureTransport': 'false' } }, { NumericLessThan: { 's3:TlsVersion': 1.2 } }];
  return conditions.map(
    (condition) =>
      new PolicyStatement({
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: ['s3:*'],
        resources: [bucket.bucketArn, bucket.arnForObjects('*')],
        conditions: condition,
      }),
  );
}
