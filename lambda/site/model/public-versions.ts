import { effectiveInstant, effectiveTime, inOrderOfEffect, isWithdrawn, postponements } from '../../content/acts.ts';
import type { IsoDate, LocalTime, Policy, Postponement, Version } from '../../content/content.ts';
import { dateAt, instantOf } from '../../content/local-time.ts';
import { type Instant, type Stamps, stampOf, versionId } from '../site.ts';

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
  readonly announcement: FirstPublic;
}

/** When a version became public: as its publication says, or where there is none or it was public before the site, as its company does. */
interface FirstPublic {
  readonly instant: Instant;
  readonly date: IsoDate;
}

/** The versions that are public at an instant, in the order in which they take effect; drafts are not included. */
export function publicVersions(policy: Policy, at: Instant, stamps?: Stamps): DatedVersion[] {
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
      announcement: announcementOf(version, stampOf(stamps, versionId(policy.id, version.id))),
    };
  });
}

function announcementOf({ announced, timeZone, imported }: Version, stamp?: Instant): FirstPublic {
  if (stamp === undefined || imported) return { instant: instantOf(announced, timeZone), date: announced };
  return { instant: stamp, date: dateAt(stamp, timeZone) };
}

/** A version that is announced, or would be, whatever the clock says. */
export function yetToBegin(version: Version): DatedVersion {
  const { postponed } = version;
  const effective = effectiveTime(version);
  const announcement = announcementOf(version);
  return {
    version,
    status: 'announced',
    effective,
    postponed,
    replacedBy: undefined,
    replacedOn: undefined,
    announcement,
  };
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
