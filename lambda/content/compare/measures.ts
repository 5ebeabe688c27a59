import { once, remember } from '../remember.ts';
import type { FoundNumber } from './numbers.ts';
import { moreTimeForms, type TimeUnit } from './time-forms.ts';
import { type NamedUnit, pluralCounts, unitNames } from './unit-names.ts';

const times: readonly TimeUnit[] = ['minute', 'hour', 'day', 'week', 'month', 'year'];
type MeasureUnit = TimeUnit | 'percent' | 'currency';

/** A number with what it counts. */
interface Measure {
  readonly value: string;
  /** Whatever the language; undefined for a word or sign that is none of these units. */
  readonly unit: MeasureUnit | undefined;
  /** As typed: `30 Tagen`, `€ 30`. */
  readonly typed: string;
  /** Where the number is in the words. */
  readonly index: number;
}

/** Words, and the numbers in them. */
export interface NumberedWords {
  readonly words: string;
  readonly numbers: readonly FoundNumber[];
}

/** A number whose measure differs from that of the source, both as typed. */
export interface MeasureDifference {
  readonly found: string;
  readonly wanted: string;
  readonly isTime: boolean;
}

/** The numbers of a translation that count something else than in the source; a unit that is not recognised says nothing. */
export function compareMeasures(
  own: NumberedWords & { readonly locale: string },
  source: NumberedWords & { readonly locale: string },
): MeasureDifference[] {
  if (own.numbers.length === 0 || source.numbers.length === 0) return [];
  const there = findMeasures(source, source.locale);
  const here = findMeasures(own, own.locale);
  return here.flatMap(({ value, unit, typed, index }) => {
    const same = there.filter((measure) => measure.value === value);
    const [first] = same;
    if (first === undefined) return [];
    const lost = signLost(
      here.filter((measure) => measure.value === value),
      same,
      { ...own, measures: here },
    );
    if (lost?.at === index) return [{ found: typed, wanted: lost.wanted.typed, isTime: false }];
    if (same.some((measure) => measure.unit === unit)) return [];
    if (same.some((measure) => measure.unit === undefined))
      return isAddedTo(source, unit) ? [{ found: typed, wanted: first.typed, isTime: false }] : [];
    // All that the source counts is there, and this is a number more: "24 days" and, for "one day", "24 hours".
    const isThere = (wanted: Measure) => here.some((found) => found.value === value && found.unit === wanted.unit);
    if (same.every(isThere)) return [];
    const isLost = unit === undefined && same.every((measure) => isLostIn({ ...own, measures: here }, measure, index));
    if (unit === undefined && !isLost) return [];
    return [{ found: typed, wanted: first.typed, isTime: [unit, first.unit].every(isTime) }];
  });
}

/**
 * Of a number that is there as often, with a sign and without, the place of the one that has lost its sign, or has the other one: "5 to 10
 * days, at least 5". The words for what is counted may be anywhere near the others.
 */
function signLost(
  here: readonly Measure[],
  there: readonly Measure[],
  own: MeasuredIn,
): { readonly at: number; readonly wanted: Measure } | undefined {
  if (here.length !== there.length || here.length < 2) return undefined;
  const count = (measures: readonly Measure[], unit: MeasureUnit | undefined) =>
    measures.filter((measure) => measure.unit === unit).length;
  const order = there.findIndex(({ unit }) => isSign(unit) && count(here, unit) < count(there, unit));
  const [wanted, found] = [there[order], here[order]];
  if (wanted === undefined || found === undefined || found.unit === wanted.unit) return undefined;
  const isOther = isSign(found.unit) && count(here, found.unit) > count(there, found.unit);
  const isBare =
    isLostIn(own, wanted, found.index) &&
    here.every(
      ({ unit, typed, index }) => unit !== undefined || isLostIn(own, wanted, index, typed.length + signsBefore),
    );
  return isOther || (found.unit === undefined && isBare) ? { at: found.index, wanted } : undefined;
}

