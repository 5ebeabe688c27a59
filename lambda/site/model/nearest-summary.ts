import type { Locale, Settings, Version } from '../../content/content.ts';
import { fallbackChain } from './fallback.ts';

/** An editor's summary of a version, and its language. */
export interface Summary {
  readonly text: string;
  readonly locale: Locale;
}

/** The summary of a version in the nearest language that has one. */
export function nearestSummary({ translations }: Version, settings: Settings, locale: Locale): Summary | undefined {
  for (const nearest of fallbackChain(settings, locale)) {
    const text = translations.get(nearest)?.summary;
    if (text !== undefined) return { text, locale: nearest };
  }
  return undefined;
}
