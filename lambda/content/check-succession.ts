import { Temporal } from 'temporal-polyfill';
import type { IsoDate, Version } from './content.ts';
import { awsRegions } from './regions.ts';
import { problemOf, type UnlocatedProblem } from './rules.ts';

/** A version with the means to find a key in its `version.yaml`. */
export interface ParsedVersion {
  readonly version: Version;
  /** Offset in `version.yaml` of a key's value. */
  offsetOf(key: 'announced' | 'change'): number;
}

/** Checks a version against the previous one: no silent move to a new country, no major change without notice. */
export function checkSuccession(
  { version: previous }: ParsedVersion,
  { version, offsetOf }: ParsedVersion,
): UnlocatedProblem[] {
  const { id, announced, change, noticeDays, imported } = version;
  // What was said before this site was the company's to say.
  if (imported) return [];
  if (change === 'minor') {
    const added = newCountries(previous, version);
    if (added.length === 0) return [];
    const found = { countries: nameCountries(added), previous: previous.id, promised: noticeDays };
    return [problemOf('new-country', { ...found, offset: offsetOf('change') })];
  }
  const days = daysBetween(announced, id);
  // A version that is announced after it takes effect is reported by checkVersion().
  if (days < 0 || days >= noticeDays) return [];
  const last = Temporal.PlainDate.from(id).subtract({ days: noticeDays }).toString();
  const first = Temporal.PlainDate.from(announced).add({ days: noticeDays }).toString();
  const found = { id, announced, days, promised: noticeDays, last, first };
  return [problemOf('short-notice', { ...found, offset: offsetOf('announced') })];
}

function newCountries(previous: Version, version: Version): string[] {
  const before = countriesOf(previous);
  return countriesOf(version).filter((country) => !before.includes(country));
}

function countriesOf({ storage }: Version): string[] {
  return [...new Set(storage.flatMap(({ region }) => awsRegions[region]?.country ?? []))];
}

function nameCountries(countries: readonly string[]): string {
  const names = new Intl.DisplayNames(['en'], { type: 'region' });
  return new Intl.ListFormat('en').format(countries.map((country) => names.of(country) ?? country));
}

function daysBetween(from: IsoDate, to: IsoDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}
