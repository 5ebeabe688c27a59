import { expect, test } from 'vitest';
import { findLostNegation } from '../../lambda/content/compare/negations.ts';

const source = { words: 'We do not sell them', locale: 'en' };

/** Signs of every part of Unicode; the whole of it would take minutes. */
const signs = Array.from({ length: 0x30_000 / 7 }, (_, index) => String.fromCodePoint(index * 7)).filter(
  (sign) => sign.toLowerCase() === sign && /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u.test(sign),
);

test.each([
  ['de', 'nicht', /\p{sc=Latn}/u],
  ['el', 'δεν', /\p{sc=Grek}/u],
  ['ru', 'не', /\p{sc=Cyrl}/u],
  ['ar', 'لا', /\p{sc=Arab}/u],
])(
  'findLostNegation() takes a denial in %s for one where it is a word by itself, whatever sign is beside it',
  (locale, word, own) => {
    // A letter of the language may make another word that denies.
    const wrong = signs.filter((sign) => {
      if (own.test(sign) && /\p{L}/u.test(sign)) return false;
      const isLost = findLostNegation({ words: `${sign}${word}`, locale }, source) !== undefined;
      return isLost !== /[\p{L}\p{M}]/u.test(sign);
    });

    expect(wrong).toEqual([]);
  },
);

test('findLostNegation() takes letters of any script for the rest of a word', () => {
  const wrong = signs.filter((sign) => {
    // "no" followed by a letter may be the start of another word, such as "not".
    const isDenial =
      findLostNegation({ words: 'Wir verkaufen alles davon', locale: 'de' }, { words: `no${sign}`, locale: 'es' }) !==
      undefined;
    return isDenial !== !/[\p{L}\p{M}-]/u.test(sign);
  });

  expect(wrong).toEqual([]);
});
