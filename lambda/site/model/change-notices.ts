import { Temporal } from 'temporal-polyfill';
import type { IsoDate, Policy, Settings, Version } from '../../content/content.ts';
import type { Instant } from '../site.ts';
import { startOfDay } from './start-of-day.ts';

/** A major change that every latest page tells readers of. */
export interface ChangeNotice {
  readonly version: Version;
  /** The version that it replaces. */
  readonly previous: Version;
  /** Whether the change is still to come. */
  readonly isComing: boolean;
  /** The instant from which on it is no longer true: when the change takes effect, and then when the notice days have passed. */
  readonly until: Instant;
}

/** The major changes that are announced and did not take effect longer ago than the notice days, by ascending date. */
export function changeNotices({ versions }: Policy, settings: Settings, at: Instant): ChangeNotice[] {
  const { timeZone } = settings;
  return versions.flatMap((version, index) => {
    const previous = versions[index - 1];
    const end = noticeEnd(version, previous, settings);
    if (previous === undefined || end === undefined) return [];
    if (at < startOfDay(version.announced, timeZone) || at >= startOfDay(end, timeZone)) return [];
    const isComing = at < startOfDay(version.id, timeZone);
    return [{ version, previous, isComing, until: startOfDay(isComing ? version.id : end, timeZone) }];
  });
}

/** Every date on which the site of a policy changes by itself: announcements, effective dates, ends of notices; ascending. */
export function changeDates({ versions }: Policy, settings: Settings): IsoDate[] {
  const dates = versions.flatMap((version, index) => [
    version.announced,
    version.id,
    noticeEnd(version, versions[index - 1], settings),
  ]);
  return [...new Set(dates.filter((date) => date !== undefined))].sort();
}

/** The next instant at which a date makes another site of the same content. */
export function nextChange(policies: readonly Policy[], settings: Settings, at: Instant): Instant | undefined {
  const dates = policies.flatMap((policy) => changeDates(policy, settings));
  const later = dates.map((date) => startOfDay(date, settings.timeZone)).filter((instant) => instant > at);
  return later.length === 0 ? undefined : Math.min(...later);
}

/** The first day without a notice; a policy's first version changes nothing. */
function noticeEnd(version: Version, previous: Version | undefined, { noticeDays }: Settings): IsoDate | undefined {
  if (version.change !== 'major' || previous === undefined) return undefined;
  return Temporal.PlainDate.from(version.id).add({ days: noticeDays }).toString();
}
