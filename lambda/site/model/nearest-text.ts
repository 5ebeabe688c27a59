import type { Locale, Reason, Settings, Version } from '../../content/content.ts';
import { fallbackChain } from './fallback.ts';

/** Words that an editor wrote in one or more languages, in one of them. */
export interface NearestText {
  readonly text: string;
  readonly locale: Locale;
}

/** The summary of a version in the nearest language that has one. */
export function nearestSummary({ translations }: Version, settings: Settings, locale: Locale): NearestText | undefined {
  return nearestText((own) => translations.get(own)?.summary, settings, locale);
}

/** A reason in the nearest language in which it is given: the source locale at last. */
export function nearestReason(because: Reason, settings: Settings, locale: Locale): NearestText {
  const given = typeof because === 'string' ? { [settings.sourceLocale]: because } : because;
  const found = nearestText((own) => (Object.hasOwn(given, own) ? given[own] : undefined), settings, locale);
  if (found === undefined) throw new Error(`Cannot show a reason: it is not given in ${settings.sourceLocale}`);
  return found;
}

function nearestText(
  textIn: (locale: Locale) => string | undefined,
  settings: Settings,
  locale: Locale,
): NearestText | undefined {
  for (const nearest of fallbackChain(settings, locale)) {
    const text = textIn(nearest);
    if (text !== undefined) return { text, locale: nearest };
  }
  return undefined;
}
