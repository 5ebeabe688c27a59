import { understoodBy } from '../../content/language/cldr-distances.ts';
import { likelyTag } from '../../content/language/kinship.ts';

const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const twoLetterCodes = letters.flatMap((first) => letters.map((second) => `${first}${second}`));

/** Bokmål, Nynorsk and their common code: a site has one of them, and browsers send all three. */
const norwegian: Readonly<Record<string, readonly string[]>> = { nb: ['no', 'nn'], nn: ['no', 'nb'], no: ['nb', 'nn'] };

/**
 * Codes of languages that a site does not have, each after the range under which it is looked up: obsolete codes (`iw` for Hebrew),
 * and languages whose readers understand one that the site has in their script (Cantonese: Chinese in traditional script).
 */
export function languageAliases(languages: readonly string[], ranges: readonly string[]): [string, string][] {
  const kin = languages.flatMap((language) => [...(understoodBy[language] ?? [])]);
  const unknown = new Set([...twoLetterCodes, ...kin].filter((code) => !languages.includes(code)));
  return [...unknown].flatMap((code): [string, string][] => {
    const target = targetsOf(code, languages)
      .map((language) => rangeFor(code, language))
      .find((range) => ranges.some((listed) => listed === range || listed.startsWith(`${range}-`)));
    return target === undefined ? [] : [[target, code]];
  });
}

function targetsOf(code: string, languages: readonly string[]): string[] {
  const canonical = new Intl.Locale(code).language;
  const kin = languages.filter((language) => understoodBy[language]?.has(code));
  return [canonical, ...(norwegian[code] ?? []), ...kin].filter((language) => languages.includes(language));
}

/** The language, with the usual script of the code's readers if the language's own is a different one. */
function rangeFor(code: string, language: string): string {
  const { script } = likelyTag(code);
  return ['', likelyTag(language).script].includes(script) ? language : `${language}-${script}`.toLowerCase();
}
