import type { FactValue, IsoDate, Locale } from '../../content/content.ts';
import { isIsoDate } from '../../content/yaml/values.ts';
import { type Html, html } from './html.ts';

/**
 * Where Unicode's data lack a language, English stands in: `Intl` by itself would take the language of the machine, and the
 * same content would give other bytes elsewhere.
 */
function known(locale: Locale): Locale[] {
  return [locale, 'en'];
}

/** The direction in which a locale is written. */
export function localeToDirection(locale: Locale): 'ltr' | 'rtl' {
  return new Intl.Locale(locale).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr';
}

/** A language's name in itself (`Deutsch`), or in another language. */
export function localeToName(locale: Locale, inLocale: Locale = locale): string {
  return new Intl.DisplayNames(known(inLocale), { type: 'language', languageDisplay: 'standard' }).of(locale) ?? locale;
}

/** A country's name in a language: `DE` → `Germany`. */
export function countryToName(country: string, inLocale: Locale): string {
  return new Intl.DisplayNames(known(inLocale), { type: 'region' }).of(country) ?? country;
}

/** A date in words; always of the Gregorian calendar in Latin digits, so that every language names the same date. */
export function formatDate(date: IsoDate, locale: Locale): string {
  const options = { dateStyle: 'long', calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(known(locale), options).format(new Date(`${date}T00:00:00Z`));
}

/** A date in words, with the same date for machines. */
export function timeElement(date: IsoDate, locale: Locale): Html {
  return html`<time datetime="${date}">${formatDate(date, locale)}</time>`;
}

/** Divides texts of a language at their words, by Unicode's dictionaries where no spaces are written. */
export function wordSegmenter(locale: Locale): Intl.Segmenter {
  return new Intl.Segmenter(known(locale), { granularity: 'word' });
}

/** A number of days in words: `30 Tage`. */
export function formatDays(days: number, locale: Locale): string {
  const options = { style: 'unit', unit: 'day', unitDisplay: 'long', numberingSystem: 'latn' } as const;
  return new Intl.NumberFormat(known(locale), options).format(days);
}

/** A fact in the form of the language that it stands in. */
export function formatFact(value: FactValue, locale: Locale): string {
  const format = (text: string) => (isIsoDate(text) ? formatDate(text, locale) : text);
  if (typeof value === 'string') return format(value);
  return new Intl.ListFormat(known(locale), { type: 'conjunction' }).format(value.map(format));
}

/** `lang` and `dir` for what is written in another language than its surroundings. */
export function languageAttributes(locale: Locale, surroundings: Locale): Html | undefined {
  return locale === surroundings ? undefined : html` lang="${locale}" dir="${localeToDirection(locale)}"`;
}
