import type { FactValue, IsoDate, Locale, LocalTime } from '../../content/content.ts';
import { formatWithOffset, instantOf } from '../../content/local-time.ts';
import { remember } from '../../content/remember.ts';
import { isIsoDate } from '../../content/yaml/values.ts';
import { type Html, html } from './html.ts';
import { onePerLocale, withEnglish } from './language.ts';

const dateFormat = onePerLocale((locales) => {
  const format = new Intl.DateTimeFormat(locales, {
    dateStyle: 'long',
    calendar: 'gregory',
    numberingSystem: 'latn',
    timeZone: 'UTC',
  });
  return remember((date) => format.format(new Date(`${date}T00:00:00Z`)));
});

/** Formats a date in words; always in the Gregorian calendar and Latin digits, so that every language names the same date. */
export function formatDate(date: IsoDate, locale: Locale): string {
  return dateFormat(locale)(date);
}

/** A date in words, with the ISO date for machines. */
export function timeElement(date: IsoDate, locale: Locale): Html {
  return html`<time datetime="${date}">${formatDate(date, locale)}</time>`;
}

/** Formats a date, or a time of day with the zone whose clocks show it. */
export function formatTime(time: LocalTime, locale: Locale, timeZone: string): string {
  return isIsoDate(time) ? formatDate(time, locale) : timeFormat(locale, timeZone).format(instantOf(time, timeZone));
}

/** A date or a time in words, with the ISO date, or the ISO time and its offset, for machines. */
export function localTimeElement(time: LocalTime, locale: Locale, timeZone: string): Html {
  if (isIsoDate(time)) return timeElement(time, locale);
  return html`<time datetime="${formatWithOffset(time, timeZone)}">${formatTime(time, locale, timeZone)}</time>`;
}

const timeFormats = new Map<string, Intl.DateTimeFormat>();

function timeFormat(locale: Locale, timeZone: string): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone}`;
  const format = timeFormats.get(key) ?? createTimeFormat(locale, timeZone);
  timeFormats.set(key, format);
  return format;
}

function createTimeFormat(locale: Locale, timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(withEnglish(locale), {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    calendar: 'gregory',
    numberingSystem: 'latn',
    timeZone,
  });
}

const dayFormat = onePerLocale(
  (locales) =>
    new Intl.NumberFormat(locales, { style: 'unit', unit: 'day', unitDisplay: 'long', numberingSystem: 'latn' }),
);
const listFormat = onePerLocale((locales) => new Intl.ListFormat(locales, { type: 'conjunction' }));

/** Formats a number of days in words: `30 Tage`. */
export function formatDays(days: number, locale: Locale): string {
  return dayFormat(locale).format(days);
}

/** Formats a fact for the language of the text around it. */
export function formatFact(value: FactValue, locale: Locale): string {
  const format = (text: string) => (isIsoDate(text) ? formatDate(text, locale) : text);
  if (typeof value === 'string') return format(value);
  return formatList(value.map(format), locale);
}

/** Formats a list as a part of a sentence. */
export function formatList(words: readonly string[], locale: Locale): string {
  return listFormat(locale).format(words);
}
