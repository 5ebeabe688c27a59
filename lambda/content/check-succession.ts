import { Temporal } from 'temporal-polyfill';
import { effectiveInstant, effectiveTime, inOrderOfEffect, isWithdrawn } from './acts.ts';
import type { IsoDate, LocalTime, Policy, Version } from './content.ts';
import { findMajorChanges } from './find-major-changes.ts';
import { dayOf } from './local-time.ts';
import { type FileProblem, inFile } from './locate-problems.ts';
import { problemOf, type UnlocatedProblem } from './rules.ts';
import type { Yaml } from './yaml/parse-yaml.ts';

/** Says what day it is in a time zone. */
export type Clock = (timeZone: string) => IsoDate;

/** A version with the means to find a value in its `version.yaml`. */
export interface ParsedVersion extends Pick<Yaml<unknown>, 'offsetOf'> {
  readonly version: Version;
}

/** Puts the versions of a policy in the order in which they take effect, and checks each against the previous one. */
export function orderVersions(
  id: string,
  parsed: readonly ParsedVersion[],
  clock?: Clock,
): { policy: Policy; problems: FileProblem[] } {
  const byVersion = new Map(parsed.map((one) => [one.version, one]));
  const versions = inOrderOfEffect([...byVersion.keys()]);
  const inEffect = versions.filter((version) => !isWithdrawn(version));
  const problems = inEffect.flatMap((version, index) => {
    const previous = inEffect[index - 1];
    const own = byVersion.get(version);
    if (own === undefined) return [];
    return inFile(`${id}/${version.id}/version.yaml`, checkSuccession(previous, own, clock));
  });
  return { policy: { id, versions }, problems };
}

/** Checks a version against the previous one: no silent change that readers must hear about, no major change without notice. */
function checkSuccession(
  previous: Version | undefined,
  { version, offsetOf }: ParsedVersion,
  clock?: Clock,
): UnlocatedProblem[] {
  if (previous === undefined) return [];
  const { id, announced, change, urgent, postponed, noticeDays, imported } = version;
  const effective = effectiveTime(version);
  if (effectiveInstant(previous) === effectiveInstant(version)) {
    const offset = offsetOf(postponed.length === 0 ? [] : ['postponed', postponed.length - 1, 'to']);
    return [problemOf('same-time', { id, effective, previous: previous.id, offset })];
  }
  // What was said before this site was the company's to say.
  if (imported) return [];
  if (change === 'minor') {
    const found = { previous: previous.id, promised: noticeDays, offset: offsetOf(['change']) };
    return findMajorChanges(previous, version).map(({ rule, what }) => problemOf(rule, { ...found, what }));
  }
  const notice = { announced, days: daysBetween(announced, dayOf(effective)), promised: noticeDays };
  // A version that is announced after it takes effect is reported by checkVersion().
  if (notice.days < 0) return [];
  if (notice.days < noticeDays)
    return urgent === undefined
      ? [shortNotice({ ...notice, effective, offset: offsetOf(['announced']) }, clock?.(version.timeZone))]
      : [];
  const isNeedless = urgent !== undefined && postponed.length === 0;
  return isNeedless ? [problemOf('urgent-needless', { ...notice, offset: offsetOf(['urgent']) })] : [];
}

interface ShortNotice {
  readonly announced: IsoDate;
  readonly effective: LocalTime;
  readonly days: number;
  readonly promised: number;
  readonly offset: number;
}

/** Without a clock, a day before the announcement may be past; nobody can announce anything then. */
function shortNotice(found: ShortNotice, today: IsoDate | undefined): UnlocatedProblem {
  const { announced, effective, promised } = found;
  const earliest = today !== undefined && announced < today ? today : announced;
  const last = Temporal.PlainDate.from(dayOf(effective)).subtract({ days: promised }).toString();
  const first = Temporal.PlainDate.from(earliest).add({ days: promised }).toString();
  const isOpen = today !== undefined && last >= today;
  return problemOf('short-notice', { ...found, earliest, first, last: isOpen ? last : undefined });
}

function daysBetween(from: IsoDate, to: IsoDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}
