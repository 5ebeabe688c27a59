import { nearest } from '../../lambda/content/nearest.ts';
import type { ObjectLock } from '../../lambda/shared/environment.ts';
import { type AccessLogSettings, readAccessLogs } from './access-log-settings.ts';
import { DeploymentProblem, problem } from './deployment-problem.ts';
import { readObjectLock } from './object-lock-settings.ts';
import { findUnknownRegion, readReplicaRegions } from './region-settings.ts';

/** The name under which readers know the site, and what makes the distribution answer to it. */
export interface DomainSettings {
  readonly name: string;
  /** A certificate of us-east-1 that exists; without it one is made, which the hosted zone proves. */
  readonly certificateArn: string | undefined;
  /** Where the name's records are kept; without it someone else points the name at the distribution. */
  readonly hostedZone: HostedZoneSettings | undefined;
}

/** A zone of Route 53 that exists. */
export interface HostedZoneSettings {
  readonly id: string;
  readonly name: string;
}

/** What the platform team chooses, in the context of `cdk.json` or with `-c`. */
export interface DeploymentSettings {
  readonly stackName: string;
  /** Where everything is kept that the stack keeps. */
  readonly homeRegion: string;
  /** Where copies are kept; the first is asked while the home region is in error. */
  readonly replicaRegions: readonly string[];
  /** Off unless set: they hold readers' IP addresses. */
  readonly accessLogs: AccessLogSettings | undefined;
  /** Keeps what is in the ledger from being deleted; off unless set. */
  readonly objectLock: ObjectLock | undefined;
  /** Relative to the project. */
  readonly contentDirectory: string;
  readonly domain: DomainSettings | undefined;
}

const hostName = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

/** What each setting must look like, and an example of it. */
const forms = {
  stackName: {
    pattern: /^[A-Za-z][A-Za-z0-9-]{0,39}$/,
    wanted: 'up to 40 letters, digits and hyphens',
    example: 'Promulgate',
  },
  homeRegion: { pattern: /^[a-z]{2,}(-[a-z]+)+-\d$/, wanted: 'an AWS region', example: 'eu-central-1' },
  contentDirectory: { pattern: /\S/, wanted: 'a directory', example: 'content' },
  domainName: { pattern: hostName, wanted: 'a host name in lower case', example: 'policy.example.com' },
  certificateArn: {
    pattern: /^arn:aws[a-z-]*:acm:us-east-1:\d{12}:certificate\/\S+$/,
    wanted: 'the ARN of a certificate in us-east-1, the only region from which CloudFront takes one',
    example: 'arn:aws:acm:us-east-1:111122223333:certificate/…',
  },
  hostedZoneId: { pattern: /^Z[A-Z0-9]+$/, wanted: 'the id of a hosted zone', example: 'Z0123456789ABCDEFGHIJ' },
  hostedZoneName: { pattern: hostName, wanted: 'a host name in lower case', example: 'example.com' },
} as const;

type SettingName = keyof typeof forms;
type Values = Partial<Record<SettingName, string>>;

const formNames = Object.keys(forms) as SettingName[];
/** Every name that context may have for this app. */
const names = [...formNames, 'replicaRegions', 'accessLogs', 'objectLock'];

/** The settings in an app's context; throws a `DeploymentProblem` that names every setting that is wrong. */
export function readSettings(context: Readonly<Record<string, unknown>>): DeploymentSettings {
  const values: Values = Object.fromEntries(
    formNames.flatMap((name) => (name in context ? [[name, context[name]]] : [])),
  );
  const { homeRegion, domainName } = values;
  const replicas = readReplicaRegions(context.replicaRegions, homeRegion);
  const logs = readAccessLogs(context.accessLogs);
  const ledger = readObjectLock(context.objectLock);
  const problems = [
    ...findStrangers(context),
    ...findMalformed(values),
    ...replicas.problems,
    ...logs.problems,
    ...ledger.problems,
    ...findMismatches(values),
  ];
  if (problems.length > 0 || homeRegion === undefined) throw new DeploymentProblem(problems.join('\n'));
  const {
    stackName = 'Promulgate',
    contentDirectory = 'content',
    certificateArn,
    hostedZoneId,
    hostedZoneName,
  } = values;
  const hostedZone = hostedZoneId && hostedZoneName ? { id: hostedZoneId, name: hostedZoneName } : undefined;
  const domain = domainName === undefined ? undefined : { name: domainName, certificateArn, hostedZone };
  return {
    stackName,
    homeRegion,
    replicaRegions: replicas.regions,
    accessLogs: logs.settings,
    objectLock: ledger.lock,
    contentDirectory,
    domain,
  };
}

/** Context also belongs to the CDK and to the user's own `~/.cdk.json`: only a name that is nearly a setting's is a mistake. */
function findStrangers(context: Readonly<Record<string, unknown>>): string[] {
  const strangers = Object.keys(context).filter((key) => !/[:/]/.test(key) && !names.some((name) => name === key));
  return strangers.flatMap((key) => {
    const candidate = nearest(key, names);
    return candidate === undefined
      ? []
      : [problem(`Cannot use context "${key}": there is no such setting`, `Write "${candidate}"`)];
  });
}

function findMalformed(values: Values): string[] {
  const malformed = formNames.flatMap((name) => {
    const value: unknown = values[name];
    const { pattern, wanted, example } = forms[name];
    if (value === undefined || (typeof value === 'string' && pattern.test(value))) return [];
    return [
      problem(`Cannot use context ${name} ${JSON.stringify(value)}: it is not ${wanted}`, `Write it like "${example}"`),
    ];
  });
  return [...malformed, ...findWrongRegion(values)];
}

function findWrongRegion({ homeRegion }: Values): string[] {
  if (homeRegion === undefined)
    return [
      problem(
        'Cannot tell where to deploy: context has no homeRegion',
        'Add "homeRegion": "eu-central-1" to the context in cdk.json',
      ),
    ];
  return forms.homeRegion.pattern.test(homeRegion) ? findUnknownRegion('homeRegion', homeRegion) : [];
}

function findMismatches({ domainName, certificateArn, hostedZoneId, hostedZoneName }: Values): string[] {
  if ((hostedZoneId === undefined) !== (hostedZoneName === undefined))
    return [
      problem('Cannot use half a hosted zone: hostedZoneId and hostedZoneName belong together', 'Give both or neither'),
    ];
  if (domainName === undefined)
    return certificateArn || hostedZoneId
      ? [problem('Cannot use a certificate or a hosted zone: no domainName says for which name', 'Give domainName too')]
      : [];
  if (hostedZoneName !== undefined && domainName !== hostedZoneName && !domainName.endsWith(`.${hostedZoneName}`))
    return [
      problem(
        `Cannot use domainName "${domainName}": it is not in hosted zone "${hostedZoneName}"`,
        `Write it like "policy.${hostedZoneName}"`,
      ),
    ];
  if (certificateArn || hostedZoneName) return [];
  return [
    problem(
      `Cannot use domainName "${domainName}": nothing says who holds its certificate`,
      'Give hostedZoneId and hostedZoneName, or certificateArn',
    ),
  ];
}
