import { isPercentage, timeUnitOf } from './measures.ts';
import type { WrittenText } from './number-words.ts';
import type { FoundNumber } from './numbers.ts';
import { wholeOf } from './other-forms.ts';

/** What English says in words and many languages as a percentage: "a quarter" for 25 %. */
const shares: readonly (readonly [RegExp, readonly number[]])[] = [
  [/\bhal(?:f|ves|ved)\b/i, [50]],
  [/\b(?:a|one|every)[ -]third\b|\bone in three\b/i, [33, 33.3, 33.33]],
  [/\btwo[ -]thirds\b/i, [66, 66.6, 66.67, 67]],
  [/\b(?:a|one)[ -]quarter\b|\bone in four\b/i, [25]],
  [/\bthree[ -]quarters\b|\bthree in four\b/i, [75]],
  [/\b(?:a|one)[ -]fifth\b|\bone in five\b/i, [20]],
  [/\b(?:a|one)[ -]tenth\b|\bone in ten\b/i, [10]],
  [/\b(?:absolute|complete|entire|full|perfect|total|wholl?)(?:ly|y)\b/i, [100]],
];

/** The same of amounts. */
const amounts: readonly (readonly [RegExp, readonly number[]])[] = [
  [/\bhalf[ -]a[ -]million\b/i, [500_000]],
  [/\bquarter of a million\b/i, [250_000]],
  [/\bhalf[ -]a[ -]billion\b/i, [500_000_000]],
  [/\btwo dozen\b/i, [24]],
  [/\bhex(?:adecimal)?\b/i, [16]],
];

const always = /\b(?:a)?round the clock\b|\bday and night\b/i;

/** Whether an English text says a number of the other one as a share, or in a phrase such as "around the clock". */
export function isSaidAsShare(number: FoundNumber, other: WrittenText, { words, locale }: WrittenText): boolean {
  if (!/^en\b/.test(locale)) return false;
  const value = wholeOf(number, other.words);
  const isSaid = (phrases: typeof shares) =>
    phrases.some(([phrase, values]) => values.includes(value) && phrase.test(words));
  if (isSaid(amounts)) return true;
  if (value === 24 && always.test(words))
    // "24 heures sur 24"
    return (
      timeUnitOf(number, other.words, other.locale) === 'hour' ||
      /heures sur $/.test(other.words.slice(0, number.index))
    );
  return isSaid(shares) && isPercentage(number, other.words, other.locale);
}
