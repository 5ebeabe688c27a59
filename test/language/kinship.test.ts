import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paradigmLocales, regionClusters, understoodBy } from '../../lambda/content/language/cldr-distances.ts';
import { isOwnLanguage, kinshipOf, likelyTag } from '../../lambda/content/language/kinship.ts';
import { appStoreLocales } from '../../lambda/requirements/app-store-locales.ts';
import { loadFunction, summarize } from '../edge/shipped-function.ts';
import { isInVariable, macrolanguages, matchRules, paradigms, regionDistance } from './cldr.ts';

const languages = ['ar', 'de', 'en', 'es', 'fr', 'pt', 'zh-Hant'];
const regions = 'AU BR CA CN DE DZ EG ES FR GB HK IN MA MO MX NZ PH PT SG TW US ZA'.split(' ');

describe('the tables of CLDR', () => {
  test.each([
    ['ar', '$maghreb'],
    ['en', '$enUS'],
    ['es', '$americas'],
    ['pt', '$americas'],
    ['zh-Hant', '$cnsar'],
  ])('have the regions of %s that belong to %s', (language, variable) => {
    const all = [...(regionClusters[language] ?? []), ...regions, 'JM', 'TT', 'GL', 'AQ', '001', '150'];
    expect(all.filter((region) => regionClusters[language]?.has(region) !== isInVariable(variable, region))).toEqual(
      [],
    );
  });

  test('have the paradigm locales', () => {
    expect(paradigmLocales).toEqual(paradigms);
  });

  test('have every language with clusters of regions', () => {
    const clustered = matchRules.filter(({ desired }) => desired[2]?.startsWith('$'));
    const keys = clustered.map(({ desired: [language, script] }) =>
      script === '*' ? language : `${language}-${script}`,
    );
    expect(Object.keys(regionClusters).sort()).toEqual([...new Set(keys)].sort());
  });

  test('have the languages that are near, and the varieties of a macrolanguage', () => {
    const near = matchRules.flatMap(({ desired: [a = '', ...more], supported: [b = ''], distance, isOneWay }) => {
      if (more.length > 0 || a === '*' || !(distance <= 4 || (distance === 10 && isOneWay))) return [];
      return isOneWay
        ? [[b, a]]
        : [
            [b, a],
            [a, b],
          ];
    });
    const varieties = macrolanguages.map(([code, language]) => [language, code]);
    const expected = Map.groupBy([...near, ...varieties], ([language]) => language);
    const sorted = [...expected].map(([language, pairs]) => [
      language,
      [...new Set(pairs.map(([, code]) => code))].sort(),
    ]);
    expect(Object.entries(understoodBy).map(([language, codes]) => [language, [...codes].sort()])).toEqual(
      sorted.sort(),
    );
  });
});

describe('kinshipOf()', () => {
  test.each([
    ['es-AR', 'es-ES es-419', 'es-419 es-ES'],
    ['es-AR', 'es-419 es', 'es-419 es'],
    ['es-AR', 'es es-MX', 'es-MX es'],
    ['es-MX', 'es-ES es-419 es-MX', 'es-MX es-419 es-ES'],
    ['en-IN', 'en-US en-AU en-GB', 'en-GB en-AU en-US'],
    ['en-NZ', 'en en-AU', 'en-AU en'],
    ['en-CA', 'en-GB en', 'en en-GB'],
    ['en', 'en-AU en-GB', 'en-GB en-AU'],
    ['pt-AO', 'pt-BR pt-PT', 'pt-PT pt-BR'],
    ['pt', 'pt-PT pt-BR', 'pt-BR pt-PT'],
    ['pt-US', 'pt-PT pt-BR', 'pt-BR pt-PT'],
    ['fr-BE', 'fr-CA fr-FR', 'fr-FR fr-CA'],
    ['ar-DZ', 'ar-SA ar-MA', 'ar-MA ar-SA'],
    ['zh-HK', 'zh-TW zh-MO zh-CN', 'zh-MO zh-TW'],
    ['zh-Hans-HK', 'zh-Hant zh-Hans', 'zh-Hans'],
    ['sr-ME', 'sr sr-Latn', 'sr-Latn'],
    ['de-LI', 'de-AT de-CH', 'de-AT de-CH'],
    ['ja', 'en de', ''],
  ])('%s among %s → %s', (tag, locales, expected) => {
    expect(kinshipOf(locales.split(' '))(tag).join(' ')).toBe(expected);
  });

  test('puts no locale before one that CLDR counts as nearer', () => {
    const tagOf = (language: string) => fc.constantFrom(...regions).map((region) => `${language}-${region}`);
    const cases = fc
      .constantFrom(...languages)
      .chain((language) => fc.tuple(tagOf(language), fc.uniqueArray(tagOf(language), { minLength: 2, maxLength: 8 })));
    fc.assert(
      fc.property(cases, ([tag, locales]) => {
        const { language, script, region } = likelyTag(tag);
        const distances = kinshipOf(locales)(tag).map((locale) =>
          regionDistance(language, script, [region, likelyTag(locale).region]),
        );
        expect(distances).toEqual([...distances].sort((a, b) => a - b));
      }),
      { numRuns: 500, seed: 1 },
    );
  });
});

test.each([
  ['en-GB', 'en', true],
  ['en-GB', 'en-US', false],
  ['es-MX', 'es', true],
  ['es-MX', 'es-419', true],
  ['es-ES', 'es-419', false],
  ['pt-BR', 'pt-PT', false],
  ['de', 'de-DE', true],
  ['zh-Hant', 'zh-Hans', false],
  ['de', 'en', false],
])('isOwnLanguage(%s, %s) → %s', (reader, locale, expected) => {
  expect(isOwnLanguage(reader, locale)).toBe(expected);
});

describe('the edge function with the 50 locales of the App Store', () => {
  const ask = loadFunction({ policies: ['privacy'], locales: appStoreLocales, sourceLocale: 'en-US', styles: [] });

  test.each(
    'es-AR:es-MX es-US:es-MX es-419:es-MX es:es-ES pt-AO:pt-PT pt-MZ:pt-PT pt:pt-BR en-IN:en-GB en-NZ:en-GB en-IE:en-GB en-PH:en-US en:en-US fr-BE:fr-FR zh-HK:zh-Hant nn:no iw:he in:id sr:en-US mo:ro sh:hr'
      .split(' ')
      .map((pair) => pair.split(':')),
  )('%s → %s', (tag = '', locale) => {
    expect(summarize(ask('/privacy', tag), '/privacy')).toBe(`302 /privacy/${locale}`);
  });

  test('leads every region of its languages where the nearest locale is', () => {
    const tags = ['ar', 'en', 'en-Latn', 'es', 'fr', 'ms', 'pa', 'pt', 'zh', 'zh-Hans', 'zh-Hant'].flatMap((language) =>
      [...regions, 'CC', 'PK', 'UK', '419', '001', '150'].map((region) => `${language}-${region}`),
    );
    const kin = kinshipOf(appStoreLocales);
    const wrong = tags.filter((tag) => {
      const expected = kin(tag)[0] ?? 'en-US';
      return summarize(ask('/privacy', tag), '/privacy') !== `302 /privacy/${expected}`;
    });
    expect(wrong).toEqual([]);
  });
});
