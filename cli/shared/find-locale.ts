import type { Locale } from '../../lambda/content/content.ts';
import { listNames, nearestLocale } from '../../lambda/content/nearest.ts';
import { HintedError } from '../../lambda/shared/hinted-error.ts';

/** Finds a language by its tag; throws where there is none. Only another form of a tag is proposed: one letter makes another language. */
export function findLocale(tag: string, locales: readonly Locale[]): Locale {
  if (locales.includes(tag)) return tag;
  const meant = nearestLocale(tag, locales);
  throw new HintedError(
    `Cannot find language "${tag}": it is not one of ${listNames(locales)}`,
    meant === undefined ? 'Write one of these' : `Write "${meant}"`,
  );
}

/** The same of the languages that texts are translated into; throws also for one that they are translated from. */
export function findTranslated(
  tag: string,
  work: readonly { readonly locale: Locale; readonly sourceLocale: Locale }[],
): Locale {
  const locales = [...new Set(work.map(({ locale }) => locale))];
  if (!locales.includes(tag) && work.some(({ sourceLocale }) => sourceLocale === tag))
    throw new HintedError(
      `Cannot translate into "${tag}": it is the source language`,
      `Write one of ${listNames(locales)}`,
    );
  return findLocale(tag, locales);
}
