import { metricNamespace } from './metrics.ts';

/** A value of a metric. */
export interface Measurement {
  readonly name: string;
  readonly value: number;
  readonly unit: 'Count' | 'Milliseconds' | 'None';
}

/**
 * The fields that make a log line of JSON one in CloudWatch's embedded metric format, from which CloudWatch extracts the metrics
 * (https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html).
 * `at` is in milliseconds since 1970.
 */
export function embedMetrics(
  dimensions: Readonly<Record<string, string>>,
  metrics: readonly Measurement[],
  at: number,
): Readonly<Record<string, unknown>> {
  return {
    ...dimensions,
    ...Object.fromEntries(metrics.map(({ name, value }) => [name, value])),
    _aws: {
      Timestamp: at,
      CloudWatchMetrics: [
        {
          Namespace: metricNamespace,
          Dimensions: [Object.keys(dimensions)],
          Metrics: metrics.map(({ name, unit }) => ({ Name: name, Unit: unit })),
        },
      ],
    },
  };
}
