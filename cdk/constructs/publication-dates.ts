import { Temporal } from 'temporal-polyfill';
import type { Content, IsoDate } from '../../lambda/content/content.ts';
import { changeDates } from '../../lambda/site/model/change-notices.ts';
import { startOfDay } from '../../lambda/site/model/start-of-day.ts';
import type { Instant } from '../../lambda/site/site.ts';

/** A date on which the published site changes by itself. */
export interface PublicationDate {
  readonly date: IsoDate;
  /** When the date begins, in the local time of the site's time zone: `2026-11-15T00:00:00`. */
  readonly localTime: string;
}

/** Returns the dates on which the site changes by itself and which begin after an instant, in ascending order. */
export function publicationDates({ settings, policies }: Content, after: Instant): PublicationDate[] {
  const { timeZone } = settings;
  const dates = policies.flatMap((policy) => changeDates(policy, settings));
  return [...new Set(dates)]
    .filter((date) => startOfDay(date, timeZone) > after)
    .sort()
    .map((date) => ({ date, localTime: toLocalTime(startOfDay(date, timeZone), timeZone) }));
}

function toLocalTime(instant: Instant, timeZone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDateTime();
  return local.toString({ smallestUnit: 'second' });
}
