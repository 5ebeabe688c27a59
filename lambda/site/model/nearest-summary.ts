import type { Locale, Version } from '../../content/content.ts';
import type { PolicyView } from '../policy-view.ts';
import { fallbackChain } from './fallback.ts';

/** What an editor says of a version, and in which language. */
export interface Summary {
  readonly text: string;
  readonly locale: Locale;
}

/** The summary of a version in the nearest language that has one. */
export function nearestSummary(
  { content }: PolicyView,
  { translations }: Version,
  locale: Locale,
): Summary | undefined {
  for (const nearest of fallbackChain(content.settings, locale)) {
    const text = translations.get(nearest)?.summary;
    if (text !== undefined) return { text, locale: nearest };
  }
  return undefined;
}
