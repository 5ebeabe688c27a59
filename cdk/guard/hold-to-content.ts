import { Stage, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { isWithdrawn } from '../../lambda/content/acts.ts';
import type { Content, Policy, Settings } from '../../lambda/content/content.ts';
import { type PolicyInForce, policyInForce } from '../../lambda/guard/disclosure/disclosure.ts';
import { publicVersions, yetToBegin } from '../../lambda/site/model/public-versions.ts';
import { discloseStorage } from '../../lambda/site/model/storage-disclosure.ts';
import type { Instant } from '../../lambda/site/site.ts';
import { createGuard } from './create-guard.ts';
import type { GuardSettings } from './guard-settings.ts';
import { addSettings, beginGuarded, type Guarded, optionsOf } from './guarded.ts';

/** The policies to which each stage is held already; two sites of a stage have one guard. */
const heldTo = new WeakMap<IConstruct, Guarded>();

/**
 * Makes synthesis fail when a stack in the scope's stage, or in its app, keeps data in a region that the content's versions in force do not
 * disclose. Before any version is in force, the stacks are held to the first version of each policy, so that a site can be deployed before
 * its launch.
 */
export function holdToContent(
  scope: IConstruct,
  { policies, settings }: Content,
  now: Instant,
  about: GuardSettings = {},
): void {
  const inForce = policies.flatMap((policy) => {
    const disclosure = discloseStorage(policy, settings, publicVersions(policy, now));
    return policyInForce(disclosure, now) ?? [];
  });
  const held = inForce.length > 0 ? inForce : policies.flatMap((policy) => policyYetToBegin(policy, settings));
  const stage = Stage.of(scope) ?? scope;
  const guarded = heldTo.get(stage) ?? beginGuard(stage);
  addSettings(guarded, about);
  // Where the policy is published, data of readers leads nowhere else.
  if (settings.origin !== undefined) guarded.hosts.add(new URL(settings.origin).hostname);
  addNew(guarded.policies, held);
}

function beginGuard(stage: IConstruct): Guarded {
  const guarded = beginGuarded();
  heldTo.set(stage, guarded);
  Validations.of(stage).addPlugins(createGuard(guarded.policies, 'Add a version to the content', optionsOf(guarded)));
  return guarded;
}

/** The same content may be published twice, such as to two regions. */
function addNew(already: PolicyInForce[], held: readonly PolicyInForce[]): void {
  const known = new Set(already.map((one) => JSON.stringify(one)));
  already.push(...held.filter((one) => !known.has(JSON.stringify(one))));
}

/** A policy with the version that will be its first in force, announced or still a draft. */
function policyYetToBegin(policy: Policy, settings: Settings): PolicyInForce[] {
  const coming = policy.versions.filter((version) => !isWithdrawn(version));
  const dated = coming.map(yetToBegin);
  const { versions } = discloseStorage(policy, settings, dated);
  return versions.slice(0, 1).map((version) => ({ policy: policy.id, version, coming: [], isYetToBegin: true }));
}
