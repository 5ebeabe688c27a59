import type { FoundNumber } from './numbers.ts';

/** A date that a number of a text belongs to. */
export interface FoundDate {
  /** As it stands in the words. */
  readonly typed: (words: string) => string;
  /** As a translation writes it. */
  readonly meant: string;
}

/** The date that a number is part of: a month by its name with a day and a year beside it, or year-month-day. */
export function dateAround(numbers: readonly FoundNumber[], part: FoundNumber, locale: string): FoundDate | undefined {
  const index = numbers.indexOf(part);
  for (let first = Math.max(0, index - 2); first <= index; first += 1) {
    const three = numbers.slice(first, first + 3);
    const date = dateOf(three);
    if (date === undefined) continue;
    const [start, last] = [three[0]?.index ?? 0, three[2]];
    const end = (last?.index ?? 0) + (last?.typed.length ?? 0);
    const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, { dateStyle: 'long', timeZone: 'UTC' });
    return { typed: (words) => words.slice(start, end), meant: format.format(date) };
  }
  return undefined;
}

function dateOf(three: readonly FoundNumber[]): Date | undefined {
  const [a, b, c] = three;
  if (a === undefined || b === undefined || c === undefined || c.index - a.index > 24) return undefined;
  const year = three.find(({ value }) => /^[12]\d{3}$/.test(value));
  const month = three.find(({ isMonth }) => isMonth) ?? (year === a ? b : undefined);
  const day = three.find((each) => each !== year && each !== month);
  if (year === undefined || month === undefined || day === undefined || Number(day.value) > 31) return undefined;
  return new Date(Date.UTC(Number(year.value), Number(month.value) - 1, Number(day.value)));
}
