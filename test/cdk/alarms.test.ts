import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Content } from '../../lambda/content/content.ts';
import { daysSinceReview } from '../../lambda/run/days-since-review.ts';
import { environment } from '../../lambda/shared/environment.ts';
import { faultsMetric, metricDimension, metricNames, metricNamespace } from '../../lambda/shared/metrics.ts';
import { allProperties, disclosing, project, publisherProperties, synthesise } from './synthesise.ts';

const home = 'eu-central-1';
const domain = { domainName: 'policy.example.com', hostedZoneId: 'Z0123456789ABC', hostedZoneName: 'example.com' };
const alarmEmail = 'policy-alarms@example.com';
const account = '111122223333';

/** Content of which a law asks for a review each year. */
function underCalifornia(content: Content): Content {
  return { ...content, settings: { ...content.settings, laws: ['california'] } };
}

/** Everything that can have an alarm has it. */
const synthesised = await synthesise({
  account,
  context: { ...domain, alarmEmail, dashboard: 'true', canary: 'true', replicaRegions: 'eu-west-1' },
  change: (content) => underCalifornia(disclosing('eu-west-1')(content)),
});
const { templates } = synthesised;
const alarms = [...templates.values()].flatMap((template) => allProperties({ template }, 'AWS::CloudWatch::Alarm'));

