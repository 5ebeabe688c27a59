import * as cdk from 'aws-cdk-lib';
import { DeploymentProblem, problem } from './deployment-problem.ts';

/** Older releases of the CDK have no place to acknowledge findings. */
const oldest = '2.265.0';

/** Throws where the app's `aws-cdk-lib` is older than what a site is made of. */
export function requireCdk({ Validations }: Partial<typeof cdk> = cdk): void {
  if (typeof Validations?.of === 'function') return;
  throw new DeploymentProblem(
    problem(
      `Cannot add a PolicySite: this app's aws-cdk-lib is older than ${oldest}`,
      `Run: npm install aws-cdk-lib@^${oldest} constructs`,
    ),
  );
}
