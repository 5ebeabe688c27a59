import type { Locale } from '../content.ts';
import { type BindingWords, bindingWords } from './binding-words.ts';

/**
 * Creates a pattern of what changes the meaning of a text in a locale: digits, amounts, names of months, days and spans of time, and the
 * negations, obligations and numerals of its language.
 */
export function meaningPattern(locale: Locale): RegExp {
  const { language, script = '' } = new Intl.Locale(locale).maximize();
  const own = bindingWords[language];
  const isSpaced = !/^(?:Jpan|Hans|Hant|Hani|Thai|Laoo|Khmr|Mymr)$/.test(script);
  const dates = calendarWords(locale)
    .map(quote)
    .sort((a, b) => b.length - a.length);
  const words = [...ofLanguage(own), ...dates].filter((word) => word !== '').join('|');
  const bounded = isSpaced ? `(?<![\\p{L}\\p{M}\\p{N}])(?:${words})(?![\\p{L}\\p{M}\\p{N}])` : words;
  return new RegExp(`\\p{N}+|[\\p{Sc}%‰٪]|\\b(?:${currencies.join('|')})\\b|${bounded}`, 'giu');
}

function ofLanguage(own: BindingWords | undefined): string[] {
  return own === undefined ? [] : [own.negations, own.obligations, own.numerals];
}

const currencies = ['EUR', 'USD', 'GBP', 'CHF', 'JPY', 'CNY', 'RMB', 'HKD', 'TWD', 'INR', 'AED', 'SAR', 'CAD', 'AUD'];
const units = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year', 'percent'];

/** The words for months, days of the week, spans of time and currencies, as Unicode's data write them. */
function calendarWords(locale: Locale): string[] {
  const locales = [locale, 'en'];
  const days = Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, month + 1));
  const formats = (['long', 'short'] as const).flatMap((style) => [
    new Intl.DateTimeFormat(locales, { month: style, day: 'numeric', calendar: 'gregory', timeZone: 'UTC' }),
    new Intl.DateTimeFormat(locales, { month: style, calendar: 'gregory', timeZone: 'UTC' }),
    new Intl.DateTimeFormat(locales, { weekday: style, calendar: 'gregory', timeZone: 'UTC' }),
  ]);
  const dates = formats.flatMap((format) =>
    days.flatMap((day) => format.formatToParts(day).filter(({ type }) => type === 'month' || type === 'weekday')),
  );
  const spans = units.flatMap((unit) => {
    const format = new Intl.NumberFormat(locales, {
      style: 'unit',
      unit,
      unitDisplay: 'long',
      numberingSystem: 'latn',
    });
    return [1, 2, 3, 5, 11, 100].map((count) =>
      format
        .format(count)
        .replace(/[\d\s]+/g, ' ')
        .trim(),
    );
  });
  const names = new Intl.DisplayNames(locales, { type: 'currency' });
  const money = currencies.slice(0, 6).flatMap((code) => names.of(code)?.split(' ').at(-1) ?? []);
  const found = [...dates.map(({ value }) => value.replace(/[\d.]+/g, '')), ...spans, ...money];
  // A single sign such as 日 is part of many words, and its number is found anyway.
  return [...new Set(found)].filter((word) => [...word].length > 1);
}

function quote(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
