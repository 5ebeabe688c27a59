import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { ComparisonOperator, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import type { Construct } from 'constructs';
import { createAlarm } from '../constructs/alarm.ts';
import { AlarmTopic } from '../constructs/alarm-topic.ts';
import type { AlarmRecipient } from '../settings/alarm-settings.ts';
import type { HostedZoneSettings } from '../settings/settings.ts';

/** What a certificate is for. */
export interface CertificateStackProps {
  readonly domainName: string;
  /** Proves that the name is ours. */
  readonly hostedZone: HostedZoneSettings;
  readonly account: string | undefined;
  readonly alarmRecipient: AlarmRecipient | undefined;
}

/** ACM renews a certificate long before; https://docs.aws.amazon.com/acm/latest/userguide/cloudwatch-metrics.html */
const daysBeforeExpiry = 20;

/** Creates a domain's certificate in us-east-1, the only region from which CloudFront takes one, with an alarm before it expires. */
export class CertificateStack extends Stack {
  readonly certificateArn: string;
  readonly alarmTopic: AlarmTopic | undefined;

  constructor(
    scope: Construct,
    id: string,
    { domainName, hostedZone, account, alarmRecipient }: CertificateStackProps,
  ) {
    const description = `Certificate for ${domainName}`;
    super(scope, id, { description, env: { region: 'us-east-1', ...(account && { account }) } } satisfies StackProps);
    const zone = HostedZone.fromHostedZoneAttributes(this, 'Zone', {
      hostedZoneId: hostedZone.id,
      zoneName: hostedZone.name,
    });
    const validation = CertificateValidation.fromDns(zone);
    const certificate = new Certificate(this, 'Certificate', { domainName, validation });
    this.certificateArn = certificate.certificateArn;
    this.alarmTopic = alarmRecipient && new AlarmTopic(this, 'AlarmTopic', alarmRecipient);
    const definition = {
      id: 'CertificateExpires',
      meaning: `The certificate for ${domainName} expires within ${daysBeforeExpiry} days`,
      heading: 'the-certificate-expires',
      metric: certificate.metricDaysToExpiry({ period: Duration.days(1), statistic: Stats.MINIMUM }),
      comparison: ComparisonOperator.LESS_THAN_OR_EQUAL_TO_THRESHOLD,
      threshold: daysBeforeExpiry,
      missingData: TreatMissingData.MISSING,
    };
    createAlarm(this, definition, this.alarmTopic?.topic);
  }
}
