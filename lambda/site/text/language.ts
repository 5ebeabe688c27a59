import type { Locale } from '../../content/content.ts';
import { once, remember } from '../../content/remember.ts';
import { type Html, html } from './html.ts';

/**
 * A locale and English, for languages that Unicode's data lack. `Intl` alone would fall back to the language of the machine, and
 * the same content would give different bytes on another machine.
 */
export function withEnglish(locale: Locale): Locale[] {
  return [locale, 'en'];
}

/** Creates a formatter for each locale once, with English as above: to create one takes many times as long as to use it. */
export function onePerLocale<Formatter>(create: (locales: Locale[]) => Formatter): (locale: Locale) => Formatter {
  return remember((locale) => create(withEnglish(locale)));
}

const directionOf = remember((locale) => new Intl.Locale(locale).getTextInfo().direction);
const languageName = remember((locale) =>
  new Intl.DisplayNames(withEnglish(locale), { type: 'language', languageDisplay: 'standard' }).of(locale),
);
const countryNames = onePerLocale((locales) => {
  const names = new Intl.DisplayNames(locales, { type: 'region' });
  return remember((country) => names.of(country));
});

/** The direction in which a locale is written. */
export function localeToDirection(locale: Locale): 'ltr' | 'rtl' {
  return directionOf(locale) === 'rtl' ? 'rtl' : 'ltr';
}

/** A language's own name for itself: `de` → `Deutsch`. */
export function localeToName(locale: Locale): string {
  return languageName(locale) ?? locale;
}

const collator = once(() => new Intl.Collator('en', { sensitivity: 'base' }));

/** Orders locales by their own names; the same on every page, whatever its language, so that a reader finds a name where it was. */
export function compareNames(a: Locale, b: Locale): number {
  return collator().compare(localeToName(a), localeToName(b)) || (a < b ? -1 : 1);
}

/** A country's name in a language: `DE` → `Germany`. */
export function countryToName(country: string, inLocale: Locale): string {
  return countryNames(inLocale)(country) ?? country;
}

/** `lang` and `dir` for a text in a different language than its surroundings; undefined for the same language. */
export function languageAttributes(locale: Locale, surroundings: Locale): Html | undefined {
  return locale === surroundings ? undefined : html` lang="${locale}" dir="${localeToDirection(locale)}"`;
}

/** A link to the page in another language, under that language's own name. */
export function languageLink(target: Locale, readerLocale: Locale, pathIn: (locale: Locale) => string): Html {
  const attributes = languageAttributes(target, readerLocale);
  return html`<a href="${pathIn(target)}" hreflang="${target}"${attributes}>${localeToName(target)}</a>`;
}
