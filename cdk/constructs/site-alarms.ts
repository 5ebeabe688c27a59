import { Duration } from 'aws-cdk-lib';
import { type Alarm, ComparisonOperator, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { reviewDue } from '../../lambda/requirements/reviews.ts';
import { type AlarmDefinition, createAlarm, oneIsTooMany } from './alarm.ts';
import { canaryAlarms } from './canary-alarms.ts';
import { publisherMetric } from './publisher-metrics.ts';

/** What the alarms of a site watch. */
export interface SiteAlarmsProps {
  readonly publisher: IFunction;
  /** Runs that failed on every retry. */
  readonly failedRuns: Queue;
  /** Runs that the scheduler could not start. */
  readonly undeliveredRuns: Queue;
  readonly hasReplicas: boolean;
  /** Whether a law asks for reviews of the policy. */
  readonly measuresReviews: boolean;
  /** What looks at the site from outside, if anything does. */
  readonly canary: IFunction | undefined;
  readonly topic: ITopic | undefined;
}

/** Long enough to correct a text, or to have a translation reviewed. */
const daysBeforeDate = 7;

/** The alarms in a site's home region. */
export class SiteAlarms extends Construct {
  readonly alarms: readonly Alarm[];

  constructor(scope: Construct, id: string, props: SiteAlarmsProps) {
    super(scope, id);
    this.alarms = defineAlarms(props).map((definition) => createAlarm(this, definition, props.topic));
  }
}

function defineAlarms({
  publisher,
  failedRuns,
  undeliveredRuns,
  hasReplicas,
  measuresReviews,
  canary,
}: SiteAlarmsProps): AlarmDefinition[] {
  return [
    {
      // Lambda also counts what the publisher cannot log: a run that ran out of time or memory, or that did not start.
      id: 'RunFailed',
      meaning: 'A run of the publisher failed',
      heading: 'a-run-failed',
      metric: publisher.metricErrors({ period: Duration.minutes(5), statistic: Stats.SUM }),
      ...oneIsTooMany,
    },
    {
      id: 'NoGoodRun',
      meaning: 'For two hours no run has left the site equal to the content',
      heading: 'no-good-run-for-two-hours',
      metric: publisherMetric(publisher, 'goodRuns'),
      comparison: ComparisonOperator.LESS_THAN_THRESHOLD,
      threshold: 1,
      periods: 2,
      missingData: TreatMissingData.BREACHING,
    },
    deadLetter('RunGivenUp', 'A run failed on every retry', 'a-run-was-given-up', failedRuns),
    deadLetter('RunNotStarted', 'The scheduler could not start a run', 'a-run-was-not-started', undeliveredRuns),
    {
      id: 'Drift',
      meaning: 'Published objects were altered or deleted, and not by the publisher',
      heading: 'published-objects-were-altered',
      metric: publisherMetric(publisher, 'drift'),
      ...oneIsTooMany,
    },
    {
      id: 'DateNear',
      meaning: `The site changes by itself in less than ${daysBeforeDate} days`,
      heading: 'a-date-is-near',
      metric: publisherMetric(publisher, 'daysToNextDate', Stats.MINIMUM),
      comparison: ComparisonOperator.LESS_THAN_THRESHOLD,
      threshold: daysBeforeDate,
      missingData: TreatMissingData.NOT_BREACHING,
    },
    {
      // One run may miss a service for a moment; the next one makes up for it.
      id: 'WitnessMissing',
      meaning: 'For two hours the head of the ledger has lacked a signature, a time stamp or a copy',
      heading: 'a-witness-is-missing',
      metric: publisherMetric(publisher, 'witnessesMissing', Stats.MAXIMUM),
      periods: 2,
      ...oneIsTooMany,
    },
    ...(hasReplicas ? [replicaDown(publisher)] : []),
    ...(measuresReviews ? [reviewNear(publisher)] : []),
    ...(canary ? canaryAlarms(canary) : []),
  ];
}

/** Watches the age of messages: unlike their number, it does not change while someone looks at one. */
function deadLetter(id: string, meaning: string, heading: string, queue: Queue): AlarmDefinition {
  const options = { period: Duration.minutes(5), statistic: Stats.MAXIMUM };
  return { id, meaning, heading, metric: queue.metricApproximateAgeOfOldestMessage(options), ...oneIsTooMany };
}

function replicaDown(publisher: IFunction): AlarmDefinition {
  const metric = publisherMetric(publisher, 'replicasDown', Stats.MAXIMUM);
  return {
    id: 'ReplicaDown',
    meaning: 'A replica could not be written',
    heading: 'a-replica-is-down',
    metric,
    ...oneIsTooMany,
  };
}

/** The law wants one each year; a new version takes weeks to write, to translate and to announce. */
function reviewNear(publisher: IFunction): AlarmDefinition {
  return {
    id: 'ReviewDue',
    meaning: `The policy was reviewed ${reviewDue} days ago, and has to be each year`,
    heading: 'a-review-is-due',
    metric: publisherMetric(publisher, 'daysSinceReview', Stats.MAXIMUM),
    comparison: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    threshold: reviewDue,
    missingData: TreatMissingData.NOT_BREACHING,
  };
}
