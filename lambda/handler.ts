import type { Report } from './publication/report.ts';
import { bundledAsset } from './run/asset.ts';
import { run } from './run/run.ts';
import { readDeployment } from './shared/environment.ts';

/** What AWS Lambda calls. It takes no instruction from its event, so no event can make it publish anything else. */
export async function handler(): Promise<Report> {
  const report = await run({
    asset: bundledAsset(import.meta.dirname),
    deployment: readDeployment(process.env),
    at: Date.now(),
  });
  console.log(JSON.stringify(report));
  return report;
}
