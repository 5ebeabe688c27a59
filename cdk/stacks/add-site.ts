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
import { SiteStack } from './site-stack.ts';

/** Everything that a site's stacks are made from. */
export interface SiteInputs {
  readonly settings: DeploymentSettings;
  readonly content: Content;
  /** A directory that `bundlePublisher()` wrote from the same content. */
  readonly codeDirectory: string;
  readonly now: Instant;
  /** Unknown while nobody is signed in; everything but a deployment works without. */
  readonly account: string | undefined;
}

/** Adds a site's stack, and where it needs a certificate of its own that one's, with the security checks and the guard on all. */
export function addSite(app: App, { settings, content, codeDirectory, now, account }: SiteInputs): SiteStack {
  checkAccessLogs(content, settings, now);
  const { stackName, homeRegion, replicaRegions, domain } = settings;
  const replicas = replicaRegions.map(
    (region) => new ReplicaStack(app, `${stackName}Replica-${region}`, { siteName: stackName, region, account }),
  );
  const site = new SiteStack(app, stackName, {
    description: 'Publishes policies in many languages at addresses that never change',
    env: { region: homeRegion, ...(account && { account }) },
    content,
    codeDirectory,
    now,
    replicas,
    accessLogs: settings.accessLogs,
    objectLock: settings.objectLock,
    domain: domain && { ...domain, certificateArn: certificateFor(app, domain, { stackName, account }) },
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
  { stackName, account }: { stackName: string; account: string | undefined },
): string {
  if (certificateArn !== undefined) return certificateArn;
  if (hostedZone === undefined)
    throw new Error(`Cannot make a certificate for ${domainName}: no hosted zone proves it`);
  return new CertificateStack(app, `${stackName}Certificate`, { domainName, hostedZone, account }).certificateArn;
}