const runbook = await readFile(path.join(project, 'docs/runbook.md'), 'utf8');
/** As the ids that a viewer of Markdown gives them. */
const headings = [...runbook.matchAll(/^#+ (.+)$/gm)].map(([, text = '']) =>
  text
    .toLowerCase()
    .replaceAll(/[^\w -]/g, '')
    .replaceAll(' ', '-'),
);

test.each([
  'ROLLBACK_COMPLETE',
  'UPDATE_ROLLBACK_COMPLETE',
  'UPDATE_ROLLBACK_FAILED',
  'DELETE_FAILED',
  'REVIEW_IN_PROGRESS',
])('the runbook explains the state %s', (state) => {
  expect(headings).toContain(state.toLowerCase());
});

describe('every alarm', () => {
  test('leads to a heading of the runbook that exists', () => {
    expect(alarms.length).toBe(14);
    for (const { AlarmDescription } of alarms) {
      expect(AlarmDescription).toMatch(/^[A-Z].+\. What to do: docs\/runbook\.md#[a-z-]+$/);
      expect(headings).toContain(AlarmDescription.split('#')[1]);
    }
  });

  test('notifies the topic of its own region when it goes off and when it is over', () => {
    const counts = [...templates].map(([name, template]) => {
      const topics = Object.keys(template.findResources('AWS::SNS::Topic'));
      const properties = allProperties({ template }, 'AWS::CloudWatch::Alarm');
      for (const { AlarmActions, OKActions } of properties) {
        expect(AlarmActions).toEqual([{ Ref: topics[0] }]);
        expect(OKActions).toEqual(AlarmActions);
      }
      return [name, topics.length, properties.length];
    });
    expect(counts).toEqual(
      expect.arrayContaining([
        ['Promulgate', 1, 13],
        ['PromulgateCertificate', 1, 1],
        ['Promulgate-eu-central-1-replica-eu-west-1', 0, 0],
      ]),
    );
  });

  test('watches a metric that the publisher logs, or one of AWS', () => {
    const ofSite = alarms.filter(({ Namespace }) => Namespace === metricNamespace);
    const own = ofSite.filter(({ MetricName }) => MetricName !== faultsMetric);
    expect(ofSite).toHaveLength(own.length + 3);
    expect(own.map(({ MetricName }) => MetricName).sort()).toEqual(
      [
        metricNames.daysSinceReview,
        metricNames.daysToNextDate,
        metricNames.drift,
        metricNames.goodRuns,
        metricNames.replicasDown,
        metricNames.witnessesMissing,
      ].sort(),
    );
    const publisher = own[0]?.Dimensions;
    expect(publisher).toEqual([{ Name: metricDimension, Value: { Ref: expect.stringMatching(/^PublisherFunction/) } }]);
    for (const { Dimensions } of own) expect(Dimensions).toEqual(publisher);
    const others = alarms.filter(({ Namespace }) => Namespace !== metricNamespace);
    expect(others.map(({ Namespace, MetricName }) => `${Namespace} ${MetricName}`).sort()).toEqual([
      'AWS/CertificateManager DaysToExpiry',
      'AWS/Lambda Errors',
      'AWS/Lambda Errors',
      'AWS/SQS ApproximateAgeOfOldestMessage',
      'AWS/SQS ApproximateAgeOfOldestMessage',
    ]);
  });
});

test('silence for two hours is an alarm', () => {
  expect(alarmOn(metricNames.goodRuns)).toMatchObject({
    Period: 3_600,
    EvaluationPeriods: 2,
    Statistic: 'Sum',
    ComparisonOperator: 'LessThanThreshold',
    Threshold: 1,
    TreatMissingData: 'breaching',
  });
});

test('one failed run, one dead letter and one drifted object are alarms, and silence about them is none', () => {
  const ones = alarms.filter(
    ({ Threshold, EvaluationPeriods, Period }) => Threshold === 0 && EvaluationPeriods === 1 && Period <= 3_600,
  );
  expect(ones.map(({ MetricName }) => MetricName).sort()).toEqual([
    'ApproximateAgeOfOldestMessage',
    'ApproximateAgeOfOldestMessage',
    'DriftFound',
    'Errors',
    'Errors',
    faultsMetric,
    'ReplicasDown',
  ]);
  for (const alarm of ones)
    expect(alarm).toMatchObject({
      ComparisonOperator: 'GreaterThanThreshold',
      TreatMissingData: 'notBreaching',
    });
});

test('a witness that is missing after two runs is an alarm', () => {
  expect(alarmOn(metricNames.witnessesMissing)).toMatchObject({
    Period: 3_600,
    EvaluationPeriods: 2,
    Statistic: 'Maximum',
    ComparisonOperator: 'GreaterThanThreshold',
    Threshold: 0,
    TreatMissingData: 'notBreaching',
  });
});

test('330 days without a review are an alarm, where a law asks for one', async () => {
  expect(alarmOn(metricNames.daysSinceReview)).toMatchObject({
    Statistic: 'Maximum',
    ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    Threshold: 330,
    TreatMissingData: 'notBreaching',
  });
  const reviews = publisherProperties(synthesised).Environment.Variables[environment.reviews];
  const from = Date.parse('2026-11-15T00:00:00+01:00');
  expect([from - 1, from, from + 330 * 86_400_000].map((now) => daysSinceReview(reviews, now))).toEqual([
    undefined,
    0,
    330,
  ]);
  const other = await synthesise();
  expect(publisherProperties(other).Environment.Variables).not.toHaveProperty(environment.reviews);
  expect(allProperties(other, 'AWS::CloudWatch::Alarm').map(({ MetricName }) => MetricName)).not.toContain(
    metricNames.daysSinceReview,
  );
});

test('a queue of failed runs and one of runs that never began are both watched', () => {
  const queues = alarms.filter(({ Namespace }) => Namespace === 'AWS/SQS').map(({ Dimensions }) => Dimensions[0].Value);
  const names = Object.keys(synthesised.template.findResources('AWS::SQS::Queue'));
  expect(queues.map((value) => value['Fn::GetAtt'][0]).sort()).toEqual(names.sort());
});

describe('the topic', () => {
  test('sends emails, and takes messages over TLS from the CloudWatch of this account alone', () => {
    const { template } = synthesised;
    expect(allProperties({ template }, 'AWS::SNS::Subscription')).toMatchObject([
      { Protocol: 'email', Endpoint: alarmEmail },
    ]);
    const [{ PolicyDocument: policy }] = allProperties({ template }, 'AWS::SNS::TopicPolicy');
    expect(policy.Statement).toMatchObject([
      { Effect: 'Deny', Action: 'sns:Publish', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
      {
        Effect: 'Allow',
        Action: 'sns:Publish',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': account } },
      },
    ]);
  });

  test('is the given one where one is given', async () => {
    const alarmTopic = `arn:aws:sns:${home}:${account}:alarms`;
    const { template } = await synthesise({ context: { alarmTopic } });
    template.resourceCountIs('AWS::SNS::Topic', 0);
    for (const { AlarmActions } of allProperties({ template }, 'AWS::CloudWatch::Alarm'))
      expect(AlarmActions).toEqual([alarmTopic]);
  });

  test('is none by default; the alarms are there to be seen', async () => {
    const { template } = await synthesise();
    template.resourceCountIs('AWS::SNS::Topic', 0);
    template.resourceCountIs('AWS::CloudWatch::Dashboard', 0);
    const properties = allProperties({ template }, 'AWS::CloudWatch::Alarm');
    expect(properties.map(({ AlarmActions }) => AlarmActions)).toEqual(Array(7).fill(undefined));
  });
});

test('the dashboard shows the alarms and every metric that the publisher logs', () => {
  const [{ DashboardBody: body }] = allProperties(synthesised, 'AWS::CloudWatch::Dashboard');
  const text = JSON.stringify(body);
  const { goodRuns, daysToNextDate, daysSinceReview, ...shown } = metricNames;
  for (const name of Object.values(shown)) expect(text).toContain(`\\"${name}\\"`);
  expect(text).toContain('AlarmsNoGoodRun');
});

function alarmOn(metricName: string) {
  const found = alarms.filter(({ MetricName }) => MetricName === metricName);
  if (found.length !== 1)
    throw new Error(`Cannot tell which alarm on ${metricName} is meant: there are ${found.length}`);
  return found[0];
}
