import * as v from 'valibot';
import { nearest } from '../../lambda/content/nearest.ts';
import { awsRegions } from '../../lambda/content/regions.ts';
import { maxStackName } from '../constructs/resource-names.ts';
import { type AlarmRecipient, findAlarmMismatches, recipientOf } from './alarm-settings.ts';
import { DeploymentProblem, problem } from './deployment-problem.ts';
import { examples, type SettingsForm, settingsForm } from './settings-form.ts';

/** What the platform team chooses, in the context of `cdk.json` or with `-c`. */
export interface DeploymentSettings
  extends Omit<
    SettingsForm,
    | 'domainName'
    | 'certificateArn'
    | 'hostedZoneId'
    | 'hostedZoneName'
    | 'alarmEmail'
    | 'alarmTopic'
    | 'terminationProtection'
  > {
  readonly terminationProtection: boolean;
  readonly domain: DomainSettings | undefined;
  /** Undefined if no one is notified of alarms. */
  readonly alarmRecipient: AlarmRecipient | undefined;
}

/** The site's own host name, and what the distribution needs to answer to it. */
export interface DomainSettings {
  readonly name: string;
  /** An existing certificate in us-east-1; without it one is created and validated in the hosted zone. */
  readonly certificateArn: string | undefined;
  /** The Route 53 zone in which the records are created; without it, they must be created by hand. */
  readonly hostedZone: HostedZoneSettings | undefined;
}

/** An existing Route 53 zone. */
export interface HostedZoneSettings {
  readonly id: string;
  readonly name: string;
}

/** Access logs, which hold readers' IP addresses. */
export type AccessLogSettings = NonNullable<SettingsForm['accessLogs']>;

type Name = keyof SettingsForm;
type Context = Readonly<Record<string, unknown>>;

const names = Object.keys(examples) as Name[];

/** Reads the settings from an app's context; throws a `DeploymentProblem` that names every setting that is wrong. */
export function readSettings(context: Context): DeploymentSettings {
  const given = Object.fromEntries(names.flatMap((name) => (name in context ? [[name, context[name]]] : [])));
  const { output, issues = [], success } = v.safeParse(settingsForm, given);
  const wrong = new Set(issues.map(nameOf));
  const right = Object.fromEntries(Object.entries(output as object).filter(([name]) => !wrong.has(name as Name)));
  const problems = [...findMistypedNames(context), ...issues.map(describe), ...findMismatches(right, wrong)];
  if (problems.length > 0 || !success) throw new DeploymentProblem(problems.join('\n'));
  const { domainName, certificateArn, hostedZoneId, hostedZoneName, alarmEmail, alarmTopic, ...settings } =
    output.stage === 'trial' ? withoutLasting(output) : output;
  const hostedZone = hostedZoneId && hostedZoneName ? { id: hostedZoneId, name: hostedZoneName } : undefined;
  return {
    ...settings,
    // A trial can be deleted at any time.
    terminationProtection: settings.terminationProtection ?? settings.stage !== 'trial',
    domain: domainName === undefined ? undefined : { name: domainName, certificateArn, hostedZone },
    alarmRecipient: recipientOf(alarmEmail, alarmTopic),
  };
}

/** What only a site that lasts has: one set of settings serves a trial and, later or elsewhere, production. */
function withoutLasting(settings: SettingsForm): SettingsForm {
  return { ...settings, replicaRegions: [], adoptReplicaBuckets: {}, objectLock: undefined, signingKey: undefined };
}

/** Context also contains the CDK's own values and those of `~/.cdk.json`, so only a name close to a setting's is a mistake. */
function findMistypedNames(context: Context): string[] {
  const strangers = Object.keys(context).filter((key) => !/[:/]/.test(key) && !names.some((name) => name === key));
  return strangers.flatMap((key) => {
    const candidate = nearest(key, names);
    if (candidate === undefined) return [];
    return [problem(`Cannot use setting "${key}": there is no setting of this name`, `Write "${candidate}"`)];
  });
}

/** The setting that an issue is about. */
function nameOf(issue: v.BaseIssue<unknown>): Name {
  return issue.path?.[0].key as Name;
}

function describe(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  const name = nameOf(issue);
  if (issue.input === undefined) return problem(`Cannot find setting "${path}": it is required`, example(name));
  const isKey = issue.path?.at(-1)?.origin === 'key';
  const subject = `${isKey ? 'key ' : ''}${JSON.stringify(issue.input)} for setting "${isKey ? name : path}"`;
  return problem(`Cannot use ${subject}: ${issue.message}`, nearestRegion(name, issue.input) ?? example(name));
}

function nearestRegion(name: Name, found: unknown): string | undefined {
  const isRegion = (name === 'homeRegion' || name === 'replicaRegions') && typeof found === 'string';
  if (!isRegion || Object.hasOwn(awsRegions, found)) return undefined;
  const candidate = nearest(found, Object.keys(awsRegions));
  return candidate && `Write "${candidate}"`;
}

function example(name: Name, value: unknown = examples[name]): string {
  return `Write, for example: "${name}": ${JSON.stringify(value)}`;
}

