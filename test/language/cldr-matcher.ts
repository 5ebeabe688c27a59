import { regionDistance, supplemental } from './cldr.ts';

/** A tag with its most likely script and region, by CLDR's own data. */
interface MaximizedTag {
  readonly language: string;
  readonly script: string;
  readonly region: string;
}

const likely: Readonly<Record<string, string>> = supplemental(
  import.meta.resolve('cldr-core/supplemental/likelySubtags.json'),
).likelySubtags;
const aliases: Readonly<Record<string, { _replacement: string }>> = supplemental(
  import.meta.resolve('cldr-core/supplemental/aliases.json'),
).metadata.alias.languageAlias;

/** Every locale that CLDR has data for, knows a parent of, or completes. */
export const cldrTags: readonly string[] = [
  ...new Set([
    ...Object.keys(
      supplemental(import.meta.resolve('cldr-core/supplemental/parentLocales.json')).parentLocales.parentLocale,
    ),
    ...Object.keys(likely),
    ...Object.keys(likely).map((tag) => likely[tag] ?? tag),
  ]),
].filter((tag) => !tag.startsWith('und'));

/** Adds likely subtags as UTS #35 describes it: the most specific entry that fits completes what the tag leaves out. */
function maximize(tag: string): MaximizedTag {
  const [first = '', ...rest] = tag.split('-');
  const script = rest.find((part) => /^[A-Z][a-z]{3}$/.test(part)) ?? '';
  const region = rest.find((part) => /^(?:[A-Z]{2}|\d{3})$/.test(part)) ?? '';
  const [language = first, aliasScript = ''] = (aliases[first]?._replacement ?? first).split('-');
  const own = { language, script: script || aliasScript, region };
  const keys = [
    [own.language, own.script, own.region],
    [own.language, own.region],
    [own.language, own.script],
    [own.language],
  ].map((parts) => parts.filter((part) => part !== '').join('-'));
  const found = keys.map((key) => likely[key]).find((value) => value !== undefined);
  const [, likelyScript = '', likelyRegion = ''] = found?.split('-') ?? [];
  return { language, script: own.script || likelyScript, region: own.region || likelyRegion };
}

/** For a tag, the locales that CLDR's matcher puts first among those in its language and script; several where they are equally near. */
export function createMatcher(locales: readonly string[]): (tag: string) => readonly string[] {
  const candidates = locales.map((locale) => ({ locale, ...maximize(locale) }));
  return (tag) => {
    const desired = maximize(tag);
    const kin = candidates
      .filter(({ language, script }) => language === desired.language && script === desired.script)
      .map(({ locale, region }) => ({
        locale,
        distance: regionDistance(desired.language, desired.script, [desired.region, region]),
      }));
    const least = Math.min(...kin.map(({ distance }) => distance));
    return kin.filter(({ distance }) => distance === least).map(({ locale }) => locale);
  };
}
