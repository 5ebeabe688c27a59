import { describe, expect, test } from 'vitest';
import { exampleSite, loadFunction, summarize } from './shipped-function.ts';

const ask = loadFunction();
const answer = (uri: string, acceptLanguage?: string) => summarize(ask(uri, acceptLanguage), uri);

/** A sort that reverses whatever the comparator calls equal. */
const unstableSort = `
  const stableSort = Array.prototype.sort;
  Array.prototype.sort = function (compare) {
    return stableSort.call(this.reverse(), compare);
  };
`;

describe('handler() negotiates /privacy', () => {
  test.each([
    ['de', 'de'],
    ['DE', 'de'],
    ['de-CH,de;q=0.9', 'de'],
    ['ar-EG', 'ar'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-TW-x-private', 'zh-Hant'],
    ['zh-Hant-HK', 'zh-Hant'],
    ['zh-Hans-TW', 'zh-Hans'],
    ['zh-hant', 'zh-Hant'],
    ['zh-Latn-pinyin', 'en'],
    ['zh-yue, de;q=0.5', 'zh-Hant'],
    ['zh-cmn-Hans', 'zh-Hans'],
    ['zh-min, de;q=0.5', 'de'],
    ['cmn-Hans-CN', 'zh-Hans'],
    ['cmn-TW', 'zh-Hant'],
    ['yue', 'zh-Hant'],
    ['yue-Hans, de;q=0.5', 'zh-Hans'],
    ['gsw-CH', 'de'],
    ['arz', 'ar'],
    ['ja-Latn, de;q=0.1', 'de'],
    ['de-1996-x-a-b', 'de'],
    ['xx', 'en'],
    ['xx, fr;q=0.9, ja;q=0.2', 'ja'],
    ['en;q=0.4, de;q=0.9', 'de'],
    ['ja, de', 'ja'],
    ['de;q=0.5, ja;q=0.5, ar;q=0.5', 'de'],
    ['de ; q=0.5 , ja ; q=0.8', 'ja'],
    ['*', 'en'],
    ['*, ja;q=0.1', 'ja'],
    ['fr, *;q=0.5', 'en'],
    ['', 'en'],
    [';;;,,,=', 'en'],
    ['de;q=2', 'en'],
    ['de;q=x, ja;q=0.1', 'ja'],
    ['de;level=1, ja;q=0.1', 'ja'],
    ['de_DE', 'de'],
    ['zh_TW', 'zh-Hant'],
    ['ja;q=0,8,de;q=0,9', 'de'],
    ['ja;q=0,de;q=0,9', 'de'],
    ['ja; q = .8, de; q= 0.81234', 'de'],
    ['constructor, __proto__, toString', 'en'],
    ['\u0000\r\n\ud800', 'en'],
  ])('%j → %s', (header, locale) => {
    expect(answer('/privacy', header)).toBe(`302 /privacy/${locale}`);
  });

  test('no header → the source locale', () => {
    expect(answer('/privacy')).toBe('302 /privacy/en');
  });

  test.each([
    ['de;q=0', 'en'],
    ['de-AT, de;q=0, ja;q=0.3', 'ja'],
    ['de-CH;q=0, de', 'de'],
    ['zh-TW;q=0, zh-Hant-HK, ja;q=0.1', 'ja'],
    ['en;q=0, *', 'ar'],
    ['en;q=0, ar;q=0, *;q=0.1', 'de'],
    ['en;q=0', 'en'],
    ['*;q=0', 'en'],
  ])('respects a refusal: "%s" → %s', (header, locale) => {
    expect(answer('/privacy', header)).toBe(`302 /privacy/${locale}`);
  });

  test('a refused language does not exclude a locale that is requested by its own name', () => {
    const german = loadFunction({ ...exampleSite, locales: ['en', 'de-DE'] });
    const negotiated = ['de;q=0, de-DE', 'de-DE;q=0, de', 'de;q=0, de-AT'].map((header) =>
      summarize(german('/privacy', header), '/privacy'),
    );
    expect(negotiated).toEqual(['302 /privacy/de-DE', '302 /privacy/en', '302 /privacy/en']);
    expect(['de;q=0, de-DE', 'de-DE, de;q=0, *;q=0.1'].map((header) => answer('/privacy', header))).toEqual(
      Array(2).fill('302 /privacy/de'),
    );
  });

  test('never crosses scripts', () => {
    const serbian = loadFunction({ ...exampleSite, locales: ['en', 'sr', 'pa', 'zh-Hans'] });
    const negotiated = (header: string) => summarize(serbian('/privacy', header), '/privacy');
    expect(['sr', 'sr-RS', 'sr-Cyrl-ME'].map(negotiated)).toEqual(Array(3).fill('302 /privacy/sr'));
    expect(['sr-Latn', 'sr-Latn-RS', 'sr-ME', 'pa-PK', 'zh-TW', 'zh-Hant', 'sh'].map(negotiated)).toEqual(
      Array(7).fill('302 /privacy/en'),
    );
  });

  test('knows former codes of languages', () => {
    const site = loadFunction({ ...exampleSite, locales: ['en', 'he', 'id', 'no', 'fil'] });
    const pairs = ['iw', 'iw-IL', 'in', 'in-ID', 'nb', 'nn-NO', 'no', 'tl', 'fil-PH'].map(
      (tag) => site('/privacy', tag).headers?.location?.value,
    );
    expect(pairs).toEqual(
      ['he', 'he', 'id', 'id', 'no', 'no', 'no', 'fil', 'fil'].map((locale) => `/privacy/${locale}`),
    );
  });

  test('reads at most 1,000 characters and 32 ranges, and never half a range', () => {
    expect(answer('/privacy', `${'xx,'.repeat(31)}de`)).toBe('302 /privacy/de');
    expect(answer('/privacy', `${'xx,'.repeat(32)}de`)).toBe('302 /privacy/en');
    expect(answer('/privacy', `${' '.repeat(998)}zh-Hant`)).toBe('302 /privacy/en');
    expect(answer('/privacy', `ja,${' '.repeat(1_000)}de;q=1`)).toBe('302 /privacy/ja');
  });

  test('keeps the order of equal ranges where the runtime’s sort does not', () => {
    const unstable = loadFunction(exampleSite, unstableSort);
    const negotiated = (header: string) => summarize(unstable('/privacy', header), '/privacy');
    expect(['ja, de', 'de;q=0.5, ja;q=0.5, ar;q=0.5', 'en;q=0.1, ar;q=0.8, ja;q=0.8'].map(negotiated)).toEqual(
      ['ja', 'de', 'ar'].map((locale) => `302 /privacy/${locale}`),
    );
  });

  test('is never cached', () => {
    expect(ask('/privacy', 'de').headers).toEqual({
      location: { value: '/privacy/de' },
      'cache-control': { value: 'no-store' },
      vary: { value: 'accept-language' },
    });
  });
});
