import { effectiveInstant, effectiveTime, inOrderOfEffect, isWithdrawn, postponements } from '../../content/acts.ts';
import type { LocalTime, Policy, Postponement, Version } from '../../content/content.ts';
import { instantOf } from '../../content/local-time.ts';
import type { Instant } from '../site.ts';

/** A public version, with its status at one instant. */
export interface DatedVersion {
  readonly version: Version;
  readonly status: 'announced' | 'inForce' | 'replaced' | 'withdrawn';
  /** When it takes effect, or would have if it had not been withdrawn, with the postponements that had been made by then. */
  readonly effective: LocalTime;
  readonly postponed: readonly Postponement[];
  /** The version that replaced it, and when; undefined unless it is replaced. */
  readonly replacedBy: Version | undefined;
  readonly replacedOn: LocalTime | undefined;
}

/** The versions that are public at an instant, in the order in which they take effect; drafts are not included. */
export function publicVersions(policy: Policy, at: Instant): DatedVersion[] {
  const announced = policy.versions.filter((version) => instantOf(version.announced, version.timeZone) <= at);
  const versions = inOrderOfEffect(announced, at);
  const timeOf = (version: Version) => effectiveTime(version, at);
  const begun = versions.filter((version) => !isWithdrawn(version, at) && effectiveInstant(version, at) <= at);
  return versions.map((version) => {
    const position = begun.indexOf(version);
    const replacedBy = position < 0 ? undefined : begun[position + 1];
    return {
      version,
      status: isWithdrawn(version, at)
        ? 'withdrawn'
        : position < 0
          ? 'announced'
          : replacedBy === undefined
            ? 'inForce'
            : 'replaced',
      effective: timeOf(version),
      postponed: postponements(version, at),
      replacedBy,
      replacedOn: replacedBy && timeOf(replacedBy),
    };
  });
}

/** A version that is announced, or would be, whatever the clock says. */
export function yetToBegin(version: Version): DatedVersion {
  const { postponed } = version;
  const effective = effectiveTime(version);
  return { version, status: 'announced', effective, postponed, replacedBy: undefined, replacedOn: undefined };
}

/** The version that the latest page shows: the one in force, or the first announced before any takes effect. */
export function latestVersion(versions: readonly DatedVersion[]): DatedVersion | undefined {
  return (
    versions.find(({ status }) => status === 'inForce') ??
    versions.find(({ status }) => status === 'announced') ??
    // What was public stays public, even if nothing comes of it.
    versions.at(-1)
  );
}
