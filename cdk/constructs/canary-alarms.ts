import { Duration } from 'aws-cdk-lib';
import { ComparisonOperator, Metric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { VisitScope } from '../../lambda/outside/site-visit.ts';
import { faultsDimensions, faultsMetric, metricNamespace } from '../../lambda/shared/metrics.ts';
import { type AlarmDefinition, oneIsTooMany } from './alarm.ts';

/** How many faults the looks of a canary found at most, over an hour of its hourly looks or a day of its daily ones. */
export function faultsFound({ functionName }: IFunction, scope: VisitScope, statistic: string = Stats.MAXIMUM): Metric {
  return new Metric({
    namespace: metricNamespace,
    metricName: faultsMetric,
    dimensionsMap: { [faultsDimensions.canary]: functionName, [faultsDimensions.scope]: scope },
    period: scope === 'latest' ? Duration.hours(1) : Duration.days(1),
    statistic,
  });
}

/** The alarms on what a canary finds, and on a canary that does not look. */
export function canaryAlarms(canary: IFunction): AlarmDefinition[] {
  const heading = 'a-look-from-outside-finds-a-fault';
  return [
    {
      id: 'FaultFound',
      meaning: 'Readers get a latest page that is not as it should be',
      heading,
      metric: faultsFound(canary, 'latest'),
      ...oneIsTooMany,
    },
    {
      id: 'FaultFoundInAll',
      meaning: 'A daily look at the whole site found a fault',
      heading,
      metric: faultsFound(canary, 'whole'),
      ...oneIsTooMany,
      // Until the next look a fault is not mended.
      missingData: TreatMissingData.IGNORE,
    },
    {
      id: 'NoLook',
      meaning: 'For two hours nothing has looked at the site from outside',
      heading: 'nothing-looks-from-outside',
      metric: faultsFound(canary, 'latest', Stats.SAMPLE_COUNT),
      comparison: ComparisonOperator.LESS_THAN_THRESHOLD,
      threshold: 1,
      periods: 2,
      missingData: TreatMissingData.BREACHING,
    },
    {
      // Lambda counts what the canary cannot log: a look that ran out of memory.
      id: 'LookFailed',
      meaning: 'A look at the site from outside failed',
      heading: 'nothing-looks-from-outside',
      metric: canary.metricErrors({ period: Duration.hours(1), statistic: Stats.SUM }),
      ...oneIsTooMany,
    },
  ];
}
