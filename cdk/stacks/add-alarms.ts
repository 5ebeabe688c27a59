import { CfnOutput, Duration } from 'aws-cdk-lib';
import { type Alarm, ComparisonOperator, Metric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { createAlarm } from '../constructs/alarm.ts';
import { AlarmTopic } from '../constructs/alarm-topic.ts';
import { CostBudget } from '../constructs/cost-budget.ts';
import { SiteAlarms } from '../constructs/site-alarms.ts';
import { SiteDashboard } from '../constructs/site-dashboard.ts';
import type { AlarmRecipient } from '../settings/alarm-settings.ts';
import type { DeploymentSettings } from '../settings/settings.ts';
import type { CertificateStack } from './certificate-stack.ts';
import type { SiteConstruct } from './site-construct.ts';

type AlarmSettings = Pick<
  DeploymentSettings,
  'alarmRecipient' | 'dashboard' | 'replicaRegions' | 'domain' | 'monthlyBudget'
>;

/** Adds the alarms of a site and of its certificate, each in the region of what it watches, and the dashboard where it is wanted. */
export function addAlarms(
  site: SiteConstruct,
  certificate: CertificateStack | undefined,
  settings: AlarmSettings,
): Alarm[] {
  const { alarmRecipient, dashboard, replicaRegions, domain, monthlyBudget } = settings;
  const topic = addTopic(site, alarmRecipient);
  const { publisher, schedule, canary } = site;
  const { alarms } = new SiteAlarms(site, 'Alarms', {
    publisher: publisher.function,
    failedRuns: publisher.failedRuns,
    undeliveredRuns: schedule.undeliveredRuns,
    hasReplicas: replicaRegions.length > 0,
    measuresReviews: publisher.measuresReviews,
    canary: canary?.function,
    topic,
  });
  if (monthlyBudget !== undefined && alarmRecipient !== undefined)
    new CostBudget(site, 'Budget', {
      dollars: monthlyBudget,
      subscriber: 'email' in alarmRecipient ? alarmRecipient : { topicArn: topic?.topicArn ?? '' },
    });
  if (dashboard)
    new SiteDashboard(site, 'Dashboard', {
      publisher: publisher.function,
      canary: canary?.function,
      distribution: site.site.distribution,
      alarms,
    });
  if (alarmRecipient === undefined)
    new CfnOutput(site, 'AlarmRecipient', { value: 'No one is notified of alarms: set alarmEmail or alarmTopic' });
  const ofCertificate = certificate && watchCertificate(certificate, domain?.name ?? '', alarmRecipient);
  return [...alarms, ...(ofCertificate ? [ofCertificate] : [])];
}

function addTopic(scope: Construct, recipient: AlarmRecipient | undefined) {
  return recipient && new AlarmTopic(scope, 'AlarmTopic', recipient).topic;
}

/** ACM renews a certificate that validates by DNS long before: https://docs.aws.amazon.com/acm/latest/userguide/managed-renewal.html */
const daysBeforeExpiry = 20;

function watchCertificate(stack: CertificateStack, name: string, recipient: AlarmRecipient | undefined): Alarm {
  // https://docs.aws.amazon.com/acm/latest/userguide/cloudwatch-metrics.html
  const metric = new Metric({
    namespace: 'AWS/CertificateManager',
    metricName: 'DaysToExpiry',
    dimensionsMap: { CertificateArn: stack.certificateArn },
    period: Duration.days(1),
    statistic: Stats.MINIMUM,
  });
  const definition = {
    id: 'CertificateExpires',
    meaning: `The certificate for ${name} expires within ${daysBeforeExpiry} days`,
    heading: 'the-certificate-expires-soon',
    metric,
    comparison: ComparisonOperator.LESS_THAN_OR_EQUAL_TO_THRESHOLD,
    threshold: daysBeforeExpiry,
    missingData: TreatMissingData.MISSING,
  };
  return createAlarm(stack, definition, addTopic(stack, recipient));
}
