import { type App, Stack } from 'aws-cdk-lib';
import type { DeploymentSettings } from '../settings/settings.ts';

/** Creates the stack of a site that is deployed on its own. `account` is undefined without AWS credentials. */
export function createSiteStack(app: App, settings: DeploymentSettings, account: string | undefined): Stack {
  const { stackName, homeRegion, terminationProtection, tags } = settings;
  return new Stack(app, stackName, {
    terminationProtection,
    tags,
    description: 'Publishes policies in many languages at addresses that never change',
    env: { region: homeRegion, ...(account && { account }) },
  });
}
