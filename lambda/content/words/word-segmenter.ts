import type { Locale } from '../content.ts';

/** Creates a segmenter that divides texts of a language into words, by Unicode's dictionaries where no spaces are written. */
export function wordSegmenter(locale: Locale): Intl.Segmenter {
  // Without English, a language that Unicode's data lack would fall back to the language of the machine.
  return new Intl.Segmenter([locale, 'en'], { granularity: 'word' });
}
