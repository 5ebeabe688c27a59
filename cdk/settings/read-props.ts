import { Stack, Token } from 'aws-cdk-lib';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { siteName } from '../constructs/resource-names.ts';
import type { PolicySiteProps } from '../policy-site-props.ts';
import type { AlarmRecipient } from './alarm-settings.ts';
import { DeploymentProblem, problem } from './deployment-problem.ts';
import { type DeploymentSettings, readSettings } from './settings.ts';
import { examples } from './settings-form.ts';

/** Reads the settings of a site from its props and its stack; throws a `DeploymentProblem` that names every one that is wrong. */
export function readProps(site: Construct, props: PolicySiteProps): DeploymentSettings {
  const { content, certificate, hostedZone, alarmTopics, breakGlassRole, guard, ...same } = props;
  const { region } = Stack.of(site);
  if (Token.isUnresolved(region)) throw new DeploymentProblem(noRegion(site));
  const given = {
    ...same,
    stackName: siteName(site),
    homeRegion: region,
    contentDirectory: content,
    ...(typeof guard === 'object' && { guard }),
    ...(certificate && { certificateArn: known(certificate.certificateArn, examples.certificateArn) }),
    ...(hostedZone && {
      hostedZoneId: known(hostedZone.hostedZoneId, examples.hostedZoneId),
      hostedZoneName: known(hostedZone.zoneName, props.domainName),
    }),
    // Topics are known by their constructs alone.
    ...(alarmTopics && { monthlyBudget: undefined }),
    ...(breakGlassRole && { breakGlassRoleArn: known(breakGlassRole.roleArn, examples.breakGlassRoleArn) }),
  };
  const settings = readSettings(withoutUndefined(given));
  const { domain } = settings;
  return {
    ...settings,
    monthlyBudget: props.monthlyBudget,
    breakGlassRoleArn: breakGlassRole?.roleArn,
    alarmRecipient: alarmTopics ? recipientsIn(site, alarmTopics, settings) : settings.alarmRecipient,
    domain: domain && {
      ...domain,
      certificateArn: certificate?.certificateArn,
      hostedZone: hostedZone && { id: hostedZone.hostedZoneId, name: hostedZone.zoneName },
    },
  };
}

/** What is only known at the deployment cannot be checked: something right stands for it. */
function known(value: string, example: unknown): unknown {
  return Token.isUnresolved(value) ? example : value;
}

function withoutUndefined(given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function noRegion(site: Construct): string {
  const stack = Stack.of(site).node.path;
  return problem(
    `Cannot add ${site.node.path}: stack ${stack} has no region, and the policy says in which one everything is kept`,
    `Write, for example: new Stack(app, '${Stack.of(site).node.id}', { env: { region: 'eu-central-1' } })`,
  );
}

/** A topic that is created in the app has no ARN yet, and is in the region of its stack. */
function recipientsIn(
  site: Construct,
  topics: readonly ITopic[],
  { homeRegion, domain }: DeploymentSettings,
): AlarmRecipient {
  const own = new Map(topics.map((topic) => [regionOf(topic, homeRegion), topic.topicArn]));
  const needed = [homeRegion, ...(domain?.hostedZone && !domain.certificateArn ? ['us-east-1'] : [])];
  const missing = needed.filter((region) => !own.has(region));
  if (missing.length > 0)
    throw new DeploymentProblem(
      problem(
        `Cannot notify the alarmTopics of ${site.node.path}: none is in ${missing.join(' or ')}, and CloudWatch notifies only topics in the region of the alarm`,
        `Add a topic in ${missing.join(' and one in ')}`,
      ),
    );
  return { topics: own };
}

function regionOf(topic: ITopic, homeRegion: string): string {
  const { region } = topic.env;
  return Token.isUnresolved(region) ? homeRegion : region;
}
