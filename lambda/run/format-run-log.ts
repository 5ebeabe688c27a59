import type { Report } from '../publication/report.ts';
import { embedMetrics, type Measurement } from '../shared/embed-metrics.ts';
import { metricDimension, metricNames } from '../shared/metrics.ts';
import type { Instant } from '../site/site.ts';

/** A run of the publisher that has ended, with a report or an error. */
export type FinishedRun = {
  /** Name of the function. */
  readonly publisher: string;
  readonly endedAt: Instant;
  readonly milliseconds: number;
  /** How many days ago the version in force was reviewed; undefined where no law asks. */
  readonly daysSinceReview?: number | undefined;
} & ({ readonly report: Report } | { readonly error: unknown });

/** The metric that counts runs with an outcome. */
type RunOutcome = 'published' | 'unchanged' | 'deferred' | 'superseded' | 'refused' | 'failed';

const outcomeOf: Readonly<Record<Report['status'], RunOutcome>> = {
  published: 'published',
  unchanged: 'unchanged',
  invalidationDeferred: 'deferred',
  superseded: 'superseded',
};

/** Errors that say that the content may not be published; all others say that publishing it failed. */
const refusals = ['PublicationRefused', 'ContentProblems'];

const maxMessage = 300;
const millisecondsOfDay = 86_400_000;

/** Formats the one log line of a run: JSON, from which CloudWatch extracts the metrics. */
export function formatRunLog(run: FinishedRun): string {
  return JSON.stringify({
    ...('report' in run ? describeSuccess(run.report) : describeFailure(run.error)),
    ...embedMetrics({ [metricDimension]: run.publisher }, measure(run), run.endedAt),
  });
}

function describeSuccess({ status, sequence, uploads, invalidations, ...more }: Report): object {
  return { status, sequence, uploads, invalidations: invalidations?.length, ...more };
}

function describeFailure(error: unknown): object {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  const [line = ''] = message.split('\n');
  const short = line.length > maxMessage ? `${line.slice(0, maxMessage - 1)}…` : line;
  return { status: outcomeOfError(error), error: name, message: short };
}

function outcomeOfError(error: unknown): RunOutcome {
  return error instanceof Error && refusals.includes(error.name) ? 'refused' : 'failed';
}

function measure(run: FinishedRun): Measurement[] {
  const outcome = 'report' in run ? outcomeOf[run.report.status] : outcomeOfError(run.error);
  const isGood = outcome === 'published' || outcome === 'unchanged';
  return [
    { name: metricNames.goodRuns, value: isGood ? 1 : 0, unit: 'Count' },
    { name: metricNames[outcome], value: 1, unit: 'Count' },
    { name: metricNames.duration, value: run.milliseconds, unit: 'Milliseconds' },
    ...(run.daysSinceReview === undefined
      ? []
      : [{ name: metricNames.daysSinceReview, value: run.daysSinceReview, unit: 'None' } as const]),
    ...('report' in run ? measureReport(run.report, run.endedAt) : []),
  ];
}

function measureReport({ drift, failedReplicas, missingWitnesses, until }: Report, endedAt: Instant): Measurement[] {
  const days = until === undefined ? undefined : (Date.parse(until) - endedAt) / millisecondsOfDay;
  const { drift: driftName, replicasDown, witnessesMissing, daysToNextDate } = metricNames;
  return [
    ...(drift === undefined ? [] : [{ name: driftName, value: drift, unit: 'Count' } as const]),
    ...(missingWitnesses === undefined
      ? []
      : [{ name: witnessesMissing, value: missingWitnesses.length, unit: 'Count' } as const]),
    { name: replicasDown, value: failedReplicas?.length ?? 0, unit: 'Count' },
    ...(days === undefined
      ? []
      : [{ name: daysToNextDate, value: Math.round(days * 100) / 100, unit: 'None' } as const]),
  ];
}
