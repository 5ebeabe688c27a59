import type { App } from 'aws-cdk-lib';
import type { Content } from '../../lambda/content/content.ts';
import type { Instant } from '../../lambda/site/site.ts';
import { checkAccessLogs } from '../checks/check-access-logs.ts';
import { checkSecurity } from '../checks/check-security.ts';
import { protectObjects } from '../constructs/protect-objects.ts';
import { holdToContent } from '../guard/hold-to-content.ts';
import type { DeploymentSettings, DomainSettings } from '../settings/settings.ts';
import { addAlarms } from './add-alarms.ts';
import { CertificateStack } from './certificate-stack.ts';
import { ReplicaStack } from './replica-stack.ts';
import { type Bundles, SiteStack } from './site-stack.ts';

/** The inputs of a site's stacks. */
export interface SiteInputs {
  readonly settings: DeploymentSettings;
  readonly content: Content;
  /** The publisher's bundle contains the same content. */
  readonly bundles: Bundles;
  readonly now: Instant;
  /** Undefined without AWS credentials; everything but a deployment works without it. */
  readonly account: string | undefined;
}

/** Adds the stacks of a site, its replicas and its certificate, and applies the security checks and the guard to all of them. */
export function addSite(app: App, { settings, content, bundles, now, account }: SiteInputs): SiteStack {
  checkAccessLogs(content, settings, now);
  const { stackName, homeRegion, replicaRegions, domain, terminationProtection, tags } = settings;
  const stackProps = { terminationProtection, tags };
  const replicas = replicaRegions.map((region) => {
    const adoptBucket = settings.adoptReplicaBuckets[region];
    return new ReplicaStack(app, { stackName, homeRegion, region, account, adoptBucket, ...stackProps });
  });
  const site = new SiteStack(app, stackName, {
    ...stackProps,
    description: 'Publishes policies in many languages at addresses that never change',
    env: { region: homeRegion, ...(account && { account }) },
    content,
    bundles,
    now,
    replicas,
    adoptBucket: settings.adoptBucket,
    accessLogs: settings.accessLogs,
    objectLock: settings.objectLock,
    domain: domain && { ...domain, certificateArn: certificateFor(app, domain, { stackName, account, stackProps }) },
  });
  for (const { bucket } of [site, ...replicas]) protectObjects(bucket, settings.breakGlassRoleArn);
  addAlarms(app, site, settings);
  checkSecurity(app, site, replicas);
  holdToContent(app, content, now);
  return site;
}

function certificateFor(
  app: App,
  { name: domainName, certificateArn, hostedZone }: DomainSettings,
  {
    stackName,
    account,
    stackProps,
  }: {
    stackName: string;
    account: string | undefined;
    stackProps: Pick<DeploymentSettings, 'terminationProtection' | 'tags'>;
  },
): string {
  if (certificateArn !== undefined) return certificateArn;
  if (hostedZone === undefined)
    throw new Error(`Cannot create a certificate for ${domainName}: no hosted zone validates it`);
  const props = { ...stackProps, domainName, hostedZone, account };
  return new CertificateStack(app, `${stackName}Certificate`, props).certificateArn;
}
