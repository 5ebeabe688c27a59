import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Construct } from 'constructs';
import type { LoadedContent } from '../../lambda/shared/load-content.ts';
import { readCommit } from '../../lambda/shared/read-commit.ts';
import { bundleCanary, bundleDeploymentProvider, bundlePublisher } from '../constructs/bundle-functions.ts';
import type { DeploymentSettings } from '../settings/settings.ts';
import type { Bundles } from './site-construct.ts';

/**
 * Writes the bundles of a site for as long as its constructs are made: the CDK copies what it deploys into its own directory at once. Set
 * not to copy (`aws:cdk:disable-asset-staging`), it takes the bundles from where they are, so they stay.
 */
export function withBundles<T>(
  scope: Construct,
  { files, directory, canary }: Pick<LoadedContent, 'files' | 'directory'> & Pick<DeploymentSettings, 'canary'>,
  make: (bundles: Bundles) => T,
): T {
  const root = mkdtempSync(path.join(tmpdir(), 'promulgate-bundles-'));
  const bundles = {
    publisher: path.join(root, 'publisher'),
    deploymentProvider: path.join(root, 'provider'),
    canary: path.join(root, 'canary'),
  };
  try {
    bundlePublisher(files, bundles.publisher, readCommit(directory, console.error));
    bundleDeploymentProvider(bundles.deploymentProvider);
    if (canary) bundleCanary(bundles.canary);
    return make(bundles);
  } finally {
    const isCopied = !scope.node.tryGetContext('aws:cdk:disable-asset-staging');
    if (isCopied) rmSync(root, { recursive: true, force: true });
  }
}
