import { expect, test } from 'vitest';
import { createRandom } from '../../bench/measure/create-random.ts';
import { countLetters, createSignCounter } from '../../lambda/content/words/count-signs.ts';
import { oneSpace } from '../../lambda/content/words/one-space.ts';

const signs = [
  'a',
  'Ä',
  'ß',
  'ж',
  'ก',
  '語',
  '𠮷',
  '𝒳',
  'क',
  '्',
  '1',
  '٣',
  '.',
  '{',
  ' ',
  ' ',
  '\n',
  '\t',
  '\u00a0',
  '\u3000',
  '😀',
  // Halves of a pair.
  '\ud83d',
  '\ude00',
];
const countBoth = createSignCounter(/[\p{L}\p{N}]/u);
const random = createRandom(7);
const texts = Array.from({ length: 500 }, () =>
  Array.from({ length: random(24) }, () => signs[random(signs.length)]).join(''),
);

test('createSignCounter() counts signs, each of them once, however many units of UTF-16 it has', () => {
  for (const text of texts) {
    const all = [...text];
    expect(countLetters(text)).toBe(all.filter((sign) => /\p{L}/u.test(sign)).length);
    expect(countBoth(text)).toBe(all.filter((sign) => /[\p{L}\p{N}]/u.test(sign)).length);
  }
});

test('oneSpace() leaves one space for white space of any kind', () => {
  for (const text of texts) expect(oneSpace(text)).toBe(text.split(/\s+/).filter(Boolean).join(' '));
});
