import { describe, expect, test } from 'vitest';
import { handlers } from '../../cdk/constructs/bundle-functions.ts';
import { canaryMemory } from '../../cdk/constructs/canary-size.ts';
import { environment } from '../../lambda/shared/environment.ts';
import { faultsDimensions, faultsMetric } from '../../lambda/shared/metrics.ts';
import { evaluate, type Statement } from '../iam/evaluate.ts';
import { allProperties, type Synthesised, synthesise } from './synthesise.ts';

const domain = { domainName: 'policy.example.com', hostedZoneId: 'Z0123456789ABC', hostedZoneName: 'example.com' };
const synthesised = await synthesise({ context: { ...domain, canary: 'true', dashboard: 'true' } });
const { template } = synthesised;
const canary = canaryOf(synthesised);
const logGroupArn = 'arn:aws:logs:eu-central-1:111122223333:log-group:canary';

describe('the canary', () => {
  test('is not there by default', async () => {
    expect(canaryOf(await synthesise())).toBeUndefined();
  });

  test('is the bundled code, which knows the address of the site and nothing else', () => {
    expect(canary).toMatchObject({ Runtime: 'nodejs24.x', Handler: handlers.canary, Timeout: 900 });
    expect(canary?.Environment.Variables).toEqual({ [environment.origin]: 'https://policy.example.com' });
    expect(canary?.VpcConfig).toBeUndefined();
  });

  test.each([
    [10, 512],
    [4_260, 960],
    [21_000, 3_008],
  ])('has the memory that a look at %i pages needs', (pages, mebibytes) => {
    expect(canaryMemory({ pages })).toBe(mebibytes);
  });

  test('may write its log, and nothing else', () => {
    const statements = statementsOf(canary?.Role['Fn::GetAtt'][0]);
    const decide = (action: string, resource: string) =>
      evaluate({ action, resource, context: {} }, { identity: statements, resource: [] }).isAllowed;
    expect(decide('logs:PutLogEvents', logGroupArn)).toBe(true);
    expect(decide('logs:CreateLogStream', logGroupArn)).toBe(true);
    expect(decide('logs:PutLogEvents', `${logGroupArn}-of-another`)).toBe(false);
    for (const action of [
      's3:GetObject',
      's3:PutObject',
      'cloudfront:CreateInvalidation',
      'lambda:InvokeFunction',
      'kms:Sign',
    ])
      expect(decide(action, '*')).toBe(false);
    expect(statements.flatMap(({ Action }) => Action)).toEqual(['logs:CreateLogStream', 'logs:PutLogEvents']);
  });

  test('looks each hour at what is latest, and once a day at everything, in the time zone of the site', () => {
    const looks = schedulesOf(synthesised).map(({ ScheduleExpression, ScheduleExpressionTimezone, Target }) => [
      ScheduleExpression,
      ScheduleExpressionTimezone,
      JSON.parse(Target.Input),
    ]);
    expect(looks).toEqual([
      ['cron(35 * * * ? *)', 'Europe/Berlin', { scope: 'latest' }],
      ['cron(50 3 * * ? *)', 'Europe/Berlin', { scope: 'whole' }],
    ]);
  });

  test('is run by the scheduler of this account, whose role may run nothing else', () => {
    const [{ Target }] = schedulesOf(synthesised) as [{ Target: { Arn: unknown; RoleArn: Ref } }];
    const role = Target.RoleArn['Fn::GetAtt'][0];
    expect(rawStatementsOf(role)).toEqual([{ Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: Target.Arn }]);
    const [{ Condition, Principal }] = template.toJSON().Resources[role].Properties.AssumeRolePolicyDocument.Statement;
    expect(Principal).toEqual({ Service: 'scheduler.amazonaws.com' });
    expect(Object.keys(Condition.StringEquals)).toEqual(['aws:SourceAccount', 'aws:SourceArn']);
  });
});

describe('its alarms', () => {
  const all = allProperties(synthesised, 'AWS::CloudWatch::Alarm');
  const onFaults = all.filter(({ MetricName }) => MetricName === faultsMetric);

  test.each([
    [
      'latest',
      'Maximum',
      {
        Period: 3_600,
        EvaluationPeriods: 1,
        ComparisonOperator: 'GreaterThanThreshold',
        Threshold: 0,
        TreatMissingData: 'notBreaching',
      },
    ],
    [
      'latest',
      'SampleCount',
      {
        Period: 3_600,
        EvaluationPeriods: 2,
        ComparisonOperator: 'LessThanThreshold',
        Threshold: 1,
        TreatMissingData: 'breaching',
      },
    ],
    [
      'whole',
      'Maximum',
      {
        Period: 86_400,
        EvaluationPeriods: 1,
        ComparisonOperator: 'GreaterThanThreshold',
        Threshold: 0,
        TreatMissingData: 'ignore',
      },
    ],
  ])('watch the faults of looks: %s, %s', (scope, statistic, expected) => {
    const found = onFaults.filter(
      ({ Dimensions, Statistic }) =>
        Statistic === statistic &&
        Dimensions.some(
          ({ Name, Value }: { Name: string; Value: unknown }) => Name === faultsDimensions.scope && Value === scope,
        ),
    );
    expect(found).toMatchObject([expected]);
  });

  test('watch looks that Lambda ended', () => {
    const errors = all.filter(({ Namespace, MetricName }) => Namespace === 'AWS/Lambda' && MetricName === 'Errors');
    const names = errors.map(({ Dimensions }) => Dimensions[0].Value.Ref);
    expect(names).toContainEqual(expect.stringMatching(/^CanaryFunction/));
  });

  test('are on the dashboard, with what the canary found', () => {
    const text = JSON.stringify(allProperties(synthesised, 'AWS::CloudWatch::Dashboard'));
    for (const name of ['AlarmsFaultFound', 'AlarmsNoLook', `\\"${faultsMetric}\\"`]) expect(text).toContain(name);
  });
});

interface Ref {
  readonly 'Fn::GetAtt': readonly [string, string];
}

function canaryOf(one: Synthesised) {
  return allProperties(one, 'AWS::Lambda::Function').find(({ Handler }) => Handler === handlers.canary);
}

function schedulesOf(one: Synthesised) {
  return allProperties(one, 'AWS::Scheduler::Schedule').filter(({ Target }) => Target.Input?.includes('scope'));
}

function rawStatementsOf(role: string): Statement[] {
  return allProperties(synthesised, 'AWS::IAM::Policy')
    .filter(({ Roles }) => Roles.some(({ Ref: id }: { Ref: string }) => id === role))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
}

/** Statements in which the canary's log group has an ARN. Any other resource has none. */
function statementsOf(role: string): Statement[] {
  const group = { 'Fn::GetAtt': [canary?.LoggingConfig.LogGroup.Ref, 'Arn'] };
  return rawStatementsOf(role).map((statement) => {
    expect(statement.Resource).toEqual(group);
    return { ...statement, Resource: logGroupArn };
  });
}