/** Finds settings that are right on their own but not together. */
function findMismatches(settings: Partial<SettingsForm>, wrong: ReadonlySet<Name>): string[] {
  const domainNames: readonly Name[] = ['domainName', 'certificateArn', 'hostedZoneId', 'hostedZoneName'];
  return [
    ...findLongStackName(settings),
    ...findRepeatedRegions(settings),
    ...findStrayBuckets(settings),
    ...findUndeliverableLogs(settings),
    ...findStageMismatches(settings),
    ...findUnheardBudget(settings),
    ...findAlarmMismatches(settings).map(({ name, message, hint }) =>
      problem(`Cannot use setting "${name}": ${message}`, hint ?? example(name)),
    ),
    ...(domainNames.some((name) => wrong.has(name)) ? [] : findIncompleteDomain(settings)),
  ];
}

function findLongStackName({ stackName, homeRegion }: Partial<SettingsForm>): string[] {
  if (stackName === undefined || homeRegion === undefined) return [];
  const max = maxStackName(homeRegion);
  if (stackName.length <= max) return [];
  const message = `it has ${stackName.length} characters, and names of CloudFront functions in ${homeRegion} have room for ${max}`;
  return [problem(`Cannot use ${JSON.stringify(stackName)} for setting "stackName": ${message}`, example('stackName'))];
}

function findRepeatedRegions({ homeRegion, replicaRegions = [] }: Partial<SettingsForm>): string[] {
  const repeated = replicaRegions.filter((one, index) => one === homeRegion || replicaRegions.indexOf(one) !== index);
  return repeated.map((region) =>
    problem(
      `Cannot use "${region}" for setting "replicaRegions": the site is already stored there`,
      'Name each region once, and leave out the homeRegion',
    ),
  );
}

function findStrayBuckets({ replicaRegions, adoptReplicaBuckets = {} }: Partial<SettingsForm>): string[] {
  if (replicaRegions === undefined) return [];
  const stray = Object.keys(adoptReplicaBuckets).filter((region) => !replicaRegions.includes(region));
  return stray.map((region) =>
    problem(
      `Cannot use key "${region}" for setting "adoptReplicaBuckets": it is not one of the replicaRegions`,
      `Add "${region}" to "replicaRegions", or remove it here`,
    ),
  );
}

const reservedHost = /(?:^|\.)(?:example\.(?:com|net|org|edu)|example|test|invalid|localhost)$/;

/** A site in production has another bucket than a trial, and a name that belongs to someone. */
function findStageMismatches({ stage, trialAt, adoptBucket, domainName }: Partial<SettingsForm>): string[] {
  const cannot = (setting: Name, reason: string, hint: string) =>
    problem(`Cannot use setting "${setting}": ${reason}`, hint);
  if (stage === 'trial' && adoptBucket !== undefined)
    return [
      cannot(
        'adoptBucket',
        'what is in that bucket stays, and nothing of a trial does',
        'Deploy the trial with a "stackName" of its own and without "adoptBucket" (-c adoptBucket=false)',
      ),
    ];
  return [
    ...(stage !== 'trial' && trialAt !== undefined
      ? [cannot('trialAt', 'only a trial shows another date than today', 'Set "stage": "trial", or remove "trialAt"')]
      : []),
    ...(stage === 'production' && domainName !== undefined && reservedHost.test(domainName)
      ? [cannot('domainName', `"${domainName}" is reserved for examples, and belongs to no one`, 'Write the real name')]
      : []),
  ];
}

function findUnheardBudget({ monthlyBudget, alarmEmail, alarmTopic }: Partial<SettingsForm>): string[] {
  if (monthlyBudget === undefined || alarmEmail !== undefined || alarmTopic !== undefined) return [];
  return [problem('Cannot use setting "monthlyBudget": no one would be notified', 'Add "alarmEmail" or "alarmTopic"')];
}

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging-legacy-s3.html */
function findUndeliverableLogs({ homeRegion = '', accessLogs }: Partial<SettingsForm>): string[] {
  if (accessLogs === undefined || !awsRegions[homeRegion]?.optIn) return [];
  const reason = 'CloudFront does not deliver logs to a region that must be enabled first';
  const message = `Cannot use setting "accessLogs" with homeRegion "${homeRegion}": ${reason}`;
  return [problem(message, `Remove "accessLogs", or ${lowerCaseFirst(example('homeRegion'))}`)];
}

function lowerCaseFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function findIncompleteDomain(settings: Partial<SettingsForm>): string[] {
  const { domainName, certificateArn, hostedZoneId, hostedZoneName } = settings;
  const missing = (name: Name, reason: string) => problem(`Cannot find setting "${name}": ${reason}`, example(name));
  const zone = [
    ...(hostedZoneName && !hostedZoneId ? [missing('hostedZoneId', 'hostedZoneName requires it')] : []),
    ...(hostedZoneId && !hostedZoneName ? [missing('hostedZoneName', 'hostedZoneId requires it')] : []),
  ];
  if (domainName === undefined) {
    const needing = certificateArn ? 'certificateArn' : hostedZoneId || hostedZoneName ? 'the hosted zone' : undefined;
    return [...zone, ...(needing ? [missing('domainName', `${needing} requires it`)] : [])];
  }
  if (hostedZoneName && domainName !== hostedZoneName && !domainName.endsWith(`.${hostedZoneName}`)) {
    const message = `Cannot use "${domainName}" for setting "domainName": it is not in hosted zone "${hostedZoneName}"`;
    return [...zone, problem(message, example('domainName', `policy.${hostedZoneName}`))];
  }
  if (certificateArn || hostedZoneId || hostedZoneName) return zone;
  const message = `Cannot use "${domainName}" for setting "domainName": nothing says where its certificate comes from`;
  return [problem(message, 'Add hostedZoneId and hostedZoneName, or certificateArn')];
}
