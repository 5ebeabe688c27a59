import { type App, Validations } from 'aws-cdk-lib';
import type { Content, Policy, Settings } from '../../lambda/content/content.ts';
import { type DatedVersion, publicVersions } from '../../lambda/site/model/public-versions.ts';
import { discloseStorage } from '../../lambda/site/model/storage-disclosure.ts';
import type { Instant } from '../../lambda/site/site.ts';
import { createGuard } from './create-guard.ts';
import { type PolicyInForce, policyInForce } from './disclosure/disclosure.ts';

/**
 * Makes synthesis fail when a stack in the app keeps data in a region that the content's versions in force do not disclose. Before any
 * version is in force, the stacks are held to the first version of each policy, so that a site can be deployed before its launch.
 */
export function holdToContent(app: App, { policies, settings }: Content, now: Instant): void {
  const inForce = policies.flatMap((policy) => {
    const disclosure = discloseStorage(policy, settings, publicVersions(policy, now));
    return policyInForce(disclosure, now) ?? [];
  });
  const held = inForce.length > 0 ? inForce : policies.flatMap((policy) => policyYetToBegin(policy, settings));
  Validations.of(app).addPlugins(createGuard(held, 'Add a version to the content'));
}

/** A policy with the version that will be its first in force, announced or still a draft. */
function policyYetToBegin(policy: Policy, settings: Settings): PolicyInForce[] {
  const dated = policy.versions.map(
    (version): DatedVersion => ({ version, status: 'announced', replacedBy: undefined }),
  );
  const { versions } = discloseStorage(policy, settings, dated);
  return versions.slice(0, 1).map((version) => ({ policy: policy.id, version, coming: [], isYetToBegin: true }));
}
