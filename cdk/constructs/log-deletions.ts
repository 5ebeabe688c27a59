import { CfnResource, Stack } from 'aws-cdk-lib';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';

/** The CDK's own function empties the bucket. Lambda would create a log group for it that never expires and outlives the stack. */
export function logDeletions(bucket: Bucket, logGroup: ILogGroup): void {
  const provider = Stack.of(bucket).node.findChild('Custom::S3AutoDeleteObjectsCustomResourceProvider');
  const handler = provider.node.findChild('Handler');
  if (!CfnResource.isCfnResource(handler)) throw new Error('Cannot find the function that empties a bucket');
  handler.addPropertyOverride('LoggingConfig', { LogGroup: logGroup.logGroupName });
}
