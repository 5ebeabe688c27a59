import { CustomResource } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { customResources } from '../../lambda/deployment/custom-resource.ts';
import type { Stage } from '../../lambda/site/stage.ts';
import { holdsNoPersonalData } from '../guard/holds-no-personal-data.ts';
import type { DeploymentProvider } from './deployment-provider.ts';

/** Which stage a site is in, and the bucket that is new with it. */
export interface FirstBucketProps {
  readonly provider: DeploymentProvider;
  readonly stage: Stage;
  readonly bucketName: string;
}

/** Remembers the bucket with which a stack began: only the rollback of a deployment into production asks for it again. */
export class FirstBucket extends CustomResource {
  constructor(scope: Construct, id: string, { provider, stage, bucketName }: FirstBucketProps) {
    super(scope, id, {
      resourceType: customResources.firstBucket,
      serviceToken: provider.function.functionArn,
      properties: { Stage: stage, BucketName: bucketName },
    });
    holdsNoPersonalData(this, 'Remembers the name of a bucket, and keeps nothing else');
  }
}
