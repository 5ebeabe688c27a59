import type { Policy, Version } from '../../content/content.ts';
import type { Instant } from '../site.ts';
import { startOfDay } from './start-of-day.ts';

/** A public version, with its status at one instant. */
export interface DatedVersion {
  readonly version: Version;
  readonly status: 'announced' | 'inForce' | 'replaced';
  /** The version that replaced it; undefined unless it is replaced. */
  readonly replacedBy: Version | undefined;
}

/** The versions that are public at an instant, by ascending effective date; drafts are not included. */
export function publicVersions(policy: Policy, at: Instant): DatedVersion[] {
  const versions = policy.versions.filter(({ announced, timeZone }) => startOfDay(announced, timeZone) <= at);
  const effective = versions.filter(({ id, timeZone }) => startOfDay(id, timeZone) <= at);
  return versions.map((version) => {
    const position = effective.indexOf(version);
    if (position < 0) return { version, status: 'announced', replacedBy: undefined };
    const replacedBy = effective[position + 1];
    return { version, status: replacedBy === undefined ? 'inForce' : 'replaced', replacedBy };
  });
}

/** The version that the latest page shows: the one in force, or the first announced before any takes effect. */
export function latestVersion(versions: readonly DatedVersion[]): DatedVersion | undefined {
  return versions.find(({ status }) => status === 'inForce') ?? versions[0];
}
