import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Construct } from 'constructs';
import { describe, expect, test } from 'vitest';
import { CostBudget } from '../../cdk/constructs/cost-budget.ts';
import { readProps } from '../../cdk/settings/read-props.ts';
import { requireCdk } from '../../cdk/settings/require-cdk.ts';
import { readSettings } from '../../cdk/settings/settings.ts';
import { examples } from '../../cdk/settings/settings-form.ts';
import { toProps } from '../../cdk/settings/to-props.ts';
import { createSiteStack } from '../../cdk/stacks/create-site-stack.ts';

/** Every setting at once, but for those that exclude each other. */
const { alarmEmail, alarmTopic, hostedZoneId, hostedZoneName, certificateArn, trialAt, domainName, ...others } =
  examples;
const everySetting = { ...others, stage: 'production', domainName: 'policy.firm.org', dashboard: true };
const zone = { hostedZoneId, hostedZoneName: 'firm.org' };

test.each([
  ['an address for alarms and a zone', { alarmEmail, ...zone }],
  ['a topic for alarms and a certificate', { alarmTopic, certificateArn }],
  ['a trial', { alarmEmail, ...zone, stage: 'trial', trialAt, adoptBucket: false }],
])('every setting of the app reaches the construct, with %s', (_, context) => {
  const settings = readSettings({ ...everySetting, ...context });
  const stack = createSiteStack(new App(), settings, undefined);
  const { terminationProtection, tags, ...read } = readProps(new Construct(stack, 'Default'), toProps(stack, settings));
  const { terminationProtection: isProtected, tags: given, ...wanted } = settings;
  expect(read).toEqual(wanted);
  expect([stack.terminationProtection, stack.tags.tagValues()]).toEqual([isProtected, given]);
});

test('a site says which release of the CDK it needs', () => {
  expect(() => requireCdk({})).toThrow(
    "Cannot add a PolicySite: this app's aws-cdk-lib is older than 2.265.0\n    Run: npm install aws-cdk-lib@^2.265.0 constructs",
  );
});

describe('a budget', () => {
  test.each([
    [{ email: 'ops@firm.org' }, { SubscriptionType: 'EMAIL', Address: 'ops@firm.org' }],
    [
      { topicArn: 'arn:aws:sns:eu-central-1:1:t' },
      { SubscriptionType: 'SNS', Address: 'arn:aws:sns:eu-central-1:1:t' },
    ],
  ])('notifies %j when the stack costs more, or is going to', (subscriber, expected) => {
    const stack = new Stack(new App(), 'Policies');
    new CostBudget(stack, 'Budget', { dollars: 5, subscriber });
    const [budget] = Object.values(Template.fromStack(stack).findResources('AWS::Budgets::Budget'));
    expect(budget?.Properties.Budget).toMatchObject({
      BudgetLimit: { Amount: 5, Unit: 'USD' },
      CostFilters: { TagKeyValue: ['aws:cloudformation:stack-name$Policies'] },
    });
    const notifications = budget?.Properties.NotificationsWithSubscribers;
    expect(notifications.map((one: { Notification: object }) => one.Notification)).toMatchObject([
      { NotificationType: 'FORECASTED', Threshold: 100 },
      { NotificationType: 'ACTUAL', Threshold: 100 },
    ]);
    for (const { Subscribers } of notifications) expect(Subscribers).toEqual([expected]);
  });

  test('needs someone to notify', () => {
    expect(() => readSettings({ homeRegion: 'eu-central-1', monthlyBudget: 5 })).toThrow(
      'Cannot use setting "monthlyBudget": no one would be notified\n    Add "alarmEmail" or "alarmTopic"',
    );
  });
});
