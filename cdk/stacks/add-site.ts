import { Stack, Stage } from 'aws-cdk-lib';
import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { Content } from '../../lambda/content/content.ts';
import type { Instant } from '../../lambda/site/site.ts';
import { acknowledgeFindings } from '../checks/acknowledge-findings.ts';
import { checkAccessLogs } from '../checks/check-access-logs.ts';
import { protectObjects } from '../constructs/protect-objects.ts';
import type { DeploymentSettings, DomainSettings } from '../settings/settings.ts';
import { addAlarms } from './add-alarms.ts';
import { CertificateStack } from './certificate-stack.ts';
import { ReplicaStack } from './replica-stack.ts';
import { type Bundles, SiteConstruct } from './site-construct.ts';

/** The inputs of a site. */
export interface SiteInputs {
  /** The name of its stack is that of the site. */
  readonly settings: DeploymentSettings;
  readonly content: Content;
  /** The publisher's bundle contains the same content. */
  readonly bundles: Bundles;
  readonly now: Instant;
}

/** What belongs to a site, in its stack and in others. */
export interface AddedSite {
  readonly site: SiteConstruct;
  readonly alarms: readonly Alarm[];
}

/** Adds a site to a stack, and beside that stack those of its replicas and its certificate. */
export function addSite(scope: Construct, { settings, content, bundles, now }: SiteInputs): AddedSite {
  checkAccessLogs(content, settings, now);
  const { stackName, homeRegion, replicaRegions, domain, stage } = settings;
  const replicas = replicaRegions.map((region) => {
    const adoptBucket = settings.adoptReplicaBuckets[region];
    return new ReplicaStack(besides(scope), { stackName, homeRegion, region, adoptBucket, ...propsOfStack(scope) });
  });
  const certificate = domain && certificateFor(scope, domain, { stackName, stage });
  const site = new SiteConstruct(scope, 'Default', {
    name: stackName,
    content,
    bundles,
    now,
    replicas,
    adoptBucket: settings.adoptBucket,
    accessLogs: settings.accessLogs,
    objectLock: settings.objectLock,
    signingKey: settings.signingKey,
    timestampAuthority: settings.timestampAuthority,
    stage,
    trialAt: settings.trialAt,
    canary: settings.canary,
    domain: domain && { ...domain, certificateArn: domain.certificateArn ?? certificate?.certificateArn ?? '' },
  });
  if (stage !== 'trial')
    for (const { bucket } of [site, ...replicas]) protectObjects(bucket, settings.breakGlassRoleArn);
  const alarms = addAlarms(site, certificate, settings);
  acknowledgeFindings(site, replicas);
  return { site, alarms };
}

/** Where a site's other stacks go. */
function besides(scope: Construct): Construct {
  const stage = Stage.of(scope);
  if (stage === undefined) throw new Error(`Cannot add a site to "${scope.node.path}": it is not in an app`);
  return stage;
}

/** What a site's other stacks have in common with its own. */
function propsOfStack(scope: Construct) {
  const { account, terminationProtection, tags } = Stack.of(scope);
  return { account, terminationProtection: terminationProtection ?? false, tags: tags.tagValues() };
}

function certificateFor(
  scope: Construct,
  { name: domainName, certificateArn, hostedZone }: DomainSettings,
  { stackName, stage }: Pick<DeploymentSettings, 'stackName' | 'stage'>,
): CertificateStack | undefined {
  if (certificateArn !== undefined) return undefined;
  if (hostedZone === undefined)
    throw new Error(`Cannot create a certificate for ${domainName}: no hosted zone validates it`);
  const props = { ...propsOfStack(scope), domainName, hostedZone, stage };
  return new CertificateStack(besides(scope), `${stackName}Certificate`, props);
}
