import { Temporal } from 'temporal-polyfill';
import type { IsoDate, Settings, Version } from './content.ts';
import type { UnplacedProblem } from './files/content-file.ts';
import type { Problem } from './problem.ts';
import { regions } from './regions.ts';

/** A version with the means to name a place in its `version.yaml`. */
export interface ParsedVersion {
  readonly version: Version;
  problemAt(key: 'announced' | 'change', finding: UnplacedProblem): Problem;
}

/** What a version may not be after the one before it: a silent move to a new country, a major change without notice. */
export function checkSuccession(
  { version: former }: ParsedVersion,
  { version, problemAt }: ParsedVersion,
  settings: Settings,
): Problem[] {
  if (version.change === 'minor') {
    const added = newCountries(former, version);
    return added.length === 0 ? [] : [problemAt('change', minorMove(former.id, added, settings))];
  }
  const days = daysBetween(version.announced, version.id);
  // One that is announced after it takes effect is told as that.
  return days >= 0 && days < settings.noticeDays ? [problemAt('announced', shortNotice(version, days, settings))] : [];
}

function newCountries(former: Version, version: Version): string[] {
  const before = countriesOf(former);
  return countriesOf(version).filter((country) => !before.includes(country));
}

function countriesOf({ storage }: Version): string[] {
  return [...new Set(storage.flatMap(({ region }) => regions[region]?.country ?? []))];
}

function minorMove(formerId: IsoDate, countries: readonly string[], { noticeDays }: Settings): UnplacedProblem {
  const names = new Intl.DisplayNames(['en'], { type: 'region' });
  const list = new Intl.ListFormat('en').format(countries.map((country) => names.of(country) ?? country));
  return {
    rule: 'new-country',
    message: `Cannot call this change minor: information is stored in ${list}, where version ${formerId} stores none`,
    hint: `Write "change: major", and announce it at least ${noticeDays} days before it takes effect`,
  };
}

function shortNotice({ id, announced }: Version, days: number, { noticeDays }: Settings): UnplacedProblem {
  const latest = Temporal.PlainDate.from(id).subtract({ days: noticeDays }).toString();
  const earliest = Temporal.PlainDate.from(announced).add({ days: noticeDays }).toString();
  return {
    rule: 'short-notice',
    message: `Cannot take effect on ${id}: a major change announced on ${announced} gives ${days} days of notice, and site.yaml promises ${noticeDays}`,
    hint: `Write "announced: ${latest}" or earlier, or name the directory ${earliest} or later`,
  };
}

function daysBetween(from: IsoDate, to: IsoDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}
