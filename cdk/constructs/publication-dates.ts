import { Temporal } from 'temporal-polyfill';
import type { Content, IsoDate } from '../../lambda/content/content.ts';
import { instantOf } from '../../lambda/content/local-time.ts';
import { changeDates } from '../../lambda/site/model/change-notices.ts';
import type { Instant } from '../../lambda/site/site.ts';

/** A date on which the published site changes by itself. */
export interface PublicationDate {
  readonly date: IsoDate;
  /** When it does, in the local time of the site's time zone: `2026-11-15T00:00:00`. */
  readonly localTime: string;
}

/** Returns the dates on which the site changes by itself and which begin after an instant, in ascending order. */
export function publicationDates({ settings, policies }: Content, after: Instant): PublicationDate[] {
  const instants = policies.flatMap(changeDates).map(({ date, timeZone }) => instantOf(date, timeZone));
  return [...new Set(instants)]
    .filter((instant) => instant > after)
    .sort((a, b) => a - b)
    .map((instant) => describeDate(instant, settings.timeZone));
}

/** A version with a time zone of its own begins at a different time of the site's day. */
function describeDate(instant: Instant, timeZone: string): PublicationDate {
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDateTime();
  return { date: local.toPlainDate().toString(), localTime: local.toString({ smallestUnit: 'second' }) };
}
