import { remember } from '../remember.ts';
import { monthNames } from './month-names.ts';

/** A number as it stands in a text, in a form that is the same in every language. */
export interface FoundNumber {
  /** ASCII digits without grouping, `.` before decimals; a month is its number. */
  readonly value: string;
  /** As it was typed. */
  readonly typed: string;
  /** Index in the text. */
  readonly index: number;
  readonly isMonth?: true;
  /** The letters before it where it is the end of a name: `x` for `x86`, `ipv` for `IPv6`. */
  readonly name?: string;
}

const digitRun =
  /\p{Nd}+(?:[.,٫٬'’\u00a0\u202f\u2009]\p{Nd}+)*(?:(?:[ ]\p{Nd}{3}(?!\p{Nd}))+(?:[.,]\p{Nd}{1,2}(?!\p{Nd}))?)?/gu;

/** Every number of a text, the names of months beside a number included. */
export function findNumbers(text: string, locale: string): FoundNumber[] {
  const numbers = [...text.matchAll(digitRun)].flatMap(({ 0: typed, index }) =>
    isWithinWord(text, index, index + typed.length) || isPercent(text, index, typed)
      ? []
      : named(
          splitNumber(typed, index, isList(typed, text.slice(index + typed.length), locale)),
          nameBefore(text, index),
        ),
  );
  return [...numbers, ...findMonths(text, locale)].sort((a, b) => a.index - b.index);
}

/** True for the end of "4 p. 100", as French laws put "4 %". */
function isPercent(text: string, index: number, typed: string): boolean {
  return typed === '100' && /\p{Nd}[\s\u00a0]p\.[\s\u00a0]?$/u.test(text.slice(0, index));
}

/** True for the digits of "i18n", which are part of a name. */
function isWithinWord(text: string, start: number, end: number): boolean {
  const letter = /[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}]/u;
  return letter.test(text.charAt(start - 1)) && letter.test(text.charAt(end));
}

/** Letters that touch a number and are no name: a currency, or what it is the number of. */
const noName = /^(?:eur|usd|gbp|chf|jpy|cny|krw|brl|inr|rub|rs|us|r|no|nr|art|abs|sec|section|article|p|v|§)$/;

function nameBefore(text: string, index: number): string | undefined {
  const name = /(?<![\p{L}\p{N}])[\p{sc=Latn}_][\p{sc=Latn}\p{Nd}_]*$/u.exec(
    text.slice(Math.max(0, index - 24), index),
  )?.[0];
  return name === undefined || noName.test(name.toLowerCase()) ? undefined : name.toLowerCase();
}

function named(numbers: FoundNumber[], name: string | undefined): FoundNumber[] {
  return name === undefined ? numbers : numbers.map((number) => ({ ...number, name }));
}

/** `3.1.2026` and `2026-11-05` are several numbers, `1.000,50` is one. */
function splitNumber(typed: string, index: number, isListed: boolean): FoundNumber[] {
  const plain = toAscii(typed);
  if (!isListed && isGrouped(plain)) return [{ value: canonical(plain), typed, index }];
  const parts: FoundNumber[] = [];
  for (const { 0: part, index: start } of typed.matchAll(/\p{Nd}+/gu))
    parts.push({ value: withoutZeros(toAscii(part)), typed: part, index: index + start });
  return parts;
}

/** "1,2 or 3" are three numbers: in English, whose decimals follow a full stop, and anywhere where they count on. */
function isList(typed: string, after: string, locale: string): boolean {
  const [, first, second] = /^(\d{1,2}),(\d{1,2})$/.exec(toAscii(typed)) ?? [];
  const third = /^,? [\p{L}\p{M}]{1,8} (\p{Nd}{1,2})(?!\p{Nd})/u.exec(after)?.[1];
  if (first === undefined || third === undefined) return false;
  const countsOn = Number(second) === Number(first) + 1 && Number(toAscii(third)) === Number(second) + 1;
  return countsOn || /^en\b/.test(locale);
}

/** One number: no more than one kind of sign between groups of three, and at most one other before decimals. */
function isGrouped(plain: string): boolean {
  return /^\d+$|^\d{1,3}(?:([.,'’\s٬])\d{3})(?:\1\d{3})*(?:[.,٫]\d+)?$|^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$|^\d+[.,٫]\d+$/u.test(
    plain,
  );
}

function canonical(plain: string): string {
  const [, whole = plain, decimals] = /^(.*?)(?:[.,٫](\d{1,2}|\d{4,}))?$/su.exec(plain) ?? [];
  const digits = withoutZeros(whole.replace(/\D/g, ''));
  const fraction = (decimals ?? '').replace(/0+$/, '');
  return fraction === '' ? digits : `${digits}.${fraction}`;
}

function withoutZeros(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}

/** Digits of any script as ASCII ones: the digits of a script follow one another from its zero. */
export function toAscii(digits: string): string {
  return digits.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    if (code < 0x80) return digit;
    let zero = code;
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return String((code - zero) % 10);
  });
}

/** Names of months that have a number beside them: "may" is a verb, "5 May" is not. */
function findMonths(text: string, locale: string): FoundNumber[] {
  // Most texts have no number at all.
  if (!/\p{Nd}/u.test(text)) return [];
  const { pattern, numbers } = monthsOf(locale);
  let before: number | undefined;
  return wholeWords(inSmallLetters(text, locale), pattern).flatMap(({ 0: name, index }): FoundNumber[] => {
    const month = numbers.get(name);
    const end = index + name.length;
    const typed = text.slice(index, end);
    if (month === undefined || !hasNumberBeside(text, index, end) || isEnglishVerb(typed, locale)) return [];
    // The second name of one month, as in "أيار/مايو".
    const isNamedTwice = month === before && /\p{L}\/$/u.test(text.slice(0, index));
    before = month;
    if (isNamedTwice) return [];
    return [{ value: String(month), typed, index, isMonth: true }];
  });
}

/** "Model 124 may work": English months have a capital. */
function isEnglishVerb(typed: string, locale: string): boolean {
  return /^(?:may|march)$/.test(typed) && /^en\b/.test(locale);
}

/** The matches of a pattern that are not a part of a word. That is asked for each: all letters, in a pattern of each language, would take longer to compile. */
function wholeWords(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const isWhole =
      !/[\p{L}\p{M}]$/u.test(text.slice(Math.max(0, match.index - 2), match.index)) &&
      !/^[\p{L}\p{M}]/u.test(text.slice(pattern.lastIndex, pattern.lastIndex + 2));
    if (isWhole) found.push(match);
    else pattern.lastIndex = match.index + 1;
  }
  return found;
}

/** As long as the text, so that an index is the same in both: a letter whose small form is longer stays as it is. */
function inSmallLetters(text: string, locale: string): string {
  const small = text.toLocaleLowerCase(locale);
  if (small.length === text.length) return small;
  return text.replace(/\p{Lu}/gu, (letter) => {
    const one = letter.toLocaleLowerCase(locale);
    return one.length === letter.length ? one : letter;
  });
}

function hasNumberBeside(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end, end + 12);
  return (
    /\p{Nd}(?:\.|st|nd|rd|th|er|[ºª일日]|-?[а-я]{1,2})?[\s,.]*(?:de|di|d['’]|of|den|da|m\.|gad[aā]|aasta)?\s*$/u.test(
      before,
    ) || /^[\s,.]*(?:de|del|of|do|de l['’]any)?\s*\p{Nd}/u.test(after)
  );
}

/** A pattern for the names of months in a language, the longest first. */
const monthsOf = remember((locale) => {
  const numbers = monthNames(locale);
  const names = [...numbers.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'));
  return { pattern: new RegExp(names.length === 0 ? '(?!)' : names.join('|'), 'g'), numbers };
});
