import type { FoundNumber } from './numbers.ts';

/** What each Hebrew letter stands for as a number; five have another form at the end. */
const values: ReadonlyMap<string, number> = new Map(
  [...'אבגדהוזחטיכלמנסעפצקרשת'].map((letter, index) => [letter, 10 ** Math.floor(index / 9) * ((index % 9) + 1)]),
);
const finals: Readonly<Record<string, string>> = { ך: 'כ', ם: 'מ', ן: 'נ', ף: 'פ', ץ: 'צ' };

/** A number in Hebrew letters, with the mark before its last one; the first may be that of five thousand. */
const numeral = /(?<!\p{L})[בלמ]?ה?([א-ת]{1,4}["״][א-ת])(?!\p{L})/gu;

/** Whether a text has a year of the Jewish calendar in letters: "התשמ״א" for 5741. */
export function isHebrewYear({ value }: FoundNumber, words: string): boolean {
  if (!/^5\d{3}$/.test(value) || !/[א-ת]["״][א-ת]/.test(words)) return false;
  const years = [...words.matchAll(numeral)].map(([, letters = '']) => 5_000 + sumOf(letters));
  return years.includes(Number(value));
}

function sumOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum + (values.get(finals[letter] ?? letter) ?? 0), 0);
}
