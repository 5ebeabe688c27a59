import { describe, expect, test } from 'vitest';
import {
  allProperties,
  beforeAnnouncement,
  disclosing,
  logicalIdOf,
  type Synthesised,
  synthesise,
} from './synthesise.ts';

const change = disclosing();
const synthesised = await synthesise({ now: beforeAnnouncement, change });
const hourly = 'cron(5 * * * ? *)';
const announcement = 'at(2026-10-15T00:00:00)';
const effect = 'at(2026-11-15T00:00:00)';
const noticeEnd = 'at(2026-12-15T00:00:00)';
const hour = 3_600_000;

describe('the schedule', () => {
  test('runs every hour, and at midnight of each date of the content in its time zone', () => {
    expect(expressionsOf(synthesised)).toEqual([hourly, announcement, effect, noticeEnd]);
    const zones = allProperties(synthesised, 'AWS::Scheduler::Schedule').map(
      (schedule) => schedule.ScheduleExpressionTimezone,
    );
    expect(zones).toEqual(Array(4).fill('Europe/Berlin'));
  });

  test.each([
    ['two hours before the announcement', Date.UTC(2026, 9, 14, 20), [hourly, announcement, effect, noticeEnd]],
    [
      'too late for a deployment to create a time that is still to come',
      Date.UTC(2026, 9, 14, 21, 30),
      [hourly, effect, noticeEnd],
    ],
    ['when all dates are past', Date.UTC(2026, 11, 15), [hourly]],
  ])('names no time that is past: %s', async (_, now, expected) => {
    expect(expressionsOf(await synthesise({ now, change }))).toEqual(expected);
  });

  test('leaves out dates that are past at synthesis, and nothing else', async () => {
    const later = await synthesise({ now: beforeAnnouncement + 100 * hour, change });
    expect(later.template.toJSON()).toEqual(synthesised.template.toJSON());
  });

  test('tries for an hour, and keeps what it could not deliver', () => {
    const targets = allProperties(synthesised, 'AWS::Scheduler::Schedule').map(({ Target }) => Target);
    for (const { RetryPolicy, DeadLetterConfig } of targets) {
      expect(RetryPolicy).toEqual({ MaximumEventAgeInSeconds: 3600, MaximumRetryAttempts: 5 });
      expect(DeadLetterConfig.Arn).toEqual({ 'Fn::GetAtt': [queueId(), 'Arn'] });
    }
  });

  test('may run the publisher and keep what failed, and only this account’s scheduler may assume its role', () => {
    const [{ Target }] = allProperties(synthesised, 'AWS::Scheduler::Schedule') as [{ Target: Target }];
    const role = Target.RoleArn['Fn::GetAtt'][0];
    const policy = allProperties(synthesised, 'AWS::IAM::Policy').find(({ Roles }) => Roles[0].Ref === role);
    expect(policy.PolicyDocument.Statement).toEqual([
      { Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: Target.Arn },
      { Effect: 'Allow', Action: 'sqs:SendMessage', Resource: { 'Fn::GetAtt': [queueId(), 'Arn'] } },
    ]);
    const { AssumeRolePolicyDocument: trust } = synthesised.template.toJSON().Resources[role].Properties;
    expect(trust.Statement).toMatchObject([
      {
        Principal: { Service: 'scheduler.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      },
    ]);
  });
});

interface Target {
  readonly Arn: unknown;
  readonly RoleArn: { readonly 'Fn::GetAtt': readonly [string, string] };
}

function expressionsOf({ template }: Synthesised): string[] {
  return allProperties({ template }, 'AWS::Scheduler::Schedule').map(({ ScheduleExpression }) => ScheduleExpression);
}

function queueId(): string {
  return logicalIdOf(synthesised.site, synthesised.site.schedule.undeliveredRuns);
}
