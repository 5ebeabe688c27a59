import { expect, test } from 'vitest';
import { formatDate, formatDays, formatFact } from '../../lambda/site/text/formats.ts';

test.each([
  ['th', '15 พฤศจิกายน ค.ศ. 2026'],
  ['fa', '15 نوامبر 2026'],
  ['ar', '15 نوفمبر 2026'],
  ['ar-SA', '15 نوفمبر 2026'],
  ['ja', '2026年11月15日'],
  ['de', '15. November 2026'],
  ['tlh', 'November 15, 2026'],
])('formatDate() shows the Gregorian year in Latin digits in %s: %s', (locale, expected) => {
  // Versions of Unicode's data differ in their marks of direction.
  const words = formatDate('2026-11-15', locale).replace(/[\u200e\u200f\u061c]/g, '');
  expect(words).toBe(expected);
});

test.each([
  ['de', '30 Tage'],
  ['en', '30 days'],
  ['fa', '30 روز'],
])('formatDays() in %s: %s', (locale, expected) => {
  expect(formatDays(30, locale)).toBe(expected);
});

test.each([
  ['A & B', 'A & B'],
  [['A', 'B', 'C'], 'A, B und C'],
  ['2026-11-15', '15. November 2026'],
  [['2026-11-15', 'A'], '15. November 2026 und A'],
])('formatFact() of %j in German: %s', (value, expected) => {
  expect(formatFact(value, 'de')).toBe(expected);
});
