import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { ContentProblems } from '../lambda/content/content-problems.ts';
import { PolicySite } from './policy-site.ts';
import { DeploymentProblem } from './settings/deployment-problem.ts';
import { readSettings } from './settings/settings.ts';
import { toProps } from './settings/to-props.ts';
import { createSiteStack } from './stacks/create-site-stack.ts';

// The program that the CDK's command line runs. With wrong content or settings it fails with the messages of `promulgate check`, and
// synthesises nothing, so nothing can be deployed.
try {
  const app = new App({ autoSynth: false });
  const settings = readSettings(app.node.getAllContext());
  const stack = createSiteStack(app, settings, process.env.CDK_DEFAULT_ACCOUNT);
  new PolicySite(stack, 'Default', toProps(stack, settings));
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  app.synth();
} catch (error) {
  if (!isExplained(error)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** True for errors whose message explains everything; a synthesis that was refused has already printed its findings. */
function isExplained(error: unknown): error is Error {
  if (error instanceof ContentProblems || error instanceof DeploymentProblem) return true;
  return error instanceof Error && error.name === 'ValidationFailed';
}
