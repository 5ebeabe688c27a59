import { Temporal } from 'temporal-polyfill';
import { effectiveTime } from '../../content/acts.ts';
import type { LocalTime, Policy, Version } from '../../content/content.ts';
import { dayOf, instantOf } from '../../content/local-time.ts';
import type { Instant } from '../site.ts';
import { type DatedVersion, publicVersions } from './public-versions.ts';

/** A major change that every latest page announces. */
export interface ChangeNotice extends Pick<DatedVersion, 'version' | 'effective' | 'postponed'> {
  /** The version that it replaces. */
  readonly previous: Version;
  /** True until the change takes effect. */
  readonly isComing: boolean;
  /** The instant at which the notice is no longer true: when the change takes effect, and later when the notice days end. */
  readonly until: Instant;
}

/** The notices that are shown at an instant: from the announcement of a major change until its notice days end; in the order of effect. */
export function changeNotices(policy: Policy, at: Instant): ChangeNotice[] {
  const versions = publicVersions(policy, at).filter(({ status }) => status !== 'withdrawn');
  return versions.flatMap((dated, index) => {
    const { version, effective, postponed, status } = dated;
    const previous = versions[index - 1]?.version;
    const end = instantOf(noticeEnd(effective, version), version.timeZone);
    if (previous === undefined || version.change === 'minor' || at >= end) return [];
    const isComing = status === 'announced';
    const until = isComing ? instantOf(effective, version.timeZone) : end;
    return [{ version, effective, postponed, previous, isComing, until }];
  });
}

/** The major changes that were announced and will not come, each until the day on which it would have. */
export function withdrawnChanges(policy: Policy, at: Instant): DatedVersion[] {
  return publicVersions(policy, at).filter(
    ({ version, status, effective }) =>
      status === 'withdrawn' && version.change === 'major' && at < instantOf(effective, version.timeZone),
  );
}

/** A date or a time at which the site of a policy changes, and the zone in which it begins. */
export interface ChangeDate {
  readonly date: LocalTime;
  readonly timeZone: string;
}

/** Everything at which the site of a policy changes: announcements, acts, effective dates and ends of notices, version by version. */
export function changeDates({ versions }: Policy): ChangeDate[] {
  return versions.flatMap((version, index) => {
    const { announced, postponed, withdrawn, change, timeZone } = version;
    const effective = effectiveTime(version);
    const hasNotice = change === 'major' && index > 0 && withdrawn === undefined;
    const dates = [
      announced,
      ...postponed.map(({ date }) => date),
      ...(withdrawn === undefined ? [] : [withdrawn.date]),
      ...(withdrawn === undefined || change === 'major' ? [effective] : []),
      ...(hasNotice ? [noticeEnd(effective, version)] : []),
    ];
    return dates.map((date) => ({ date, timeZone }));
  });
}

/** The next instant at which a date changes the site; undefined after the last. */
export function nextChange(policies: readonly Policy[], at: Instant): Instant | undefined {
  const dates = policies.flatMap(changeDates);
  const later = dates.map(({ date, timeZone }) => instantOf(date, timeZone)).filter((instant) => instant > at);
  return later.length === 0 ? undefined : Math.min(...later);
}

/** The first day without the notice of a major change. */
function noticeEnd(effective: LocalTime, { noticeDays }: Version): LocalTime {
  return Temporal.PlainDate.from(dayOf(effective)).add({ days: noticeDays }).toString();
}
