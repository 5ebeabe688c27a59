import { rememberLast } from '../remember.ts';
import { type NumberedWords, timeNamesIn, timeUnitOf } from './measures.ts';
import { hasKanji, isWrittenIn, listedValues, spelledPattern, type WrittenText } from './number-words.ts';
import type { FoundNumber } from './numbers.ts';
import { isInOtherUnit } from './other-periods.ts';
import { moreTimeForms, type TimeUnit } from './time-forms.ts';
import { unitNames } from './unit-names.ts';

/** A number of units of time, in digits or in words. */
interface FoundPeriod {
  readonly number: FoundNumber;
  readonly unit: TimeUnit;
  readonly isSpelled: boolean;
}

/** A text in its language, and the numbers that it has in digits. */
type NumberedText = WrittenText & NumberedWords;

/**
 * Periods that differ from those of the source where one of both has them in words: "thirty minutes" and "3 Minuten". Both must have a
 * period that the other one says in no way, because languages have words that nobody lists.
 */
export function compareSpelledPeriods(
  own: NumberedText,
  source: NumberedText,
): { readonly found: FoundNumber; readonly wanted: FoundNumber }[] {
  const [inWords, inDigits] = [spelledPeriodsIn(source), periodsInDigits(source)];
  if (inWords.length === 0 && inDigits.every(({ number }) => Number(number.value) > mostInWords)) return [];
  const there = [...inDigits, ...inWords];
  const here = [...periodsInDigits(own), ...spelledPeriodsIn(own)];
  const lost = without(there, here, source, own);
  const extra = without(here, there, own, source);
  return lost.flatMap((wanted) => {
    const found = extra.find(
      ({ unit, number, isSpelled }) =>
        (isSpelled || wanted.isSpelled) && (unit === wanted.unit || number.value === wanted.number.value),
    );
    if (found === undefined) return [];
    extra.splice(extra.indexOf(found), 1);
    return [{ found: found.number, wanted: wanted.number }];
  });
}

/** A period in digits that is larger is compared with the other numbers. */
const mostInWords = 12;

function periodsInDigits({ numbers, words, locale }: NumberedText): FoundPeriod[] {
  // A half is part of many words, such as "zweieinhalb", and one is an article.
  const whole = numbers.filter(({ value }) => Number.isInteger(Number(value)) && value !== '1');
  return whole.flatMap((number) => {
    const unit = timeUnitOf(number, words, locale);
    return unit === undefined ? [] : [{ number, unit, isSpelled: false }];
  });
}

/** The periods that the other text does not have, in whatever form. */
function without(
  periods: readonly FoundPeriod[],
  others: readonly FoundPeriod[],
  from: WrittenText,
  to: WrittenText,
): FoundPeriod[] {
  return periods.filter(({ number, unit }) => {
    const count = Number(number.value);
    const same = others.filter((other) => other.number.value === number.value);
    if (same.some((other) => other.unit === unit) || isInOtherUnit({ count, unit }, from, to)) return false;
    // "Six" is there, but for weeks.
    return same.length > 0 || !(isWrittenIn(to, from, number) || hasKanji(to, count));
  });
}

function spelledPeriodsIn({ words, locale }: WrittenText): readonly FoundPeriod[] {
  return readSpelled(`${locale} ${words}`);
}

/** A source is compared with every translation. */
const readSpelled = rememberLast(500, (key): readonly FoundPeriod[] => {
  const [locale, words] = [key.slice(0, key.indexOf(' ')), key.slice(key.indexOf(' ') + 1)];
  return timeNamesIn(words, locale).flatMap(({ unit, index }) => {
    if (!isUnitWord(words.slice(index), unit, locale)) return [];
    const start = Math.max(0, index - longestNumber);
    const number = numberAtEnd(words.slice(start, index), locale);
    if (number === undefined) return [];
    return [{ number: { ...number, index: start + number.index }, unit, isSpelled: true }];
  });
});

/** More than the words for a number have. */
const longestNumber = 40;

/** The longest number in words that a text ends with. */
function numberAtEnd(text: string, locale: string): FoundNumber | undefined {
  if (!/\p{L}[\p{M}\s\u00a0-]*$/u.test(text)) return undefined;
  const found = listedValues(locale).flatMap((value): FoundNumber[] => {
    const matches = text.matchAll(spelledPattern(value, locale) ?? /(?!)/g);
    return [...matches].flatMap(({ 0: typed, index }) =>
      isEnd(text.slice(index + typed.length)) ? [{ value: String(value), typed: typed.trim(), index }] : [],
    );
  });
  const longest = found.sort((a, b) => a.index - b.index || b.typed.length - a.typed.length)[0];
  // After another number it may be the end of one that is not listed: "dix-sept".
  return longest && numberAtEnd(text.slice(0, longest.index), locale) === undefined ? longest : undefined;
}

/** Whether a text starts with a whole name of a unit, or with a longer one and its ending: "Jahren", and not "Jahresgebühr". */
function isUnitWord(text: string, unit: TimeUnit, locale: string): boolean {
  const word = (/^[\p{L}\p{M}]+/u.exec(text)?.[0] ?? '').toLocaleLowerCase(locale);
  if (/^(?:\p{sc=Thai}|\p{sc=Laoo}|\p{sc=Han}|\p{sc=Kana})/u.test(word)) return true;
  const names = [...unitNames(unit, locale), ...moreTimeForms(unit, locale)];
  return names.some((name) => {
    if (name.includes(' ')) return text.toLocaleLowerCase(locale).startsWith(name);
    return word === name || (name.length > 3 && word.startsWith(name) && word.length <= name.length + 2);
  });
}

/** An ending and a space, or where a script writes none, nothing. */
function isEnd(rest: string): boolean {
  return /^(?:\p{sc=Thai}|\p{sc=Laoo}|\p{sc=Han})/u.test(rest) ? false : /^[\p{L}\p{M}]*[\s\u00a0-]*$/u.test(rest);
}
