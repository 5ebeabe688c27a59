import { kinshipOf, likelyTag } from '../../content/language/kinship.ts';
import { languageAliases } from './language-aliases.ts';

/** Which locale a language range leads to, in the form that the edge function reads. All tags are in lower case. */
export interface NegotiationTable {
  /** Ranges, each with the index of its locale: each locale's own tag, languages, and languages in a script. */
  readonly ranges: Readonly<Record<string, number>>;
  /**
   * For a language, or a language in a script, whose regions do not all lead where it leads itself: the index for regions that are not
   * listed, and then in turn two-letter regions, written without spaces, and their index.
   */
  readonly regions: Readonly<Record<string, readonly (number | string)[]>>;
  /** Scripts, each before the languages, between spaces, whose tags mean the same with and without it. */
  readonly usualScripts: readonly string[];
  /** Ranges, each before the codes, between spaces, of languages that are looked up under it. */
  readonly aliases: readonly string[];
  /** The most likely region of each locale without one in its tag, two letters each; spaces for the others. */
  readonly homes: string;
}

/** The index for readers whose script no locale has. */
export const noLocale = -1;

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
let namedRegions: readonly string[] | undefined;

/** Every region of two letters that has a name, obsolete ones included; without ZZ, which stands for an unknown one. */
function regionCodes(): readonly string[] {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  namedRegions ??= letters
    .flatMap((first) => letters.map((second) => `${first}${second}`))
    .filter((code) => code !== 'ZZ' && names.of(code) !== undefined);
  return namedRegions;
}

/** UN M49 areas for which CLDR has locales: the world, Europe, Latin America. */
const areaCodes = ['001', '150', '419'];

/** Builds the table for a site's locales from CLDR's likely subtags and distances. */
export function buildNegotiationTable(locales: readonly string[]): NegotiationTable {
  const kin = kinshipOf(locales);
  const answerTo = (range: string) => {
    const [nearest] = kin(range);
    return nearest === undefined ? noLocale : locales.indexOf(nearest);
  };
  const languages = new Set(locales.map((tag) => likelyTag(tag).language));
  const parts = [...languages].map((language) => partsOf(language, scriptsOf(language, locales), answerTo));
  const own = locales.map((tag, index): [string, number] => [tag.toLowerCase(), index]);
  const ranges = Object.fromEntries([...parts.flatMap((part) => part.ranges), ...own].sort(byRange));
  return {
    ranges,
    regions: Object.fromEntries(parts.flatMap(({ regions }) => regions)),
    usualScripts: joinByKey(parts.flatMap(({ usualScripts }) => usualScripts)),
    aliases: joinByKey(languageAliases([...languages], Object.keys(ranges))),
    homes: locales.map((tag) => homeOf(tag)).join(''),
  };
}

type AnswerTo = (range: string) => number;

interface LanguageParts {
  readonly ranges: readonly [string, number][];
  readonly regions: readonly [string, readonly (number | string)[]][];
  /** Script and language. */
  readonly usualScripts: readonly [string, string][];
}

function partsOf(language: string, scripts: readonly string[], answerTo: AnswerTo): LanguageParts {
  const isUsual = (script: string) =>
    ['', ...regionCodes().map((region) => `-${region}`)].every(
      (end) => answerTo(`${language}-${script}${end}`) === answerTo(`${language}${end}`),
    );
  const usual = scripts.filter(isUsual);
  const others = scripts.filter((script) => !usual.includes(script)).map((script) => `${language}-${script}`);
  const listed = [language, ...others].map((range) => regionsOf(range, answerTo));
  return {
    ranges: listed.flatMap(({ ranges }) => ranges),
    regions: listed.flatMap(({ regions }) => regions),
    usualScripts: usual.map((script) => [script.toLowerCase(), language]),
  };
}

function regionsOf(range: string, answerTo: AnswerTo): Pick<LanguageParts, 'ranges' | 'regions'> {
  const bare = answerTo(range);
  const byAnswer = Map.groupBy(regionCodes(), (region) => answerTo(`${range}-${region}`));
  const [[other, mostRegions] = [bare, regionCodes()], ...groups] = [...byAnswer].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  const isSame = mostRegions.length === regionCodes().length && other === bare;
  const areas = areaCodes
    .map((area): [string, number] => [`${range}-${area}`, answerTo(`${range}-${area}`)])
    .filter(([, index]) => index !== other);
  const ranges: [string, number][] = bare === noLocale ? areas : [[range, bare], ...areas];
  const lists = groups.flatMap(([index, regions]) => [regions.join('').toLowerCase(), index]);
  return {
    ranges: ranges.map(([tag, index]) => [tag.toLowerCase(), index]),
    regions: isSame ? [] : [[range.toLowerCase(), [other, ...lists]]],
  };
}

function scriptsOf(language: string, locales: readonly string[]): string[] {
  const likely = locales.map(likelyTag).filter((tag) => tag.language === language);
  return [...new Set(likely.map(({ script }) => script))].filter((script) => script !== '');
}

function homeOf(tag: string): string {
  const { region } = new Intl.Locale(tag);
  const home = likelyTag(tag).region.toLowerCase();
  return region === undefined && home.length === 2 ? home : '  ';
}

/** For each key, by ascending key: the key, and its values with a space before and after each. */
function joinByKey(pairs: readonly [string, string][]): string[] {
  const byKey = [...Map.groupBy(pairs, ([key]) => key)].sort(byRange);
  return byKey.map(([key, those]) => `${key} ${those.map(([, value]) => value).join(' ')} `);
}

function byRange([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
