import { Duration } from 'aws-cdk-lib';
import type { IDistribution } from 'aws-cdk-lib/aws-cloudfront';
import { type Alarm, AlarmStatusWidget, Dashboard, GraphWidget, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { faultsFound } from './canary-alarms.ts';
import { publisherMetric } from './publisher-metrics.ts';

/** The contents of the dashboard. */
export interface SiteDashboardProps {
  readonly publisher: IFunction;
  readonly canary: IFunction | undefined;
  readonly distribution: IDistribution;
  readonly alarms: readonly Alarm[];
}

/** Shows the alarms of a site, its runs, and what CloudFront answered. CloudFront counts requests, and says nothing about who made them. */
export class SiteDashboard extends Dashboard {
  constructor(scope: Construct, id: string, { publisher, canary, distribution, alarms }: SiteDashboardProps) {
    super(scope, id, { defaultInterval: Duration.days(14) });
    const width = 12;
    this.addWidgets(new AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms], width: 24 }));
    this.addWidgets(
      new GraphWidget({
        title: 'Runs',
        stacked: true,
        width,
        left: (['published', 'unchanged', 'deferred', 'superseded', 'refused', 'failed'] as const).map((name) =>
          publisherMetric(publisher, name),
        ),
      }),
      new GraphWidget({
        title: 'Duration of a run',
        width,
        left: [publisherMetric(publisher, 'duration', Stats.MAXIMUM)],
      }),
    );
    this.addWidgets(
      new GraphWidget({
        title: 'Drift and replicas',
        width,
        left: [
          publisherMetric(publisher, 'drift'),
          publisherMetric(publisher, 'replicasDown', Stats.MAXIMUM),
          publisherMetric(publisher, 'witnessesMissing', Stats.MAXIMUM),
        ],
      }),
      new GraphWidget({
        title: 'Requests and errors at the edge',
        width,
        left: [edgeMetric(distribution, 'Requests', Stats.SUM)],
        right: [edgeMetric(distribution, '5xxErrorRate', Stats.AVERAGE)],
      }),
    );
    if (canary)
      this.addWidgets(
        new GraphWidget({
          title: 'Faults seen from outside',
          width,
          left: [faultsFound(canary, 'latest'), faultsFound(canary, 'whole')],
        }),
      );
  }
}

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/programming-cloudwatch-metrics.html */
function edgeMetric({ distributionId }: IDistribution, metricName: string, statistic: string): Metric {
  return new Metric({
    namespace: 'AWS/CloudFront',
    metricName,
    dimensionsMap: { DistributionId: distributionId, Region: 'Global' },
    region: 'us-east-1',
    period: Duration.hours(1),
    statistic,
  });
}
