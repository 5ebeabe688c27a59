import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

/** What may differ from one bucket of a site to another. */
interface SiteBucketProps {
  readonly bucketName?: string;
  /** Whether objects can be locked; a bucket that could once can always. */
  readonly canLock?: boolean;
}

/**
 * Keeps every page that was ever public, and outlives the stack. Noncurrent versions have no end either: they are the evidence of
 * what a page said before it was replaced, and a few kilobytes each.
 */
export class SiteBucket extends Bucket {
  readonly canLock: boolean;

  constructor(scope: Construct, id: string, { bucketName, canLock = false }: SiteBucketProps = {}) {
    super(scope, id, {
      ...(bucketName && { bucketName }),
      versioned: true,
      // Without a period of its own: the publisher locks the ledger, and nothing else.
      ...(canLock && { objectLockEnabled: true }),
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [{ id: 'AbortUnfinishedUploads', abortIncompleteMultipartUploadAfter: Duration.days(1) }],
    });
    this.canLock = canLock;
  }
}
