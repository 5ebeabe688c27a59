import { type Asset, bundledAsset } from './asset.ts';
import { readDeployment } from './environment.ts';
import { createPublishing } from './publication/create-publishing.ts';
import { reconcile } from './publication/reconcile.ts';
import { type Report, reportOutcome } from './publication/report.ts';
import type { Instant } from './site/site.ts';

/** What one run of the publisher is made of. */
export interface Run {
  readonly asset: Asset;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly at: Instant;
}

/**
 * Makes the published site equal to what the asset's content says at an instant, and does nothing when it already is. Throws
 * `ContentProblems`, `PublicationRefused` or AWS's own error; a slow invalidation is reported, and the next run asks again.
 */
export async function run({ asset, env, at }: Run): Promise<Report> {
  const { origin, ...deployment } = readDeployment(env);
  const outcome = await reconcile(createPublishing(deployment, env), {
    inputs: await asset.readInputs(),
    origin,
    at,
    async loadSite(siteOrigin) {
      const { loadSite } = await import('./load-site.ts');
      return loadSite(await asset.readContent(), { at, origin: siteOrigin });
    },
  });
  return reportOutcome(outcome);
}

/** What AWS Lambda calls. It takes no instruction from its event, so no event can make it publish anything else. */
export async function handler(): Promise<Report> {
  const report = await run({ asset: bundledAsset(import.meta.dirname), env: process.env, at: Date.now() });
  console.log(JSON.stringify(report));
  return report;
}
