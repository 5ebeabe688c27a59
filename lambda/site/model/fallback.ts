import type { Locale, Policy, Settings, Translation, Version } from '../../content/content.ts';
import { kinshipOf } from '../../content/language/kinship.ts';
import { factsOf } from '../../content/markdown/facts.ts';
import { childrenOf } from '../../content/markdown/lex-markdown.ts';
import type { Token } from '../../content/markdown/tokens.ts';
import { remember, rememberOf } from '../../content/remember.ts';
import type { Section } from '../../content/section.ts';

/** A section in the language in which it is shown. */
export interface ShownSection {
  readonly section: Section;
  readonly locale: Locale;
  /** The version whose translation it was taken from. */
  readonly version: Version;
}

/** The text of one version that readers of one locale see. */
export interface ShownText {
  /** The reader's locale. */
  readonly locale: Locale;
  /** The locale of the text: the reader's own if any section is in it, otherwise that of most sections. */
  readonly main: Locale;
  /** The locale whose page this one counts as: that of most sections, or the reader's own in a tie. */
  readonly canonical: Locale;
  /** The translation that gives the title. */
  readonly head: Translation;
  readonly sections: readonly ShownSection[];
}

/** What fallback chooses from: the texts of a version, and those of the earlier versions of its policy. */
export interface FallbackSources {
  readonly version: Version;
  readonly policy: Policy;
  readonly settings: Settings;
}

/**
 * Chooses the language of each section: the reader's locale if there is a translation, otherwise the next locale of the fallback
 * chain. Where a translation lacks a section, that of an earlier version takes its place if the source section is still the same.
 */
export function applyFallback(sources: FallbackSources, locale: Locale): ShownText {
  const { version, settings } = sources;
  const source = version.translations.get(settings.sourceLocale);
  if (source === undefined) throw new Error(`Cannot show version ${version.id}: it has no source`);
  const chain = fallbackChain(settings, locale);
  const sections = source.sections.map((section) => fallbackSection(sources, chain, section));
  const canonical = mostUsedLocale(locale, sections);
  const main = sections.some((shown) => shown.locale === locale) ? locale : canonical;
  return { locale, main, canonical, head: fallbackHead(sources, [main, ...chain]) ?? source, sections };
}

/** A text as its own file has it, without sections of any other. */
export function textAlone(version: Version, text: Translation): ShownText {
  const { locale } = text;
  const sections = text.sections.map((section) => ({ section, locale, version }));
  return { locale, main: locale, canonical: locale, head: text, sections };
}

/**
 * The locales in which a text is looked for, in this order: the reader's own, its configured fallback chain, the nearest ones in its
 * language and script, the source locale.
 */
export function fallbackChain(settings: Settings, locale: Locale): readonly Locale[] {
  return chainsOf(settings)(locale);
}

const chainsOf = rememberOf(({ fallback, locales, sourceLocale }: Settings) => {
  const kinOf = kinshipOf(locales);
  return remember((locale): readonly Locale[] => [
    ...new Set([locale, ...(fallback[locale] ?? []), ...kinOf(locale), sourceLocale]),
  ]);
});

function fallbackSection(sources: FallbackSources, chain: readonly Locale[], sourceSection: Section): ShownSection {
  const { version, settings } = sources;
  for (const locale of chain) {
    const section = sectionIn(version, locale, sourceSection.id);
    if (section !== undefined) return { section, locale, version };
    const earlier = earlierTranslation(sources, locale, sourceSection);
    if (earlier !== undefined) return earlier;
  }
  return { section: sourceSection, locale: settings.sourceLocale, version };
}

function sectionIn(version: Version, locale: Locale, id: string): Section | undefined {
  return version.translations.get(locale)?.sections.find((section) => section.id === id);
}

/** The section in the nearest earlier version that translated the same words. */
function earlierTranslation(
  sources: FallbackSources,
  locale: Locale,
  { id, digest }: Section,
): ShownSection | undefined {
  const { facts } = sources.version;
  const { sourceLocale } = sources.settings;
  for (const version of earlierVersions(sources)) {
    if (sectionIn(version, sourceLocale, id)?.digest !== digest) continue;
    const section = sectionIn(version, locale, id);
    // A translation may use a fact that its source does not use and that the newer version does not define.
    const isComplete = section && factsIn(section.blocks).every((name) => Object.hasOwn(facts, name));
    if (isComplete) return { section, locale, version };
  }
  return undefined;
}

/** The nearest first. */
function earlierVersions({ policy, version }: FallbackSources): Version[] {
  return policy.versions.filter(({ id }) => id < version.id).toReversed();
}

function factsIn(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) => [...factsOf(token), ...factsIn(childrenOf(token))]);
}

function mostUsedLocale(locale: Locale, sections: readonly ShownSection[]): Locale {
  const counts = new Map([[locale, 0]]);
  for (const shown of sections) counts.set(shown.locale, (counts.get(shown.locale) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? locale;
}

function fallbackHead(sources: FallbackSources, chain: readonly Locale[]): Translation | undefined {
  const versions = [sources.version, ...earlierVersions(sources)];
  return chain
    .flatMap((locale) => versions.map(({ translations }) => translations.get(locale)))
    .find((translation) => translation !== undefined);
}
