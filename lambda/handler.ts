import type { Report } from './publication/report.ts';
import { bundledAsset } from './run/asset.ts';
import { daysSinceReview } from './run/days-since-review.ts';
import { formatRunLog } from './run/format-run-log.ts';
import { run } from './run/run.ts';
import { environment, readDeployment } from './shared/environment.ts';

/** What AWS Lambda calls. It takes no instruction from its event, so no event can make it publish anything else. */
export async function handler(): Promise<Report> {
  const begin = Date.now();
  const log = (ending: { report: Report } | { error: unknown }) => {
    const endedAt = Date.now();
    const publisher = process.env.AWS_LAMBDA_FUNCTION_NAME ?? '';
    const reviewed = daysSinceReview(process.env[environment.reviews] ?? '', endedAt);
    const milliseconds = endedAt - begin;
    const line = formatRunLog({ publisher, endedAt, milliseconds, daysSinceReview: reviewed, ...ending });
    // Not with console.log(): Lambda would wrap the line in a record of its own, in which CloudWatch finds no metrics.
    process.stdout.write(`${line}\n`);
  };
  try {
    const report = await run({
      asset: bundledAsset(import.meta.dirname),
      deployment: readDeployment(process.env),
      ownsProcess: true,
    });
    log({ report });
    return report;
  } catch (error) {
    log({ error });
    throw error;
  }
}
