import { isHebrewYear } from './hebrew-years.ts';
import { timeUnitOf } from './measures.ts';
import { hasKanji, isWrittenIn, type WrittenText } from './number-words.ts';
import type { FoundNumber } from './numbers.ts';
import { isConverted, isConvertedAside, isOtherCount, isOtherScale, wholeOf } from './other-forms.ts';
import { isNamedPeriod, isOtherPeriod, isSamePeriod } from './other-periods.ts';
import { isAround, samePhones } from './phones.ts';
import { isSaidAsShare } from './shares.ts';
import { compareSpelledPeriods } from './spelled-periods.ts';

/** Where numbers are compared: the words of both units, and their languages. */
export interface NumberContext {
  readonly own: readonly FoundNumber[];
  readonly source: readonly FoundNumber[];
  readonly ownWords: string;
  readonly sourceWords: string;
  readonly locale: string;
  readonly sourceLocale: string;
}

/** A number that differs: what is found, and what the source has; one of them is undefined where there is none. */
export interface NumberDifference {
  readonly found: FoundNumber | undefined;
  readonly wanted: FoundNumber | undefined;
}

/**
 * The numbers that a translation changed, lost or added. A language may write a small number as a word, so one that only
 * disappears, or only appears, is left alone.
 */
export function compareNumbers(context: NumberContext): NumberDifference[] {
  const inDigits = compareDigits(context);
  if (inDigits.length > 0) return inDigits;
  const isAlways = isAlwaysOpen(context);
  const own = context.own.filter((number) => !isAlways(number));
  const source = context.source.filter((number) => !isAlways(number));
  return compareSpelledPeriods(
    { words: context.ownWords, locale: context.locale, numbers: own },
    { words: context.sourceWords, locale: context.sourceLocale, numbers: source },
  );
}

function compareDigits(context: NumberContext): NumberDifference[] {
  const phones = samePhones(context.ownWords, context.sourceWords);
  const source = context.source.filter(({ index }) => !phones.source.some(isAround(index)));
  const own = context.own.filter(({ index }) => !phones.own.some(isAround(index)));
  const { missing, extra } = unmatched(source, own, context);
  const isSame = (wanted: FoundNumber, found: FoundNumber) => isSameInOtherForm(wanted, found, context);
  dropEquals(missing, extra, isSame);
  dropLists(missing, extra, (part, found) => isSame(part, found));
  dropLists(extra, missing, (part, wanted) => isSame(wanted, part));
  const { lost, surplus } = withoutSaid(missing, extra, context);
  if (lost.length === 0 || surplus.length === 0) {
    const alone =
      lost.length > 0
        ? lost.map((wanted) => ({ found: undefined, wanted }))
        : surplus.map((found) => ({ found, wanted: undefined }));
    return alone.filter(
      ({ found, wanted }: NumberDifference) =>
        (isTelling(found ?? wanted) || isReference(wanted, context.sourceWords)) &&
        !isIn(wanted, own) &&
        !isIn(found, source),
    );
  }
  const count = Math.max(lost.length, surplus.length);
  const pairs = Array.from({ length: count }, (_, index) => ({ found: surplus[index], wanted: lost[index] }));
  return pairs.filter(
    ({ found, wanted }) => (found !== undefined && wanted !== undefined) || isTelling(found ?? wanted),
  );
}

/** Without the numbers that the other text says in words, in another unit, or need not say. */
function withoutSaid(
  missing: readonly FoundNumber[],
  extra: readonly FoundNumber[],
  context: NumberContext,
): { readonly lost: FoundNumber[]; readonly surplus: FoundNumber[] } {
  const here = { words: context.ownWords, locale: context.locale };
  const there = { words: context.sourceWords, locale: context.sourceLocale };
  const isTimed = (numbers: readonly FoundNumber[], { words, locale }: WrittenText) =>
    numbers.some((number) => timeUnitOf(number, words, locale) !== undefined);
  const unnamed = missing.filter((number) => !isNamedPeriod(number, there, here));
  // A period in digits is compared with one in digits: words may name any other one.
  const [hasLostPeriod, hasNewPeriod] = [isTimed(unnamed, there), isTimed(extra, here)];
  const isAlways = isAlwaysOpen(context);
  return {
    lost: unnamed.filter(
      (number) =>
        !isAlways(number) &&
        isNamedThere(number, extra) &&
        !isWrittenIn(here, there, number) &&
        !hasKanji(here, wholeOf(number, there.words)) &&
        !isHebrewYear(number, here.words) &&
        !isConvertedAside(number, there.words) &&
        (hasNewPeriod || !isOtherPeriod(number, there, here)),
    ),
    surplus: extra.filter(
      (number) =>
        !isAlways(number) &&
        isNamedThere(number, missing) &&
        !isWrittenIn(there, here, number) &&
        !isSaidAsShare(number, here, there) &&
        !isNamedPeriod(number, here, there) &&
        (hasLostPeriod || !isOtherPeriod(number, here, there)),
    ),
  };
}

