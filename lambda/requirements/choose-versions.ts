import { effectiveInstant, isWithdrawn } from '../content/acts.ts';
import type { Content, Policy, Version } from '../content/content.ts';
import type { Instant } from '../site/site.ts';

/** The policy that stores and laws ask about: the one called `privacy`, or the only one. */
export function privacyPolicy({ policies }: Content): Policy | undefined {
  return policies.find(({ id }) => id === 'privacy') ?? (policies.length === 1 ? policies[0] : undefined);
}

/** The version in force at an instant, and each that follows it; without those that were withdrawn. */
export function versionsFrom({ versions }: Policy, at: Instant): Version[] {
  const standing = versions.filter((version) => !isWithdrawn(version));
  const inForce = standing.findLast((version) => effectiveInstant(version) <= at);
  return inForce === undefined ? standing : standing.slice(standing.indexOf(inForce));
}
