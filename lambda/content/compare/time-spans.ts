import type { FoundNumber } from './numbers.ts';

const units = ['minute', 'hour', 'day', 'week', 'month', 'year'] as const;

/** A number with the unit of time that follows it. */
interface TimeSpan {
  readonly value: string;
  /** In English, whatever the language; undefined for a word that is none of these units. */
  readonly unit: (typeof units)[number] | undefined;
  /** As typed: `30 Tagen`. */
  readonly typed: string;
}

/** Words, and the numbers in them. */
interface NumberedWords {
  readonly words: string;
  readonly numbers: readonly FoundNumber[];
}

/** Each number of a text with the unit of time after it, as far as the language's own names of units are recognised. */
export function findTimeSpans({ words, numbers }: NumberedWords, locale: string): TimeSpan[] {
  if (numbers.length === 0) return [];
  const names = namesOf(locale);
  return numbers.map(({ value, typed, index }) => {
    const after = words.slice(index + typed.length);
    const space = /^[\s\u00a0-]{0,2}/.exec(after)?.[0] ?? '';
    const rest = after.slice(space.length).toLocaleLowerCase(locale);
    const found = names.find(({ name }) => rest.startsWith(name));
    const word = /^[\p{L}\p{M}]+/u.exec(after.slice(space.length))?.[0] ?? '';
    return { value, unit: found?.unit, typed: typed + space + word };
  });
}

interface UnitName {
  readonly unit: (typeof units)[number];
  readonly name: string;
}

const known = new Map<string, readonly UnitName[]>();

/** What all forms of a unit begin with, or where that is too short each form; the longest first. */
function namesOf(locale: string): readonly UnitName[] {
  const found = known.get(locale) ?? units.flatMap((unit) => formsOf(unit, locale).map((name) => ({ unit, name })));
  const names = [...found].sort((a, b) => b.name.length - a.name.length);
  known.set(locale, names);
  return names;
}

function formsOf(unit: (typeof units)[number], locale: string): string[] {
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });
  const forms = [1, 2, 3, 5, 11, 30, 100].map((number) => {
    const part = format.formatToParts(number).find(({ type }) => type === 'unit');
    return (part?.value ?? '').trim().toLocaleLowerCase(locale);
  });
  const [first = '', ...others] = forms.filter((form) => form !== '');
  let length = first.length;
  while (length > 0 && !others.every((form) => form.startsWith(first.slice(0, length)))) length -= 1;
  return length >= 3 || (length > 0 && length === first.length)
    ? [first.slice(0, length)]
    : [...new Set(forms)].filter(Boolean);
}
