import type { Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Role } from 'aws-cdk-lib/aws-iam';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { PolicySiteProps } from '../policy-site-props.ts';
import type { AlarmRecipient } from './alarm-settings.ts';
import type { DeploymentSettings, DomainSettings } from './settings.ts';

/** What the settings of a deployment mean for the construct; what exists already is imported into the stack. */
export function toProps(stack: Stack, settings: DeploymentSettings): PolicySiteProps {
  const { contentDirectory, domain, alarmRecipient, breakGlassRoleArn, ...same } = settings;
  const { stage, trialAt, replicaRegions, accessLogs, objectLock, dashboard, adoptBucket, adoptReplicaBuckets } = same;
  const { signingKey, timestampAuthority, monthlyBudget, canary, guard } = same;
  return {
    content: contentDirectory,
    replicaRegions,
    dashboard,
    canary,
    adoptReplicaBuckets,
    ...(stage && { stage }),
    ...(guard && { guard }),
    ...(signingKey && { signingKey }),
    ...(timestampAuthority && { timestampAuthority }),
    ...(monthlyBudget && { monthlyBudget }),
    ...(trialAt && { trialAt }),
    ...(accessLogs && { accessLogs }),
    ...(objectLock && { objectLock }),
    ...(adoptBucket && { adoptBucket }),
    ...(domain && domainProps(stack, domain)),
    ...(alarmRecipient && recipientProps(stack, alarmRecipient)),
    ...(breakGlassRoleArn && {
      breakGlassRole: Role.fromRoleArn(stack, 'BreakGlassRole', breakGlassRoleArn, { mutable: false }),
    }),
  };
}

function domainProps(stack: Stack, { name, certificateArn, hostedZone }: DomainSettings) {
  return {
    domainName: name,
    ...(certificateArn && {
      certificate: Certificate.fromCertificateArn(stack, 'ExistingCertificate', certificateArn),
    }),
    ...(hostedZone && {
      hostedZone: HostedZone.fromHostedZoneAttributes(stack, 'ExistingZone', {
        hostedZoneId: hostedZone.id,
        zoneName: hostedZone.name,
      }),
    }),
  };
}

function recipientProps(stack: Stack, recipient: AlarmRecipient) {
  if ('email' in recipient) return { alarmEmail: recipient.email };
  const topics = [...recipient.topics].map(([region, arn]) => Topic.fromTopicArn(stack, `ExistingTopic${region}`, arn));
  return { alarmTopics: topics };
}
