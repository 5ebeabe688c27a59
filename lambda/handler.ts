import { bundledAsset } from './asset.ts';
import { readDeployment } from './environment.ts';
import type { Report } from './publication/report.ts';
import { run } from './run.ts';

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
