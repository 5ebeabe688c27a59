import { remember } from '../remember.ts';
import type { FoundNumber } from './numbers.ts';
import { scales } from './other-forms.ts';
import { spelledNumbers } from './spelled-numbers.ts';

const kanji = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** Chinese characters that write a number, in the forms of Japan. */
function toKanji(value: number): string {
  for (const [unit, sign] of [
    [100_000_000, '億'],
    [10_000, '万'],
  ] as const)
    if (value >= unit)
      return `${toKanji(Math.floor(value / unit))}${sign}${value % unit > 0 ? toKanji(value % unit) : ''}`;
  const parts: string[] = [];
  let rest = value;
  for (const [unit, sign] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
  ] as const) {
    const digit = Math.floor(rest / unit);
    rest %= unit;
    if (digit > 0) parts.push(`${digit === 1 ? '' : kanji[digit]}${sign}`);
  }
  return `${parts.join('')}${rest > 0 ? kanji[rest] : ''}`;
}

const romanSigns = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** Roman numerals, in which some languages count centuries and chapters. */
function toRoman(value: number): string {
  let rest = value;
  let written = '';
  for (const [step, sign] of romanSigns) {
    for (; rest >= step; rest -= step) written += sign;
  }
  return written;
}

/** A text in its language. */
export interface WrittenText {
  readonly words: string;
  readonly locale: string;
}

/** Words for numbers in the languages that write others before them without a space, or write none. */
const joined = /^(?:ar|he|th|ko)$/;

function spelledWord(language: string, value: number): string | undefined {
  const name = `${value}=`;
  const listed = spelledNumbers[language]?.split(' ').find((each) => each.startsWith(name));
  return listed?.slice(name.length).replaceAll('_', ' ');
}

/** What joins a unit to the ten that follows it, as in "fünfundzwanzig". */
const unitFirst: Readonly<Record<string, string>> = { de: 'und', nl: '[eë]n', da: 'og', sl: 'in', ar: '[ةه]? و' };

/** A number below a hundred that is not listed, as a ten and a unit: "vingt-cinq", "двадцяти п'яти". */
function compoundOf(language: string, value: number): string | undefined {
  const [tens, units] = [spelledWord(language, value - (value % 10)), spelledWord(language, value % 10)];
  if (value < 20 || value > 99 || tens === undefined || units === undefined) return undefined;
  const joint = unitFirst[language];
  // What may not follow a word that stands alone follows it here.
  const stem = (word: string) => word.replace(/\(\?![^()]*(?:\([^()]*\)[^()]*)*\)$/, '');
  if (joint !== undefined) return `(?:${stem(units)})${joint}(?:${stem(tens)})`;
  return `(?:${stem(tens)})\\p{L}*?[ -]*(?:\\p{L}{1,3}[ -]+)?(?:${units})`;
}

/** A pattern is made when its number is looked for: most are not. */
const patternOf = remember((key): RegExp | undefined => {
  const [language = '', value = ''] = key.split(' ');
  const start = joined.test(language) ? '' : '(?<!\\p{L})';
  const word = spelledWord(language, Number(value)) ?? compoundOf(language, Number(value));
  return word === undefined ? undefined : new RegExp(`${start}(?:${word})`, 'giu');
});

/** Languages that have the words of another one. */
const listedAs: Readonly<Record<string, string>> = { ms: 'id', nn: 'nb', no: 'nb' };

function listOf(locale: string): string {
  const [language = ''] = locale.split('-');
  return listedAs[language] ?? language;
}

/** The numbers of a language whose words are listed. */
export const listedValues = remember((locale): readonly number[] =>
  (spelledNumbers[listOf(locale)] ?? '').split(' ').flatMap((each) => (each === '' ? [] : [Number.parseInt(each, 10)])),
);

/** What the words of a language for a number are found by, all of them; undefined where it is not listed. */
export function spelledPattern(value: number, locale: string): RegExp | undefined {
  return patternOf(`${listOf(locale)} ${value}`);
}

function countSpelled({ words, locale }: WrittenText, value: number): number {
  const pattern = spelledPattern(value, locale);
  if (pattern === undefined || words.search(pattern) < 0) return 0;
  const found = [...words.matchAll(pattern)];
  if (value % 10 > 0 || value < 20 || value > 90) return found.length;
  // "Forty" may be the start of "forty-five".
  const longer = [2, 3, 4, 5, 6, 7, 8, 9].flatMap((unit) => {
    const compound = spelledPattern(value + unit, locale);
    return compound === undefined ? [] : [...words.matchAll(compound)].map(({ index }) => index);
  });
  return found.filter(({ index }) => !longer.includes(index)).length;
}

const numerals = '〇一二三四五六七八九十百千万億';

/** Whether a text has a number in Chinese characters, in the forms of any country. */
export function hasKanji({ words, locale }: WrittenText, value: number): boolean {
  if (!/^(?:ja|zh|ko|yue)\b/.test(locale) || !/[一二三四五六七八九十百千万萬两兩]/.test(words)) return false;
  const inOneForm = words
    .replace(/[两兩]/g, '二')
    .replace(/萬/g, '万')
    .replace(/亿/g, '億');
  return [toKanji(value), value >= 10 ? `一${toKanji(value)}` : ''].some(
    (sign) => sign !== '' && new RegExp(`(?<![${numerals}])${sign}(?![${numerals}]|者)`, 'u').test(inOneForm),
  );
}

/** Whether a text has a number as two words, such as "five hundred thousand" and "a million". */
function isWrittenWithScale({ words, locale }: WrittenText, value: number): boolean {
  if (value < 1_000 || value % 1_000 > 0) return false;
  return [...words.matchAll(/[\p{L}\p{M}]+/gu)].some(({ index }) => {
    const [before, after] = [words.slice(Math.max(0, index - 24), index), words.slice(index, index + 24).toLowerCase()];
    const scale = scales.find(([word]) => word.test(after))?.[1];
    if (scale === undefined || value % scale > 0 || /\p{Nd}\s?$/u.test(before)) return false;
    return value === scale || countSpelled({ words: before, locale }, value / scale) > 0;
  });
}

/**
 * Whether a number that the other text has in digits stands in a text as a word, in Chinese characters or as Roman numerals. Small
 * numbers are in every text: they count where it has their word more often than the other one.
 */
export function isWrittenIn(text: WrittenText, other: WrittenText, { value }: FoundNumber): boolean {
  const number = Number(value);
  const { words } = text;
  if (!Number.isInteger(number) || number < 1) return false;
  if (hasKanji(text, number)) return true;
  if (isWrittenWithScale(text, number)) return true;
  if (number > 9_999) return false;
  const isRoman =
    number < 100 &&
    toRoman(number).length > 1 &&
    new RegExp(`(?<![\\p{L}\\p{N}])${toRoman(number)}(?=[\\p{Ll}\\p{Lm}]{0,3}(?!\\p{L}))`, 'u').test(words);
  const spelled = countSpelled(text, number);
  return isRoman || spelled > (number > 12 ? 0 : countSpelled(other, number));
}
