import type { Locale } from '../content.ts';
import { remember } from '../remember.ts';
import { nearestOutside, paradigmLocales, regionClusters } from './cldr-distances.ts';

/** A language tag with the script and region that its readers most likely have. */
export interface LikelyTag {
  readonly language: string;
  /** Empty where Unicode's data name none. */
  readonly script: string;
  readonly region: string;
}

const likelyTags = new Map<string, LikelyTag>();

/** Maximizes a tag by CLDR's likely subtags: `zh-TW` → zh, Hant, TW. Each tag is computed once. */
export function likelyTag(tag: string): LikelyTag {
  const known = likelyTags.get(tag);
  if (known !== undefined) return known;
  const { language, script = '', region = '' } = new Intl.Locale(tag).maximize();
  const likely = { language, script, region };
  likelyTags.set(tag, likely);
  return likely;
}

/**
 * Creates the function that finds, for any tag, the given locales in its language and script, nearest first: the same region, then
 * by CLDR's distances between regions, then CLDR's paradigm locales, the locale of the language's home region, and the given order.
 * It never finds a locale in a different script.
 */
export function kinshipOf(locales: readonly Locale[]): (tag: string) => readonly Locale[] {
  const candidates = locales.map((locale) => ({ locale, likely: likelyTag(locale), tie: tieRank(locale) }));
  const families = Map.groupBy(candidates, ({ likely }) => `${likely.language}-${likely.script}`);
  return (tag) => {
    const wanted = likelyTag(tag);
    return (families.get(`${wanted.language}-${wanted.script}`) ?? [])
      .map(({ locale, likely, tie }) => ({ locale, rank: regionDistance(wanted, likely.region) * 4 + tie }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ locale }) => locale);
  };
}

/** Whether readers of a locale take a text in another one for their own: a general one of their language, or that of their region. */
export function isOwnLanguage(reader: Locale, locale: Locale): boolean {
  return reader === locale || languagesOf(reader)(locale);
}

const languagesOf = remember((reader) => {
  const own = likelyTag(reader);
  return remember((locale) => {
    const other = likelyTag(locale);
    if (own.language !== other.language || own.script !== other.script) return false;
    const { region } = new Intl.Locale(locale);
    return region === undefined || region === own.region || isAreaOf(region, own);
  });
});

/** CLDR's distance between regions for readers of one language in one script; 0 to 5. */
function regionDistance({ language, script, region }: LikelyTag, other: string): number {
  if (region === other) return 0;
  const cluster = regionClusters[language] ?? regionClusters[`${language}-${script}`];
  if (cluster === undefined) return 4;
  const isInside = cluster.has(region);
  if (isInside !== cluster.has(other)) return 5;
  return !isInside && [region, other].includes(nearestOutside[language] ?? '') ? 3 : 4;
}

function tieRank(locale: Locale): number {
  const { language, script, region } = likelyTag(locale);
  const home = likelyTag(script === '' ? language : `${language}-${script}`).region;
  return (paradigmLocales.includes(locale) ? 0 : 2) + (region === home ? 0 : 1);
}

/** Whether a UN M49 area, such as 419 for Latin America, is the one that CLDR has for readers in a region. */
function isAreaOf(area: string, { language, region }: LikelyTag): boolean {
  const cluster = regionClusters[language];
  return /^\d/.test(area) && (cluster === undefined || cluster.has(area) === cluster.has(region));
}

/** `de` for `de-DE`, whose region is the usual one; other regions may have names of their own, such as "Jänner". */
export function usualLanguage(locale: string): string {
  const { language, script, region } = likelyTag(locale);
  const usual = likelyTag(language);
  return script === usual.script && region === usual.region ? language : '';
}
