import * as v from 'valibot';
import { isNoLanguage, languageOfCountry } from '../language/country-codes.ts';
import { rememberLast } from '../remember.ts';

/** A calendar date such as `2026-11-15`. */
export const isoDateForm = v.pipe(
  v.string('it is not a date in the form YYYY-MM-DD'),
  v.check(isIsoDate, 'it is not a calendar date in the form YYYY-MM-DD'),
);

/** A canonical BCP 47 language tag. */
export const localeForm = v.pipe(
  v.string('it is not a language tag'),
  v.check(isCanonical, (issue) => localeProblem(issue.input)),
  v.check(isLanguage, ({ input }) => noLanguage(input)),
  v.check(isLanguageOfPages, 'a page can have only a language with its script, region and variants, such as "zh-Hant"'),
);

/** True for a tag in its canonical form. */
export function isCanonical(tag: string): boolean {
  return canonicalLocale(tag) === tag;
}

/** True for a tag that starts with no code of a country. */
export function isLanguage(tag: string): boolean {
  return !isNoLanguage(tag);
}

/** True for a tag that names a language and no more: extensions such as `-u-ca-gregory` say how dates are written, not what is read. */
function isLanguageOfPages(tag: string): boolean {
  const { baseName, language } = new Intl.Locale(tag);
  return baseName === tag && /^[a-z]{2,3}$/.test(language) && !['mis', 'mul', 'und', 'zxx'].includes(language);
}

/** True for a list in which no tag stands twice. */
export function isEachOnce(tags: string[]): boolean {
  return new Set(tags).size === tags.length;
}

/** Text of at least one visible character on one line. */
export const lineForm = v.pipe(
  v.string('it is not a text (put it between quotes)'),
  v.check((text) => text.trim() !== '', 'it is empty'),
  // Other characters that do not belong on a line are reported for every text alike.
  v.check((text) => !/[\n\t]/.test(text), 'it contains a line break or a tab'),
);

/** A date, or a date with a time of day such as `2026-02-01T15:00`. */
export const localTimeForm = v.pipe(
  v.string('it is not a date in the form YYYY-MM-DD'),
  v.check(isLocalTime, 'it is neither a calendar date in the form YYYY-MM-DD nor a time in the form YYYY-MM-DDThh:mm'),
);

/** A text in the source locale, or texts by locale. */
export const reasonForm = v.union(
  [
    lineForm,
    v.pipe(
      v.custom<object>((value) => !Array.isArray(value)),
      v.record(localeForm, lineForm),
    ),
  ],
  'it is neither a text (put it between quotes) nor texts by language, such as { en: …, de: … }',
);

/** True for a date of the ISO calendar written as `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && isInCalendar(text);
}

const isInCalendar = rememberLast(1_000, (text) => {
  // A 30 February is read as 2 March.
  const date = new Date(`${text}T00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
});

/** True for a date, or a date with a time of day to the minute: `2026-02-01`, `2026-02-01T15:00`. */
export function isLocalTime(text: string): boolean {
  return isIsoDate(text.slice(0, 10)) && (text.length === 10 || /^T(?:[01]\d|2[0-3]):[0-5]\d$/.test(text.slice(10)));
}

/** The tag in its canonical form; undefined for what is no language tag. */
export function canonicalLocale(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

function noLanguage(tag: string): string {
  const [code = ''] = tag.split('-');
  const meant = languageOfCountry(tag);
  return meant === undefined
    ? `"${code}" is no language`
    : `"${code}" is the code of a country, not of a language; did you mean "${meant}"?`;
}

function localeProblem(tag: string): string {
  const canonical = localeMeant(tag);
  return canonical === undefined ? 'it is not a BCP 47 language tag' : `the language tag should be "${canonical}"`;
}

/** The tag that is meant by one with underscores or in other letters; undefined for what is no language tag. */
export function localeMeant(tag: string): string | undefined {
  return canonicalLocale(tag.replaceAll('_', '-'));
}
