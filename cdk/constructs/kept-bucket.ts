import { CustomResource } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { customResources } from '../../lambda/deployment/custom-resource.ts';
import type { DeploymentProvider } from './deployment-provider.ts';

/** What a bucket is kept by. */
export interface KeptBucketProps {
  readonly provider: DeploymentProvider;
  readonly bucketName: string;
  /** The setting that adopts a bucket, as the context has it, with `bucketPlaceholder` for the name. */
  readonly adoptSetting: string;
}

/**
 * Fails a deployment that would move the site to another bucket, whatever the reason: a replaced bucket, or a changed setting. What leads
 * to the bucket depends on it, so nothing points to the other one even for a moment.
 */
export class KeptBucket extends CustomResource {
  constructor(scope: Construct, id: string, { provider, bucketName, adoptSetting }: KeptBucketProps) {
    super(scope, id, {
      resourceType: customResources.keptBucket,
      serviceToken: provider.function.functionArn,
      properties: { BucketName: bucketName, AdoptSetting: adoptSetting },
    });
  }
}
