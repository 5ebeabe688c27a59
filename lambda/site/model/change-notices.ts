import { Temporal } from 'temporal-polyfill';
import type { IsoDate, Policy, Version } from '../../content/content.ts';
import type { Instant } from '../site.ts';
import { startOfDay } from './start-of-day.ts';

/** A major change that every latest page announces. */
export interface ChangeNotice {
  readonly version: Version;
  /** The version that it replaces. */
  readonly previous: Version;
  /** True until the change takes effect. */
  readonly isComing: boolean;
  /** The instant at which the notice is no longer true: when the change takes effect, and later when the notice days end. */
  readonly until: Instant;
}

/** The notices that are shown at an instant: from the announcement of a major change until its notice days end; by ascending date. */
export function changeNotices({ versions }: Policy, at: Instant): ChangeNotice[] {
  return versions.flatMap((version, index) => {
    const previous = versions[index - 1];
    const { timeZone } = version;
    const end = noticeEnd(version, previous);
    if (previous === undefined || end === undefined) return [];
    if (at < startOfDay(version.announced, timeZone) || at >= startOfDay(end, timeZone)) return [];
    const isComing = at < startOfDay(version.id, timeZone);
    return [{ version, previous, isComing, until: startOfDay(isComing ? version.id : end, timeZone) }];
  });
}

/** A date on which the site of a policy changes, and the zone in which it begins. */
export interface ChangeDate {
  readonly date: IsoDate;
  readonly timeZone: string;
}

/** Every date on which the site of a policy changes: announcements, effective dates and ends of notices, version by version. */
export function changeDates({ versions }: Policy): ChangeDate[] {
  return versions.flatMap((version, index) => {
    const { announced, id, timeZone } = version;
    const end = noticeEnd(version, versions[index - 1]);
    return [announced, id, ...(end === undefined ? [] : [end])].map((date) => ({ date, timeZone }));
  });
}

/** The next instant at which a date changes the site; undefined after the last. */
export function nextChange(policies: readonly Policy[], at: Instant): Instant | undefined {
  const dates = policies.flatMap(changeDates);
  const later = dates.map(({ date, timeZone }) => startOfDay(date, timeZone)).filter((instant) => instant > at);
  return later.length === 0 ? undefined : Math.min(...later);
}

/** The first day without the notice; undefined for a minor change, and for a policy's first version, which changes nothing. */
function noticeEnd(version: Version, previous: Version | undefined): IsoDate | undefined {
  if (version.change !== 'major' || previous === undefined) return undefined;
  return Temporal.PlainDate.from(version.id).add({ days: version.noticeDays }).toString();
}
