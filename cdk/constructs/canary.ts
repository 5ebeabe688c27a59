import { Duration, TimeZone } from 'aws-cdk-lib';
import { Architecture, Code, Function as LambdaFunction, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Schedule, ScheduleExpression, ScheduleTargetInput } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';
import type { CanaryEvent } from '../../lambda/outside/canary/handler.ts';
import { environment } from '../../lambda/shared/environment.ts';
import { handlers } from './bundle-functions.ts';
import { createLoggingRole } from './logging-role.ts';
import { createSchedulerRole } from './scheduler-role.ts';

/** What a canary looks at. */
export interface CanaryProps {
  /** Where `bundleCanary()` wrote. */
  readonly codeDirectory: string;
  /** Scheme and host. */
  readonly site: string;
  readonly timeZone: string;
  /** Its memory. */
  readonly mebibytes: number;
}

/**
 * Looks at the site as any reader would: each hour at what is latest, and once a day at everything. It may log, and has no other right.
 * A look that fails is not repeated, because the next hour has one.
 */
export class Canary extends Construct {
  readonly function: LambdaFunction;

  constructor(scope: Construct, id: string, { codeDirectory, site, timeZone, mebibytes }: CanaryProps) {
    super(scope, id);
    const { logGroup, role } = createLoggingRole(this);
    this.function = new LambdaFunction(this, 'Function', {
      description: 'Looks at the published site from outside',
      code: Code.fromAsset(codeDirectory),
      handler: handlers.canary,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: mebibytes,
      // The maximum of AWS Lambda.
      timeout: Duration.minutes(15),
      role,
      environment: { [environment.origin]: site },
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      retryAttempts: 0,
      maxEventAge: Duration.hours(1),
    });
    const looks = new Construct(this, 'Looks');
    const schedulerRole = createSchedulerRole(looks, this.function);
    const look = (event: CanaryEvent, name: string, cron: { minute: string; hour?: string }) =>
      new Schedule(looks, name, {
        description: `Looks at ${event.scope === 'latest' ? 'what is latest' : 'the whole site'}`,
        schedule: ScheduleExpression.cron({ ...cron, timeZone: TimeZone.of(timeZone) }),
        target: new LambdaInvoke(this.function, {
          role: schedulerRole.withoutPolicyUpdates(),
          input: ScheduleTargetInput.fromObject(event),
          retryAttempts: 2,
          maxEventAge: Duration.minutes(30),
        }),
      });
    // Half an hour from the run of the publisher, and from each other.
    look({ scope: 'latest' }, 'Hourly', { minute: '35' });
    look({ scope: 'whole' }, 'Daily', { hour: '3', minute: '50' });
  }
}
