import { Duration, TimeZone } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Content } from '../../lambda/content/content.ts';
import type { Instant } from '../../lambda/site/site.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { publicationDates } from './publication-dates.ts';
import { createSchedulerRole } from './scheduler-role.ts';

/** EventBridge Scheduler refuses times in the past, and a deployment may take this long to create the schedule. */
const oneHour = 3_600_000;

/** Which function to run, and the content whose dates say when. */
export interface PublicationScheduleProps {
  readonly publisher: IFunction;
  readonly content: Content;
  /** When the stack is synthesised. */
  readonly now: Instant;
}

/**
 * Runs the publisher when a date of the content begins, and every hour, so that a lost run is made up for and drift is repaired. The
 * hourly run is at five past in the site's time zone: a date that is too near to be scheduled is published five minutes late, and the
 * two kinds of run do not collide.
 */
export class PublicationSchedule extends Construct {
  /** Runs that the scheduler could not start. */
  readonly undeliveredRuns: Queue;
  readonly #target: LambdaInvoke;

  constructor(scope: Construct, id: string, { publisher, content, now }: PublicationScheduleProps) {
    super(scope, id);
    this.undeliveredRuns = new DeadLetterQueue(this, 'UndeliveredRuns');
    const role = createSchedulerRole(this, publisher);
    role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.undeliveredRuns.queueArn] }));
    this.#target = new LambdaInvoke(publisher, {
      // The role is complete. The target would add the right to run every version of the function.
      role: role.withoutPolicyUpdates(),
      deadLetterQueue: this.undeliveredRuns,
      retryAttempts: 5,
      maxEventAge: Duration.hours(1),
    });
    const timeZone = TimeZone.of(content.settings.timeZone);
    this.#run('Hourly', 'Repairs drift and lost runs', ScheduleExpression.cron({ minute: '5', timeZone }));
    for (const { date, localTime } of publicationDates(content, now + oneHour))
      this.#run(
        nameDate(date, localTime),
        `${date} begins`,
        ScheduleExpression.expression(`at(${localTime})`, timeZone),
      );
  }

  #run(id: string, description: string, schedule: ScheduleExpression): void {
    new Schedule(this, id, { description, schedule, target: this.#target });
  }
}

/** Versions with different time zones may begin on the same day of the site's own. */
function nameDate(date: string, localTime: string): string {
  const time = localTime.slice(date.length + 1);
  return time === '00:00:00' ? `On${date}` : `On${date}-${time.replaceAll(':', '')}`;
}
