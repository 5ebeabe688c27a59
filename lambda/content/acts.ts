import type { LocalTime, Postponement, Version } from './content.ts';
import { instantOf } from './local-time.ts';

/** The postponements that have been made at an instant; by default all. */
export function postponements({ postponed, timeZone }: Version, at = Infinity): readonly Postponement[] {
  return postponed.filter(({ date }) => instantOf(date, timeZone) <= at);
}

/** When a version takes effect, as was known at an instant; by default with all its postponements. A withdrawn version would have. */
export function effectiveTime(version: Version, at = Infinity): LocalTime {
  return postponements(version, at).at(-1)?.to ?? version.effective;
}

/** The instant at which a version takes effect, as was known at an instant. */
export function effectiveInstant(version: Version, at = Infinity): number {
  return instantOf(effectiveTime(version, at), version.timeZone);
}

/** True if a version has been withdrawn at an instant; by default at any. */
export function isWithdrawn({ withdrawn, timeZone }: Version, at = Infinity): boolean {
  return withdrawn !== undefined && instantOf(withdrawn.date, timeZone) <= at;
}

/** Sorts versions by when they take effect, as was known at an instant. */
export function inOrderOfEffect(versions: readonly Version[], at = Infinity): Version[] {
  const keyed = versions.map((version) => ({ version, effective: effectiveInstant(version, at) }));
  const sorted = keyed.sort((a, b) => a.effective - b.effective || (a.version.id < b.version.id ? -1 : 1));
  return sorted.map(({ version }) => version);
}
