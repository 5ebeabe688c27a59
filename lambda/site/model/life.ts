import { Temporal } from 'temporal-polyfill';
import type { IsoDate, Policy, Version } from '../../content/content.ts';
import type { Instant } from '../site.ts';

/** A public version as it stands at one instant. */
export interface DatedVersion {
  readonly version: Version;
  readonly status: 'announced' | 'inForce' | 'replaced';
  /** The version that took its place. */
  readonly replacedBy: Version | undefined;
}

/** The instant at which a date begins; where clocks skip midnight, the first instant of the day. */
export function startOfDay(date: IsoDate, timeZone: string): Instant {
  return Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds;
}

/** The date that it is at an instant. */
export function dateAt(at: Instant, timeZone: string): IsoDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** The same instant for people and machines, by the clock of the zone: `2026-11-15T00:00:00+01:00`. */
export function formatStartOfDay(date: IsoDate, timeZone: string): string {
  const start = Temporal.PlainDate.from(date).toZonedDateTime(timeZone);
  return start.toString({ timeZoneName: 'never', smallestUnit: 'second' });
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