function isSign(unit: MeasureUnit | undefined): unit is 'percent' | 'currency' {
  return unit === 'percent' || unit === 'currency';
}

function isTime(unit: MeasureUnit | undefined): unit is TimeUnit {
  return times.some((time) => time === unit);
}

/** The unit of time that a number of a text counts; undefined where it counts something else. */
export function timeUnitOf(number: FoundNumber, words: string, locale: string): TimeUnit | undefined {
  const unit = findMeasures({ words, numbers: [number] }, locale)[0]?.unit;
  return isTime(unit) ? unit : undefined;
}

/** Whether a number of a text is a percentage. */
export function isPercentage(number: FoundNumber, words: string, locale: string): boolean {
  if (findMeasures({ words, numbers: [number] }, locale)[0]?.unit === 'percent') return true;
  return percentSign.test(words.slice(number.index, number.index + number.typed.length + 12));
}

/** The names of units of time in a text, each with its place. */
export function timeNamesIn(words: string, locale: string): { readonly unit: TimeUnit; readonly index: number }[] {
  const lower = words.toLocaleLowerCase(locale);
  const found = namesOf(locale).flatMap(({ unit, name }) =>
    isTime(unit) ? wordPlaces(name, lower).map((index) => ({ unit, index, length: name.length })) : [],
  );
  // "hours" may begin with the name of another unit in some language; the longest name is the right one.
  return found.filter(({ index, length }) => !found.some((other) => other.index === index && other.length > length));
}

/** Whether a text has the name of a unit of time, in any of its forms. */
export function mentionsTime(unit: TimeUnit, { words, locale }: SaidIn): boolean {
  return mentions(words, formsOf(unit, locale), locale);
}

/** Whether there is nothing near a number of a translation that percent or money could be recognised by: "10 to 20 %" has its sign after the second. */
function isLostIn(own: MeasuredIn, { unit }: Measure, index: number, reach = signsAfter): boolean {
  const near = withoutTaken(own, index).slice(Math.max(0, index - signsBefore), index + reach);
  return isSign(unit) && !says(unit, { words: near, locale: own.locale });
}

/** The words, with the signs of other numbers blanked out: "3.90 € a month or 39 a year" has one sign for the first alone. */
function withoutTaken({ words, measures }: MeasuredIn, index: number): string {
  const end = index + (/^\p{Nd}+(?:[.,]\p{Nd}+)*/u.exec(words.slice(index))?.[0].length ?? 0);
  return measures.reduce((left, { unit, typed, index: at }) => {
    if (!isSign(unit) || at === index) return left;
    const leading = /\p{Nd}/u.exec(typed)?.index ?? 0;
    const start = at - leading;
    const between = at > index ? words.slice(end, start) : words.slice(start + typed.length, index);
    // In "5 to 10 €", one sign belongs to both numbers.
    return isJoin(between, at > index || leading > 0 ? 2 : 0) ? left : blankOut(left, start, typed.length);
  }, words);
}

/** Whether that can be between two numbers that have one sign: " to ", " oder höchstens ". */
function isJoin(between: string, mostWords: number): boolean {
  // A comma alone divides a list, and one with words the parts of a sentence.
  const most = /[,;،、，]/u.test(between) ? Math.min(1, mostWords) : mostWords;
  return between.length <= 20 && (between.match(/\S+/g) ?? []).length <= most;
}

function blankOut(words: string, start: number, length: number): string {
  return words.slice(0, start) + ' '.repeat(length) + words.slice(start + length);
}

const [signsBefore, signsAfter] = [16, 50];

/** Whether a source says nothing of percent or money that a translation could have given to a number. */
function isAddedTo(source: SaidIn, unit: MeasureUnit | undefined): boolean {
  return isSign(unit) && !says(unit, source);
}

interface SaidIn {
  readonly words: string;
  readonly locale: string;
}

interface MeasuredIn extends SaidIn {
  readonly measures: readonly Measure[];
}

