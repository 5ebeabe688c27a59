import { expect, test } from 'vitest';
import { buildNegotiationTable, noLocale } from '../../lambda/shared/edge/negotiation-table.ts';
import { exampleSite } from './shipped-function.ts';

test('buildNegotiationTable() of the example site has exactly these entries', () => {
  expect(buildNegotiationTable(exampleSite.locales)).toEqual({
    ranges: { ar: 1, de: 2, en: 0, ja: 3, zh: 4, 'zh-hans': 4, 'zh-hant': 5 },
    regions: { zh: [4, 'aubngbgfhkidmopapfphsrthtwukusvdvn', 5] },
    usualScripts: ['arab ar ', 'jpan ja ', 'latn en de '],
    aliases: [
      'ar aao abh abv acm acq acw acx adf aeb aec afb apc apd arb arq ars ary arz auz avl ayh ayl ayn ayp bbz shu ssh ',
      'de lb gsw ',
      'zh cdo cjy cmn cnp csp czh czo gan hak hnm hsn luh nan sjc wuu ',
      'zh-hant lzh yue ',
    ],
    homes: 'usegdejpcntw',
  });
});

test('buildNegotiationTable() marks regions whose script no locale has', () => {
  const { ranges, regions } = buildNegotiationTable(['zh-Hans']);
  expect(ranges).toEqual({ zh: 0, 'zh-hans': 0 });
  expect(regions.zh).toEqual([0, expect.stringMatching(/^(..)*hk(..)*tw/), noLocale]);
});

test('buildNegotiationTable() gives a bare language no locale in a different script', () => {
  const { ranges, regions, aliases } = buildNegotiationTable(['zh-Hant', 'sr-Latn']);
  expect(ranges).toEqual({ 'zh-hant': 0, 'sr-latn': 1 });
  expect(regions).toMatchObject({
    zh: [noLocale, expect.stringContaining('tw'), 0],
    sr: [noLocale, expect.any(String), 1],
  });
  expect(aliases).toContain('sr-latn sh ');
});

test('buildNegotiationTable() lists only regions that lead elsewhere than most', () => {
  expect(buildNegotiationTable(['pt-PT', 'pt-BR', 'fr-CA', 'fr-FR', 'de-AT', 'de-CH'])).toMatchObject({
    ranges: {
      pt: 1,
      'pt-br': 1,
      'pt-pt': 0,
      'pt-419': 1,
      fr: 3,
      'fr-ca': 2,
      'fr-fr': 3,
      de: 4,
      'de-at': 4,
      'de-ch': 5,
    },
    regions: { pt: [0, expect.stringMatching(/^(..)*br/), 1], fr: [3, 'ca', 2], de: [4, 'ch', 5] },
  });
});

test('buildNegotiationTable() lists languages under other codes, unless a locale has that code', () => {
  expect(buildNegotiationTable(['he', 'nb']).aliases).toEqual(['he iw ', 'nb nn no ']);
  expect(buildNegotiationTable(['nb', 'nn']).aliases).toEqual(['nb no ']);
  expect(buildNegotiationTable(['hr', 'sr']).aliases).toEqual(['hr bs sh ']);
});
