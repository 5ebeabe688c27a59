import { CustomResource } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { customResources } from '../../lambda/deployment/custom-resource.ts';
import type { Stage } from '../../lambda/site/stage.ts';
import { holdsNoPersonalData } from '../guard/holds-no-personal-data.ts';
import type { DeploymentProvider } from './deployment-provider.ts';

/** Which bucket to keep. */
export interface KeptBucketProps {
  readonly provider: DeploymentProvider;
  readonly bucketName: string;
  /** Absent for a replica, which only a site in production has. */
  readonly site?: { readonly stage: Stage; readonly firstBucket: CustomResource };
  /** What to do after a refusal, with `bucketPlaceholder` for the name of the kept bucket. */
  readonly hint: string;
}

/**
 * Fails a deployment that would move the site to another bucket, whatever the reason: a replaced bucket, a changed setting, or a way back
 * from production into a trial. Everything that uses the bucket depends on it, so nothing uses the other one even for a moment.
 */
export class KeptBucket extends CustomResource {
  /** The bucket's name. The reference is the same for a bucket of the stack and an adopted one, so a function that uses it stays. */
  readonly bucketName: string;

  constructor(scope: Construct, id: string, { provider, bucketName, hint, site }: KeptBucketProps) {
    super(scope, id, {
      resourceType: customResources.keptBucket,
      serviceToken: provider.function.functionArn,
      properties: {
        BucketName: bucketName,
        Hint: hint,
        ...(site && { Stage: site.stage, FirstBucket: site.firstBucket.ref }),
      },
    });
    holdsNoPersonalData(this, 'Compares the name of the bucket with the one that the site is in, and keeps nothing');
    this.bucketName = this.ref;
  }
}
