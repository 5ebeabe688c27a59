import { Duration } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { metricDimension, metricNames, metricNamespace } from '../../lambda/shared/metrics.ts';

/** A metric that each run of the publisher logs, over an hour, in which there is at least one run. */
export function publisherMetric(
  publisher: IFunction,
  name: keyof typeof metricNames,
  statistic: string = Stats.SUM,
): Metric {
  return new Metric({
    namespace: metricNamespace,
    metricName: metricNames[name],
    dimensionsMap: { [metricDimension]: publisher.functionName },
    period: Duration.hours(1),
    statistic,
  });
}
