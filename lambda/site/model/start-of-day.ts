import { Temporal } from 'temporal-polyfill';
import type { IsoDate } from '../../content/content.ts';
import type { Instant } from '../site.ts';

/** The instant at which a date begins; where clocks skip midnight, the first instant of the day. */
export function startOfDay(date: IsoDate, timeZone: string): Instant {
  return Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds;
}

/** Formats the start of a day by the clock of the time zone: `2026-11-15T00:00:00+01:00`. */
export function formatStartOfDay(date: IsoDate, timeZone: string): string {
  const start = Temporal.PlainDate.from(date).toZonedDateTime(timeZone);
  return start.toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

/** The date at an instant. */
export function dateAt(at: Instant, timeZone: string): IsoDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