/** "24/7" is a word for "always", and other languages have others, such as "24時間365日". */
function isAlwaysOpen({ ownWords, sourceWords }: NumberContext): ({ value }: FoundNumber) => boolean {
  if (/\b24\s?\/\s?7\b/.test(ownWords) === /\b24\s?\/\s?7\b/.test(sourceWords)) return () => false;
  const isEachDay = /24\P{Nd}{0,6}365/u.test(ownWords);
  return ({ value }) => value === '24' || value === '7' || (value === '365' && isEachDay);
}

/** The number of a name differs where the other text has that name with another one: "IPv4" and "IPv6". */
function isNamedThere({ name }: FoundNumber, others: readonly FoundNumber[]): boolean {
  return name === undefined || others.some((other) => other.name === name);
}

/** A number of a section or an article is always written in digits. */
function isReference(number: FoundNumber | undefined, words: string): boolean {
  if (number === undefined) return false;
  return /\b(?:Section|Article|Clause|Annex|Appendix|Schedule|Chapter|Abschnitt|Artikel|Anhang|Kapitel)\s$/.test(
    words.slice(0, number.index),
  );
}

/** Small numbers are often words, and a half may be one: "two and a half". */
function isTelling(number: FoundNumber | undefined): boolean {
  if (number === undefined) return false;
  return Number(number.value) > 12 || (number.value.includes('.') && !/^\p{Nd}+.[5٥۵५]$/u.test(number.typed));
}

function isIn(number: FoundNumber | undefined, others: readonly FoundNumber[]): boolean {
  return number !== undefined && others.some(({ value }) => value === number.value);
}

/** The numbers that only one of both has: as they are, or with the words for their scale, where more of these match. */
function unmatched(
  source: readonly FoundNumber[],
  own: readonly FoundNumber[],
  { sourceWords, ownWords }: NumberContext,
): { readonly missing: FoundNumber[]; readonly extra: FoundNumber[] } {
  const plain = differencesOf(
    source.map(({ value }) => value),
    own.map(({ value }) => value),
  );
  if (plain.missing.length === 0 || plain.extra.length === 0) return pick(plain);
  const whole = differencesOf(
    source.map((number) => String(wholeOf(number, sourceWords))),
    own.map((number) => String(wholeOf(number, ownWords))),
  );
  return pick(whole.missing.length < plain.missing.length ? whole : plain);

  function pick({ missing, extra }: typeof plain) {
    return {
      missing: source.filter((_, index) => missing.includes(index)),
      extra: own.filter((_, index) => extra.includes(index)),
    };
  }
}

/** The indexes of what only one of two lists has, each as often as it is there. */
function differencesOf(source: readonly string[], own: readonly string[]) {
  return { missing: without(source, own), extra: without(own, source) };
}

function without(values: readonly string[], others: readonly string[]): number[] {
  const left = [...others];
  return values.flatMap((value, at) => {
    const index = left.indexOf(value);
    if (index >= 0) left.splice(index, 1);
    return index < 0 ? [at] : [];
  });
}

function dropEquals(
  missing: FoundNumber[],
  extra: FoundNumber[],
  isSame: (wanted: FoundNumber, found: FoundNumber) => boolean,
): void {
  for (const wanted of [...missing]) {
    const index = extra.findIndex((found) => isSame(wanted, found));
    if (index < 0) continue;
    extra.splice(index, 1);
    missing.splice(missing.indexOf(wanted), 1);
  }
}

/** A list without spaces, as "1,2 or 3", and a time with a full stop are read as one number: its parts are the numbers of the other text. */
function dropLists(
  lists: FoundNumber[],
  others: FoundNumber[],
  isSame: (part: FoundNumber, other: FoundNumber) => boolean,
): void {
  for (const list of [...lists]) {
    const parts = /^\d+(?:[.,]\d+)+$/.test(list.typed) ? list.typed.split(/[.,]/) : [];
    const found = parts.map((part) =>
      others.find((other) => other.value === part || isSame({ ...list, value: part, typed: part }, other)),
    );
    if (parts.length < 2 || new Set(found).size < parts.length || found.includes(undefined)) continue;
    lists.splice(lists.indexOf(list), 1);
    for (const part of found) if (part !== undefined) others.splice(others.indexOf(part), 1);
  }
}

/** Years of other calendars, hours of a clock with twelve, and measures in the units of the other country. */
function isSameInOtherForm(wanted: FoundNumber, found: FoundNumber, context: NumberContext): boolean {
  return (
    isOtherCount(wanted, found, context) ||
    isOtherScale(wanted, found, context) ||
    isConverted(wanted, found, context) ||
    isSamePeriod(wanted, found, context)
  );
}
