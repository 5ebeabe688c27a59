import { expect, test } from 'vitest';
import { appStoreLocales } from '../../lambda/requirements/app-store-locales.ts';
import { loadFunction, summarize } from '../edge/shipped-function.ts';
import { cldrTags, createMatcher } from './cldr-matcher.ts';

/** Locales of which each stands for a whole language, as sites outside stores have them, with regions that CLDR keeps apart. */
const otherSites = [
  'en en-001 en-150 en-AU es es-419 fr fr-CH pt pt-PT zh-Hans zh-Hant zh-Hant-HK sr sr-Latn'.split(' '),
  'en-GB en-ZA es-US es-AR ar-001 ar-MA ar-EG de-AT de-CH fr-CA fr-BE pt-BR pt-AO ms-SG'.split(' '),
  'en uz uz-Cyrl az az-Cyrl pa pa-Arab bs bs-Cyrl ks ks-Deva sd sd-Deva kk kk-Arab mn mn-Mong'.split(' '),
];

/** Tags of which the site has a locale in the same language and script, and where its edge function leads their readers. */
function casesOf(locales: readonly string[]) {
  const ask = loadFunction({
    policies: ['privacy'],
    locales: [...locales],
    sourceLocale: locales[0] ?? '',
    styles: [],
  });
  const nearestTo = createMatcher(locales);
  return cldrTags.flatMap((tag) => {
    const nearest = nearestTo(tag);
    if (nearest.length === 0) return [];
    const answer = summarize(ask('/privacy', tag), '/privacy').replace('302 /privacy/', '');
    return [{ tag, answer, nearest }];
  });
}

test.each([appStoreLocales, ...otherSites].map((locales) => [locales.length, locales] as const))(
  'the edge function of a site in %d locales leads every reader where CLDR’s own matcher does',
  (_, locales) => {
    const cases = casesOf(locales);
    expect(cases.length).toBeGreaterThan(100);
    expect(cases.filter(({ answer, nearest }) => !nearest.includes(answer))).toEqual([]);
  },
);
