import type { Policy, Version } from '../../content/content.ts';
import type { Instant } from '../site.ts';
import { startOfDay } from './start-of-day.ts';

/** A public version as it stands at one instant. */
export interface DatedVersion {
  readonly version: Version;
  readonly status: 'announced' | 'inForce' | 'replaced';
  /** The version that took its place. */
  readonly replacedBy: Version | undefined;
}

/** The versions that are public at an instant, by ascending effective date; drafts are not among them. */
export function publicVersions(policy: Policy, timeZone: string, at: Instant): DatedVersion[] {
  const known = policy.versions.filter((version) => startOfDay(version.announced, timeZone) <= at);
  const inForce = known.filter((version) => startOfDay(version.id, timeZone) <= at);
  return known.map((version) => {
    const position = inForce.indexOf(version);
    const replacedBy = position < 0 ? undefined : inForce[position + 1];
    const status = position < 0 ? 'announced' : replacedBy === undefined ? 'inForce' : 'replaced';
    return { version, status, replacedBy };
  });
}

/** The version that the latest page shows: the one in force, or before the first takes effect the first announced. */
export function latestVersion(versions: readonly DatedVersion[]): DatedVersion | undefined {
  return versions.find(({ status }) => status === 'inForce') ?? versions[0];
}
