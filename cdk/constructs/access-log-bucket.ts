import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { AccessLogSettings } from '../settings/settings.ts';

/**
 * Keeps access logs, which hold readers' IP addresses, for as long as the policy says and no longer; it goes with the stack, and so do
 * they. Not versioned: a deleted log would live on as a former version.
 */
export class AccessLogBucket extends Bucket {
  constructor(scope: Construct, id: string, { retentionDays }: AccessLogSettings) {
    super(scope, id, {
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      // CloudFront delivers its standard logs by an access control list.
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
  }
}
