import { expect, test } from 'vitest';
import { englishNameOf, isNoLanguage } from '../../lambda/content/language/country-codes.ts';

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

test('isNoLanguage() knows the languages of two letters that Intl knows, under the code that each has now', () => {
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  const known = codes.filter((code) => englishNameOf(code) !== undefined && new Intl.Locale(code).language === code);
  expect(codes.filter((code) => !isNoLanguage(code))).toEqual(known);
});
