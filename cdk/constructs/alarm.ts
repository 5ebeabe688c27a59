import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

/** The page that says what each alarm means and what to do; every alarm names its heading there. */
const runbook = 'docs/runbook.md';

/** An alarm, and the heading of the runbook that explains it. */
export interface AlarmDefinition {
  readonly id: string;
  /** One sentence without a full stop. */
  readonly meaning: string;
  /** The heading's id, such as `a-run-failed`. */
  readonly heading: string;
  readonly metric: IMetric;
  readonly comparison: ComparisonOperator;
  readonly threshold: number;
  /** How many periods of the metric in a row; defaults to 1. */
  readonly periods?: number;
  readonly missingData: TreatMissingData;
}

/** One is too many, and no value is no bad news. */
export const oneIsTooMany = {
  comparison: ComparisonOperator.GREATER_THAN_THRESHOLD,
  threshold: 0,
  missingData: TreatMissingData.NOT_BREACHING,
} as const;

/** Creates an alarm that tells a topic when it goes off and when it is over; without a topic it is only shown in CloudWatch. */
export function createAlarm(scope: Construct, definition: AlarmDefinition, topic: ITopic | undefined): Alarm {
  const { id, meaning, heading, metric, comparison, threshold, periods = 1, missingData } = definition;
  const alarm = new Alarm(scope, id, {
    alarmDescription: `${meaning}. What to do: ${runbook}#${heading}`,
    metric,
    comparisonOperator: comparison,
    threshold,
    evaluationPeriods: periods,
    treatMissingData: missingData,
  });
  if (topic !== undefined) {
    const action = new SnsAction(topic);
    alarm.addAlarmAction(action);
    alarm.addOkAction(action);
  }
  return alarm;
}