function says(unit: 'percent' | 'currency', { words, locale }: SaidIn): boolean {
  if (unit === 'percent') return percentSign.test(words) || mentions(words, percentNames(locale), locale);
  return hasCurrencySign(words) || mentions(words, currencyNames(locale), locale);
}

function mentions(words: string, names: readonly string[], locale: string): boolean {
  const lower = words.toLocaleLowerCase(locale);
  return names.some((name) => wordPlaces(name, lower).length > 0);
}

/** Where a name is in a text in small letters. */
function wordPlaces(name: string, lower: string): number[] {
  const places: number[] = [];
  const isStart = startsWord.test(name);
  for (let index = lower.indexOf(name); index >= 0; index = lower.indexOf(name, index + 1))
    if (!isStart || !/[\p{L}\p{M}]$/u.test(lower.slice(Math.max(0, index - 2), index))) places.push(index);
  return places;
}

/** Words in letters that are divided by spaces: the Turkish word for "for" ends like that for "China". */
const startsWord = /^[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}]/u;

const percentSign =
  /[%‰٪％﹪]|per ?cent|pour ?cent|por ?cient|por ?cento|v\.\s?H\.|(?<!\p{L})p(?:r?ct|roc)(?!\p{L})|(?:بال|في ال)م[ئا]+[ةه]|ร้อยละ|फ़?ीसदी|ಶೇ|टक्क|శాత|சத(?:வீ|வி)|விழுக்காட|ശതമാന|ટકા|ਫ਼ੀਸਦੀ|শতাংশ|ପ୍ରତିଶତ|فی ?صد/iu;

/** A sign, or the code of a currency: "IVA" and "MwSt" are none. */
function hasCurrencySign(words: string): boolean {
  return /\p{Sc}/u.test(words) || (words.match(/(?<![A-Z])[A-Z]{3}(?![A-Z])/g) ?? []).some((code) => codes().has(code));
}

const codes = once(() => new Set(Intl.supportedValuesOf('currency')));
const signAfter =
  /^[\s\u00a0\u202f]?(?:([%‰٪％﹪]|p\.[\s\u00a0]?100)|\p{Sc}|[A-Z]{1,2}\p{Sc}|(?:EUR|USD|GBP|CHF|JPY|CNY|KRW|BRL|INR|RUB)(?![A-Z]))/u;
const signBefore = /(?:([%٪％﹪])|\p{Sc}|(?<!\p{L})(?:EUR|USD|GBP|CHF|JPY|CNY|KRW|BRL|INR|RUB))[\s\u00a0\u202f]?$/u;

/** Each number of a text with its sign, or with the word after it, as far as the language's own names are recognised. */
function findMeasures({ words, numbers }: NumberedWords, locale: string): Measure[] {
  return numbers.map(({ value, typed, index }): Measure => {
    const [before, after] = [words.slice(Math.max(0, index - 5), index), words.slice(index + typed.length)];
    const [sign, leading] = [signAfter.exec(after), signBefore.exec(before)];
    if (sign !== null) return { value, unit: kindOf(sign), typed: typed + sign[0], index };
    // An ordinal may have a full stop: every second week is "hver 14. dag" in Norwegian.
    const space = /^(?:\.(?=[\s\u00a0]\p{Ll}))?[\s\u00a0-]{0,2}/u.exec(after)?.[0] ?? '';
    const rest = after.slice(space.length, space.length + longestName).toLocaleLowerCase(locale);
    const found = namesOf(locale).find(({ name }) => rest.startsWith(name));
    const word = /^[\p{L}\p{M}]+/u.exec(after.slice(space.length))?.[0] ?? '';
    // Percentage points have words of their own in other languages.
    if (/^percentage$/i.test(word)) return { value, unit: undefined, typed, index };
    if (found === undefined && leading !== null)
      return { value, unit: kindOf(leading), typed: leading[0] + typed, index };
    return { value, unit: found?.unit, typed: found === undefined ? typed : typed + space + word, index };
  });
}

/** More than any language's name of a unit has, and what of a text may be one. */
const longestName = 100;

