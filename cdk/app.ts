import path from 'node:path';
import { App } from 'aws-cdk-lib';
import { ContentProblems } from '../lambda/content/content-problems.ts';
import { loadBuiltContent, loadRightContent } from '../lambda/shared/load-content.ts';
import { readCommit } from '../lambda/shared/read-commit.ts';
import { bundleDeploymentProvider, bundlePublisher } from './constructs/bundle-functions.ts';
import { DeploymentProblem } from './settings/deployment-problem.ts';
import { readSettings } from './settings/settings.ts';
import { addSite } from './stacks/add-site.ts';

// The program that the CDK's command line runs. With wrong content or settings it fails with the messages of `promulgate check`, and
// synthesises nothing, so nothing can be deployed.
try {
  const app = new App({ autoSynth: false });
  const settings = readSettings(app.node.getAllContext());
  const { files, content } = await loadRightContent(settings.contentDirectory, loadBuiltContent);
  const bundles = {
    publisher: path.join(app.outdir, 'publisher'),
    deploymentProvider: path.join(app.outdir, 'deployment-provider'),
  };
  await bundlePublisher(files, bundles.publisher, await readCommit(settings.contentDirectory, console.error));
  await bundleDeploymentProvider(bundles.deploymentProvider);
  addSite(app, { settings, content, bundles, now: Date.now(), account: process.env.CDK_DEFAULT_ACCOUNT });
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
