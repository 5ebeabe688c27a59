import { type App, Validations } from 'aws-cdk-lib';
import type { Content } from '../../lambda/content/content.ts';
import { publicVersions } from '../../lambda/site/model/public-versions.ts';
import { discloseStorage } from '../../lambda/site/model/storage-disclosure.ts';
import type { Instant } from '../../lambda/site/site.ts';
import { createGuard } from './create-guard.ts';
import { policyInForce } from './disclosure/disclosure.ts';

/** Makes synthesis fail when a stack in the app keeps data in a region that the content's versions in force do not disclose. */
export function holdToContent(app: App, { policies, settings }: Content, now: Instant): void {
  const inForce = policies.flatMap((policy) => {
    const disclosure = discloseStorage(policy, settings, publicVersions(policy, settings.timeZone, now));
    return policyInForce(disclosure, now) ?? [];
  });
  Validations.of(app).addPlugins(createGuard(inForce, 'Deploy once a version is in force'));
}