function kindOf([, percent]: RegExpExecArray): MeasureUnit {
  return percent === undefined ? 'currency' : 'percent';
}

interface UnitName {
  readonly unit: MeasureUnit;
  readonly name: string;
}

const namesOf = remember((locale) => {
  const units = [...times, 'percent'] as const;
  const names = units.flatMap((unit) => formsOf(unit, locale).map((name): UnitName => ({ unit, name })));
  return names.sort((a, b) => b.name.length - a.name.length);
});

/** Whether a word is a unit of time in a language, in any of its forms. */
export function isTimeName(word: string, locale: string): boolean {
  const lower = word.toLocaleLowerCase(locale);
  return namesOf(locale).some(({ unit, name }) => isTime(unit) && name.length > 2 && lower.startsWith(name));
}

const percentNames = remember((locale) => formsOf('percent', locale));

/** Words by which an amount of money is recognised, whatever the currency. */
const currencyNames = remember((locale) => {
  const known = ['EUR', 'USD', 'GBP', 'CHF', 'JPY', 'CNY', 'KRW', 'BRL', 'INR', 'RUB'];
  const stems = known.flatMap((currency) => stemsOf(currencyForms(currency, locale)));
  return stems
    .filter((stem) => stem.length > 2 || /[\p{sc=Han}\p{sc=Hang}\p{sc=Kana}]/u.test(stem))
    .concat(otherCurrencyNames[/^\w+/.exec(locale)?.[0] ?? ''] ?? []);
});

/** What Unicode's names do not have. */
const otherCurrencyNames: Readonly<Record<string, readonly string[]>> = {
  fi: ['punn'],
  ja: ['元', '円', '원'],
  ko: ['元', '円', '원'],
  ru: ['руб'],
  tr: ['avro'],
  // Its words are syllables.
  vi: ['đô la', 'nhân dân tệ'],
  zh: ['元', '円', '원'],
};

/** The words of the name of a currency, for each form that a language has of a counted word. */
function currencyForms(currency: string, locale: string): string[][] {
  const options = { style: 'currency', currency, currencyDisplay: 'name', minimumFractionDigits: 0 } as const;
  const format = new Intl.NumberFormat(locale, options);
  return [...pluralCounts(locale), 1.5].map((number) => {
    const name = format.formatToParts(number).find(({ type }) => type === 'currency')?.value ?? '';
    // In Japanese, the name of the country comes first.
    const words = name.toLocaleLowerCase(locale).split(/[\s-]+|(?<=[^ァ-ヿ])(?=[ァ-ヿ])/u);
    return words.filter((word) => words.length === 1 || !/^\p{sc=Latn}{1,3}$/u.test(word));
  });
}

/** What the forms of each word begin with, because a sentence may need another form; Chinese, Japanese and Korean have none. */
function stemsOf(forms: readonly string[][]): string[] {
  const [first = []] = forms;
  return first.map((word, index) => {
    const stem = commonStart(forms.map((words) => words[index] ?? word));
    // A vowel or its absence at the end of a word of India is another one in another case.
    return (stem.length >= 3 ? stem : word).replace(/^(\p{L}{4}).*/u, '$1').replace(/[\p{M}\u200c\u200d]+$/u, '');
  });
}

function commonStart([first = '', ...others]: readonly string[]): string {
  let length = first.length;
  while (length > 0 && !others.every((form) => form.startsWith(first.slice(0, length)))) length -= 1;
  return first.slice(0, length);
}

/** What the forms of a unit begin with, or where that is too short each form. */
function formsOf(unit: NamedUnit, locale: string): readonly string[] {
  return formsIn(locale)(unit);
}

const formsIn = remember((locale) =>
  remember((name): readonly string[] => {
    const unit = name as NamedUnit;
    const forms = unitNames(unit, locale);
    const start = commonStart(forms);
    const more = unit === 'percent' ? [] : moreTimeForms(unit, locale);
    return [...(start.length >= 3 || (start !== '' && start === forms[0]) ? [start] : forms), ...more];
  }),
);
