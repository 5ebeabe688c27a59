import { languageOfCountry } from '../language/country-codes.ts';
import { isCanonical, isEachOnce, isIsoDate, isLanguage, isLocalTime, localeMeant } from './values.ts';

/** A value that a check of a form refuses. */
interface Refused {
  readonly input: unknown;
  /** The check. */
  readonly requirement?: unknown;
}

const remedies = new Map<unknown, (input: string) => string | undefined>([
  [isIsoDate, writeDate],
  [isLocalTime, writeDate],
  [isCanonical, (tag) => write(localeMeant(tag))],
  [isLanguage, (tag) => write(languageOfCountry(tag))],
]);

/** What to do about a value that a form refuses, where only one thing can be meant; otherwise undefined. */
export function findRemedy({ input, requirement }: Refused): string | undefined {
  if (requirement === isEachOnce && Array.isArray(input)) {
    const repeated: unknown = input.find((each, index) => input.indexOf(each) < index);
    return `Delete one of the two "${repeated}"`;
  }
  return typeof input === 'string' ? remedies.get(requirement)?.(input) : undefined;
}

function write(words: string | undefined): string | undefined {
  return words === undefined ? undefined : `Write "${words}"`;
}

/** Dates that start with the year have one meaning, and so have those with full stops, whose day comes first. */
function writeDate(text: string): string | undefined {
  const { year, month, day } =
    (
      /^(?<year>\d{4})[-./](?<month>\d{1,2})[-./](?<day>\d{1,2})$/.exec(text) ??
      /^(?<day>\d{1,2})\. ?(?<month>\d{1,2})\. ?(?<year>\d{4})$/.exec(text)
    )?.groups ?? {};
  const date = [year, month, day].map((part = '') => part.padStart(2, '0')).join('-');
  return isIsoDate(date) ? `Write ${date}` : undefined;
}
