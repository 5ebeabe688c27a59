import { describe, expect, test } from 'vitest';
import { ContentProblems } from '../../lambda/content/content-problems.ts';
import { type FinishedRun, formatRunLog } from '../../lambda/run/format-run-log.ts';
import { metricNames } from '../../lambda/shared/metrics.ts';

const endedAt = Date.UTC(2026, 10, 14, 12);
const base = { publisher: 'Promulgate-Publisher', endedAt, milliseconds: 1_234 };

/** The line as a program reads it. */
function lineOf(run: Partial<FinishedRun> & ({ report: object } | { error: unknown })) {
  return JSON.parse(formatRunLog({ ...base, ...run } as FinishedRun));
}

/** The metrics that CloudWatch extracts from a line, with their values. */
function metricsOf(line: ReturnType<typeof lineOf>): Record<string, number> {
  const [{ Metrics }] = line._aws.CloudWatchMetrics;
  return Object.fromEntries(Metrics.map(({ Name }: { Name: string }) => [Name, line[Name]]));
}

describe('formatRunLog()', () => {
  test('says in one line what a run did, and carries its metrics', () => {
    const report = {
      status: 'published',
      sequence: 3,
      uploads: { new: 1, changed: 4, headers: 0 },
      invalidations: ['/privacy/de', '/privacy/de/history'],
      until: '2026-11-15T00:00:00.000Z',
    };
    const text = formatRunLog({ ...base, report } as FinishedRun);
    expect(text).not.toContain('\n');
    expect(JSON.parse(text)).toEqual({
      status: 'published',
      sequence: 3,
      uploads: { new: 1, changed: 4, headers: 0 },
      invalidations: 2,
      until: '2026-11-15T00:00:00.000Z',
      Publisher: 'Promulgate-Publisher',
      GoodRuns: 1,
      Published: 1,
      RunDuration: 1_234,
      ReplicasDown: 0,
      DaysToNextDate: 0.5,
      _aws: {
        Timestamp: endedAt,
        CloudWatchMetrics: [
          {
            Namespace: 'Promulgate',
            Dimensions: [['Publisher']],
            Metrics: [
              { Name: 'GoodRuns', Unit: 'Count' },
              { Name: 'Published', Unit: 'Count' },
              { Name: 'RunDuration', Unit: 'Milliseconds' },
              { Name: 'ReplicasDown', Unit: 'Count' },
              { Name: 'DaysToNextDate', Unit: 'None' },
            ],
          },
        ],
      },
    });
  });

  test('carries how long ago the policy was reviewed, also of a run that failed', () => {
    const failed = lineOf({ error: new Error('AccessDenied'), daysSinceReview: 330 });
    expect(metricsOf(failed)).toMatchObject({ [metricNames.daysSinceReview]: 330 });
    expect(metricsOf(lineOf({ error: new Error('AccessDenied') }))).not.toHaveProperty(metricNames.daysSinceReview);
  });

  test.each([
    ['published', 'Published', 1],
    ['unchanged', 'Unchanged', 1],
    ['invalidationDeferred', 'Deferred', 0],
    ['superseded', 'Superseded', 0],
  ])('counts %s as %s, which is good: %i', (status, name, isGood) => {
    const metrics = metricsOf(lineOf({ report: { status } }));
    expect(metrics).toEqual({ GoodRuns: isGood, [name]: 1, RunDuration: 1_234, ReplicasDown: 0 });
  });

  test('measures drift only where a run looked for it, and counts replicas that are down', () => {
    const report = { status: 'published', drift: 0, failedReplicas: ['a: down', 'b: down'] };
    expect(metricsOf(lineOf({ report }))).toMatchObject({ DriftFound: 0, ReplicasDown: 2 });
    expect(metricsOf(lineOf({ report: { status: 'unchanged' } }))).not.toHaveProperty(metricNames.drift);
  });

  test.each([
    [Object.assign(new Error('Cannot change privacy/de\n    Restore it'), { name: 'PublicationRefused' }), 'refused'],
    [new ContentProblems([]), 'refused'],
    [Object.assign(new Error('Access Denied'), { name: 'AccessDenied' }), 'failed'],
    ['a string', 'failed'],
  ])('logs for an error, %s, that the run was %s', (error, status) => {
    const line = lineOf({ error });
    expect(line.status).toBe(status);
    expect(line.error).toBe(error instanceof Error ? error.name : 'Error');
    expect(line.message).not.toContain('\n');
    const name = status === 'refused' ? 'Refused' : 'Failed';
    expect(metricsOf(line)).toEqual({ GoodRuns: 0, [name]: 1, RunDuration: 1_234 });
  });

  test('shortens a long message', () => {
    const { message } = lineOf({ error: new Error('x'.repeat(1_000)) });
    expect(message).toBe(`${'x'.repeat(299)}…`);
    expect(lineOf({ error: new Error('x'.repeat(300)) }).message).toBe('x'.repeat(300));
  });
});
