import { Temporal } from 'temporal-polyfill';
import * as v from 'valibot';

/** A calendar date such as `2026-11-15`. */
export const isoDateForm = v.pipe(
  v.string('it is not a date in the form YYYY-MM-DD'),
  v.check(isIsoDate, 'it is not a calendar date in the form YYYY-MM-DD'),
);

/** A canonical BCP 47 language tag. */
export const localeForm = v.pipe(
  v.string('it is not a language tag'),
  v.check(
    (tag) => canonicalLocale(tag) === tag,
    (issue) => localeProblem(issue.input),
  ),
  v.check(isLanguageOfPages, 'a page can have only a language with its script, region and variants, such as "zh-Hant"'),
);

/** True for a tag that names a language and no more: extensions such as `-u-ca-gregory` say how dates are written, not what is read. */
function isLanguageOfPages(tag: string): boolean {
  const { baseName, language } = new Intl.Locale(tag);
  return baseName === tag && /^[a-z]{2,3}$/.test(language) && !['mis', 'mul', 'und', 'zxx'].includes(language);
}

/** Text of at least one visible character on one line. */
export const lineForm = v.pipe(
  v.string('it is not a text (put it between quotes)'),
  v.check((text) => text.trim() !== '', 'it is empty'),
  // Other characters that do not belong on a line are reported for every text alike.
  v.check((text) => !/[\n\t]/.test(text), 'it contains a line break or a tab'),
);

/** True for a date of the ISO calendar written as `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** The tag in its canonical form; undefined for what is no language tag. */
export function canonicalLocale(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

function localeProblem(tag: string): string {
  const canonical = canonicalLocale(tag.replaceAll('_', '-'));
  return canonical === undefined ? 'it is not a BCP 47 language tag' : `the language tag should be "${canonical}"`;
}
