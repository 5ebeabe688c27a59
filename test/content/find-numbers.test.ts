import { expect, test } from 'vitest';
import { findLostNegation } from '../../lambda/content/compare/negations.ts';
import { findNumbers } from '../../lambda/content/compare/numbers.ts';

const months = (text: string, locale: string) =>
  findNumbers(text, locale)
    .filter(({ isMonth }) => isMonth)
    .map(({ value, typed, index }) => [value, typed, text.slice(index, index + typed.length)]);

test('findNumbers() finds a month in letters of either kind, as it was typed', () => {
  expect(months('from 5 May 2026 to JUNE 7', 'en')).toEqual([
    ['5', 'May', 'May'],
    ['6', 'JUNE', 'JUNE'],
  ]);
  expect(months('στις 5 ΜΑΐΟΥ 2026', 'el')).toEqual([['5', 'ΜΑΐΟΥ', 'ΜΑΐΟΥ']]);
});

test('findNumbers() takes "may" for a verb, and "mai" for a month', () => {
  expect(months('model 124 may work, and those after 5 march on', 'en')).toEqual([]);
  expect(months('5 MAY and March 6', 'en')).toEqual([
    ['5', 'MAY', 'MAY'],
    ['3', 'March', 'March'],
  ]);
  expect(months('le 5 mai', 'fr')).toEqual([['5', 'mai', 'mai']]);
});

test('findNumbers() counts where a month was typed, also after a letter that is two signs in small letters', () => {
  expect(months('İstanbul and İzmir, 5 May 2026', 'en')).toEqual([['5', 'May', 'May']]);
});

test('findNumbers() finds the name of a month where it is a word by itself', () => {
  expect(months('am 5 Mai, am 5 Maibaum, am 5. aMai', 'de')).toEqual([['5', 'Mai', 'Mai']]);
  // "de set" is a form of the same month, but here ends another word.
  expect(months('vide set 5', 'ca')).toEqual([['9', 'set', 'set']]);
  expect(months('5 de setembre', 'ca')).toEqual([['9', 'de setembre', 'de setembre']]);
});

test('findLostNegation() finds a denial in capital letters', () => {
  const source = { words: 'This information is NOT sold to others at this time', locale: 'en' };
  const said = (words: string) => findLostNegation({ words, locale: 'de' }, source)?.meant;
  expect(said('Diese Angaben werden derzeit verkauft an andere Leute')).toBe(source.words);
  expect(said('Diese Angaben werden derzeit NICHT verkauft an andere')).toBeUndefined();
});
