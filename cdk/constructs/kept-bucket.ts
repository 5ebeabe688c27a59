import { CustomResource } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { customResources } from '../../lambda/deployment/custom-resource.ts';
import type { DeploymentProvider } from './deployment-provider.ts';

/** What a bucket is kept by. */
export interface KeptBucketProps {
  readonly provider: DeploymentProvider;
  readonly bucketName: string;
  /** What to do when a deployment was refused, with `bucketPlaceholder` for the name of the bucket that is kept. */
  readonly hint: string;
}

/**
 * Fails a deployment that would move the site to another bucket, whatever the reason: a replaced bucket, or a changed setting. What leads
 * to the bucket depends on it, so nothing points to the other one even for a moment.
 */
export class KeptBucket extends CustomResource {
  /** The same reference for a bucket of the stack as for an adopted one, so that a function that has it does not change between them. */
  readonly bucketName: string;

  constructor(scope: Construct, id: string, { provider, bucketName, hint }: KeptBucketProps) {
    super(scope, id, {
      resourceType: customResources.keptBucket,
      serviceToken: provider.function.functionArn,
      properties: { BucketName: bucketName, Hint: hint },
    });
    this.bucketName = this.ref;
  }
}
