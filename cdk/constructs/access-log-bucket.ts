import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { AccessLogSettings } from '../settings/settings.ts';
import { logDeletions } from './log-deletions.ts';

/** How long access logs are kept. */
export interface AccessLogBucketProps extends AccessLogSettings {
  /** Where the function that empties the bucket logs. */
  readonly logGroup: ILogGroup;
}

/**
 * Keeps access logs, which hold readers' IP addresses, for as long as the policy says and no longer; they are deleted with the stack. Not
 * versioned: a deleted log would live on as a noncurrent version.
 */
export class AccessLogBucket extends Bucket {
  constructor(scope: Construct, id: string, { retentionDays, logGroup }: AccessLogBucketProps) {
    super(scope, id, {
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      // CloudFront's standard logging needs access control lists.
      objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
      removalPolicy: RemovalPolicy.DESTROY,
      autoDeleteObjects: true,
      lifecycleRules: [
        {
          id: 'DeletePersonalData',
          expiration: Duration.days(retentionDays),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
    });
    logDeletions(this, logGroup);
  }
}
