import { expect, test } from 'vitest';
import { compareNegation } from '../../lambda/content/compare/negations.ts';

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
  'compareNegation() takes a denial in %s for one where it is a word by itself, whatever sign is beside it',
  (locale, word, own) => {
    // A letter of the language may make another word that denies.
    const wrong = signs.filter((sign) => {
      if (own.test(sign) && /\p{L}/u.test(sign)) return false;
      const isLost = compareNegation({ words: `${sign}${word}`, locale }, source)?.difference === 'lost';
      return isLost !== /[\p{L}\p{M}]/u.test(sign);
    });

    expect(wrong).toEqual([]);
  },
);

test('compareNegation() takes letters of any script for the rest of a word', () => {
  const wrong = signs.filter((sign) => {
    // "no" followed by a letter may be the start of another word, such as "not".
    const difference = compareNegation(
      { words: `no${sign}`, locale: 'es' },
      { words: 'We sell all of it now', locale: 'en' },
    );
    return (difference?.difference === 'added') !== !/[\p{L}\p{M}-]/u.test(sign);
  });

  expect(wrong).toEqual([]);
});
