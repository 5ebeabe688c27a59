import { type Prepared, preparePublication, type Wanted } from '../publication/prepare-publication.ts';
import type { Publishing } from '../publication/publishing.ts';
import { reconcile } from '../publication/reconcile.ts';
import { type Report, reportOutcome } from '../publication/report.ts';
import { createPublishing } from '../publication/store/create-publishing.ts';
import type { Deployment } from '../shared/environment.ts';
import type { Instant } from '../site/site.ts';
import type { Asset } from './asset.ts';

/** What one run of the publisher is made of. */
export interface RunOptions {
  readonly asset: Asset;
  readonly deployment: Deployment;
  readonly onUpload?: Publishing['onUpload'];
}

/**
 * Makes the published site equal to what the asset's content says at an instant, and does nothing when it already is. Throws
 * `ContentProblems`, `PublicationRefused` or AWS's own error; a slow invalidation is reported, and the next run asks again.
 */
export async function run(parts: RunOptions): Promise<Report> {
  return reportOutcome(await reconcile(publishingOf(parts), await wantedOf(parts)));
}

/** Returns what `run()` would do now, or at another instant, without doing it; undefined if it would do nothing. */
export async function dryRun(parts: RunOptions, at?: Instant): Promise<Prepared | undefined> {
  return preparePublication(publishingOf(parts), await wantedOf(parts), at);
}

function publishingOf({ deployment, onUpload }: RunOptions): Publishing {
  return { ...createPublishing(deployment), ...(onUpload && { onUpload }) };
}

async function wantedOf({ asset, deployment }: RunOptions): Promise<Wanted> {
  return {
    inputs: await asset.readInputs(),
    origin: deployment.origin,
    stage: deployment.stage,
    trialAt: deployment.trialAt,
    replicas: deployment.replicas.map(({ bucket }) => bucket),
    async loadSite(options) {
      const { loadSite } = await import('./load-site.ts');
      const mustBeReady = deployment.stage === 'production';
      return loadSite(await asset.readContent(), { ...options, trialAt: deployment.trialAt, mustBeReady });
    },
  };
}
