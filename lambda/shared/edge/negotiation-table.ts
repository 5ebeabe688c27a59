import { languageAliases } from './language-aliases.ts';

/**
 * Language ranges in lower case, each with the index of its locale, or `noLocale`. A range is listed only if truncating it would not
 * lead to the same locale, or would lead to one in a different script.
 */
export type NegotiationTable = Readonly<Record<string, number>>;

/** The entry of a range for which no locale has the right script. */
export const noLocale = -1;

interface Candidate {
  readonly tag: string;
  readonly index: number;
  readonly language: string;
  readonly script: string;
  readonly region: string | undefined;
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const regionCodes = letters.flatMap((first) => letters.map((second) => `${first}${second}`));

/** Builds the table for a site's locales from CLDR's likely subtags, by ascending range. */
export function buildNegotiationTable(locales: readonly string[]): NegotiationTable {
  const candidates = locales.map((tag, index) => ({ tag, index, ...likely(tag) }));
  const byLanguage = Map.groupBy(candidates, ({ language }) => language);
  const entries = new Map([...byLanguage].flatMap(([language, those]) => entriesOf(language, those)));
  for (const { tag, index } of candidates) entries.set(tag.toLowerCase(), index);
  for (const [range, index] of languageAliases(entries)) entries.set(range, index);
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function entriesOf(language: string, candidates: readonly Candidate[]): [string, number][] {
  const usual = answerTo(language, candidates);
  const scripts = [...new Set(candidates.map(({ script }) => script))].filter((script) => script !== '');
  const ranges = scripts.map((script) => `${language}-${script}`);
  const ofScripts = ranges.map((range): [string, number] => [range, answerTo(range, candidates)]);
  const ofRegions = regionCodes.map((region): [string, number] => [
    `${language}-${region}`,
    answerTo(`${language}-${region}`, candidates),
  ]);
  const ofBoth = candidates
    .filter(({ region }) => region !== undefined)
    .map(({ script, region }): [string, number] => [
      `${language}-${script}-${region}`,
      answerTo(`${language}-${script}-${region}`, candidates),
    ])
    .filter(([range, index]) => index !== answerTo(range.slice(0, range.lastIndexOf('-')), candidates));
  const ofLanguage: [string, number][] = usual === noLocale ? [] : [[language, usual]];
  const all = [...ofLanguage, ...ofScripts, ...ofRegions.filter(([, index]) => index !== usual), ...ofBoth];
  return all.map(([range, index]) => [range.toLowerCase(), index]);
}

/** The locale in the range's script: that of the range's region, otherwise that of the language's home region, otherwise the first. */
function answerTo(range: string, candidates: readonly Candidate[]): number {
  const { language, script, region } = likely(range);
  const readable = candidates.filter((candidate) => candidate.script === script);
  const home = likely(script === '' ? language : `${language}-${script}`).region;
  const answer =
    [region, home].map((wanted) => readable.find((candidate) => candidate.region === wanted)).find(Boolean) ??
    readable[0];
  return answer?.index ?? noLocale;
}

function likely(tag: string): Omit<Candidate, 'tag' | 'index'> {
  const { language, script = '', region } = new Intl.Locale(tag).maximize();
  return { language, script, region };
}
