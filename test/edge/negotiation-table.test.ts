import { expect, test } from 'vitest';
import { buildNegotiationTable, noLocale } from '../../lambda/shared/edge/negotiation-table.ts';
import { exampleSite } from './shipped-function.ts';

const inHant = 'au bn gb gf hk id mo pa pf ph pz sr th tw uk us vd vn'.split(' ');

test('buildNegotiationTable() of the example site has exactly these entries', () => {
  expect(buildNegotiationTable(exampleSite.locales)).toEqual({
    en: 0,
    'en-latn': 0,
    ar: 1,
    'ar-arab': 1,
    de: 2,
    'de-latn': 2,
    ja: 3,
    'ja-jpan': 3,
    zh: 4,
    'zh-hans': 4,
    'zh-hant': 5,
    ...Object.fromEntries(inHant.map((region) => [`zh-${region}`, 5])),
  });
});

test('buildNegotiationTable() marks regions whose script no locale has', () => {
  const table = buildNegotiationTable(['zh-Hans']);
  expect(table).toMatchObject({ zh: 0, 'zh-hans': 0, 'zh-tw': noLocale, 'zh-hk': noLocale });
  expect(Object.keys(table)).not.toContain('zh-hant');
});

test('buildNegotiationTable() gives a bare language no locale in a different script', () => {
  const table = buildNegotiationTable(['zh-Hant', 'sr-Latn']);
  expect(table).toMatchObject({ 'zh-hant': 0, 'zh-tw': 0, 'sr-latn': 1, 'sr-me': 1, sh: 1 });
  expect(Object.keys(table)).not.toContain('zh');
  expect(Object.keys(table)).not.toContain('sr');
});

test('buildNegotiationTable() prefers the home region of a language, and lists the others', () => {
  expect(buildNegotiationTable(['pt-PT', 'pt-BR', 'en-AU', 'en-GB'])).toEqual({
    pt: 1,
    'pt-br': 1,
    'pt-latn': 1,
    'pt-latn-pt': 0,
    'pt-pt': 0,
    en: 2,
    'en-au': 2,
    'en-gb': 3,
    'en-latn': 2,
    'en-latn-gb': 3,
    'en-uk': 3,
  });
});

test('buildNegotiationTable() lists languages under their former codes, unless a locale has that code', () => {
  expect(buildNegotiationTable(['he', 'nb'])).toMatchObject({ he: 0, iw: 0, 'iw-hebr': 0, nb: 1, no: 1, nn: 1 });
  expect(buildNegotiationTable(['nb', 'nn'])).toMatchObject({ nb: 0, nn: 1, no: 0 });
});
