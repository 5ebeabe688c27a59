import { Duration } from 'aws-cdk-lib';
import { type Alarm, ComparisonOperator, type Metric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { type AlarmDefinition, createAlarm } from './alarm.ts';
import { publisherMetric } from './publisher-metrics.ts';

/** What the alarms of a site watch. */
export interface AlarmsProps {
  readonly publisher: IFunction;
  /** Runs that failed to the last retry. */
  readonly failedRuns: Queue;
  /** Runs that the scheduler could not start. */
  readonly undeliveredRuns: Queue;
  readonly hasReplicas: boolean;
  readonly topic: ITopic | undefined;
}

/** A week in which the words can still be corrected and a translation be reviewed. */
const daysBeforeDate = 7;

const above = {
  comparison: ComparisonOperator.GREATER_THAN_THRESHOLD,
  threshold: 0,
  missingData: TreatMissingData.NOT_BREACHING,
} as const;

/** The alarms of a site, each explained in the runbook. Those of replicas and certificates are there where these are. */
export class Alarms extends Construct {
  readonly alarms: readonly Alarm[];

  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id);
    this.alarms = defineAlarms(props).map((definition) => createAlarm(this, definition, props.topic));
  }
}

function defineAlarms({ publisher, failedRuns, undeliveredRuns, hasReplicas }: AlarmsProps): AlarmDefinition[] {
  return [
    {
      // It also counts what the publisher cannot log: a run out of time or memory, or one that did not start.
      id: 'RunFailed',
      meaning: 'A run of the publisher failed',
      heading: 'a-run-failed',
      metric: publisher.metricErrors({ period: Duration.minutes(5), statistic: Stats.SUM }),
      ...above,
    },
    {
      id: 'NoGoodRun',
      meaning: 'For two hours no run has found or made the site equal to the content',
      heading: 'no-good-run',
      metric: publisherMetric(publisher, 'goodRuns'),
      comparison: ComparisonOperator.LESS_THAN_THRESHOLD,
      threshold: 1,
      periods: 2,
      missingData: TreatMissingData.BREACHING,
    },
    deadLetters('RunGivenUp', 'A run failed to the last retry', 'a-run-was-given-up', failedRuns),
    deadLetters('RunNotStarted', 'The scheduler could not start a run', 'a-run-was-not-started', undeliveredRuns),
    {
      id: 'Drift',
      meaning: 'Someone else altered or deleted published objects',
      heading: 'drift',
      metric: publisherMetric(publisher, 'drift'),
      ...above,
    },
    {
      id: 'DateNear',
      meaning: `In less than ${daysBeforeDate} days the site changes by itself`,
      heading: 'a-date-is-near',
      metric: publisherMetric(publisher, 'daysToNextDate', Stats.MINIMUM),
      comparison: ComparisonOperator.LESS_THAN_THRESHOLD,
      threshold: daysBeforeDate,
      missingData: TreatMissingData.NOT_BREACHING,
    },
    ...(hasReplicas ? [replicaDown(publisher)] : []),
  ];
}

/** The age of a message does not change while someone looks at it, unlike the number of visible ones. */
function deadLetters(id: string, meaning: string, heading: string, queue: Queue): AlarmDefinition {
  const metric: Metric = queue.metricApproximateAgeOfOldestMessage({
    period: Duration.minutes(5),
    statistic: Stats.MAXIMUM,
  });
  return { id, meaning, heading, metric, ...above };
}

function replicaDown(publisher: IFunction): AlarmDefinition {
  return {
    id: 'ReplicaDown',
    meaning: 'A replica could not be written',
    heading: 'a-replica-is-down',
    metric: publisherMetric(publisher, 'replicasDown', Stats.MAXIMUM),
    ...above,
  };
}
