import { Temporal } from 'temporal-polyfill';
import type { IsoDate, LocalTime } from './content.ts';
import { rememberLast } from './remember.ts';
import { isLocalTime } from './yaml/values.ts';

/**
 * The time that a version's directory names: `2026-02-01` is a date, `2026-02-01T1500` a time on it. Without a colon, because Windows
 * allows none in a name. Undefined for any other name, and for midnight, which the date alone names.
 */
export function timeOfName(name: string): LocalTime | undefined {
  const time = name.replace(/^(.{10}T\d\d)(\d\d)$/, '$1:$2');
  return isLocalTime(time) && !name.includes(':') && !time.endsWith('T00:00') ? time : undefined;
}

/** The name of the directory of a version that takes effect at a time. */
export function nameOfTime(time: LocalTime): string {
  return time.replace(/T00:00$/, '').replace(':', '');
}

/** The day of a time. */
export function dayOf(time: LocalTime): IsoDate {
  return time.slice(0, 10);
}

/** The instant at which a date or a time begins by the clocks of a zone; where clocks skip midnight, the first instant of the day. */
export function instantOf(time: LocalTime, timeZone: string): number {
  return instantsIn(timeZone)(time);
}

/** Each page asks for the same few, of which each takes longer than to render a line of it. */
const instantsIn = rememberLast(16, (timeZone) =>
  rememberLast(1_000, (time) => zonedTime(time, timeZone).epochMilliseconds),
);

/** A date or a time as the clocks of a zone show it, with their offset: `2026-11-15T00:00:00+01:00`. */
export function formatWithOffset(time: LocalTime, timeZone: string): string {
  return zonedTime(time, timeZone).toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

/** What is wrong with a time of day where clocks change: they skip it, or show it twice; undefined for any other time, and for a date. */
export function clockChange(time: LocalTime, timeZone: string): 'skipped' | 'repeated' | undefined {
  if (time.length === 10) return undefined;
  const local = Temporal.PlainDateTime.from(time);
  const [earlier, later] = (['earlier', 'later'] as const).map((disambiguation) =>
    local.toZonedDateTime(timeZone, { disambiguation }),
  );
  if (earlier === undefined || later === undefined || earlier.equals(later)) return undefined;
  return earlier.toPlainDateTime().equals(local) ? 'repeated' : 'skipped';
}

function zonedTime(time: LocalTime, timeZone: string): Temporal.ZonedDateTime {
  if (time.length === 10) return Temporal.PlainDate.from(time).toZonedDateTime(timeZone);
  return Temporal.PlainDateTime.from(time).toZonedDateTime(timeZone);
}

/** The date at an instant. */
export function dateAt(at: number, timeZone: string): IsoDate {
  return zonedAt(at, timeZone).toPlainDate().toString();
}

/** The instant at which the day of a time ends. */
export function endOfDay(time: LocalTime, timeZone: string): number {
  return instantOf(Temporal.PlainDate.from(dayOf(time)).add({ days: 1 }).toString(), timeZone);
}

/** Formats an instant by the clock of a time zone: `2026-11-15T00:00:00+01:00`. */
export function formatInstant(at: number, timeZone: string): string {
  return zonedAt(at, timeZone).toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

/** The time at an instant, to the minute. */
export function timeAt(at: number, timeZone: string): LocalTime {
  return zonedAt(at, timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' });
}

function zonedAt(at: number, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
}
