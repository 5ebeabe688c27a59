import type { Locale, Policy, Settings, Translation, Version } from '../../content/content.ts';
import { factsOf } from '../../content/markdown/facts.ts';
import { childrenOf } from '../../content/markdown/lex-markdown.ts';
import type { Token } from '../../content/markdown/tokens.ts';
import type { Section } from '../../content/section.ts';

/** A section in the language in which it can be shown. */
export interface ShownSection {
  readonly section: Section;
  readonly locale: Locale;
  /** The version whose translation it was taken from. */
  readonly version: Version;
}

/** What readers of one locale see of one version. */
export interface ShownText {
  /** The reader's locale. */
  readonly locale: Locale;
  /** The locale of the text: the reader's own if any of it is, else the one that most of it is in. */
  readonly main: Locale;
  /** The locale whose page this one counts as: the one that most of the text is in, the reader's own when as much of it is. */
  readonly canonical: Locale;
  /** The translation that gives title and summary. */
  readonly head: Translation;
  readonly sections: readonly ShownSection[];
}

/** Where the sections of one version are looked for. */
export interface FallbackSources {
  readonly version: Version;
  readonly policy: Policy;
  readonly settings: Settings;
}

/**
 * Chooses for each section of the source the nearest language: the reader's, else the chain's. Words that were translated
 * for an earlier version and whose source is the same stand for a section that a translation lacks.
 */
export function applyFallback(sources: FallbackSources, locale: Locale): ShownText {
  const { version, settings } = sources;
  const source = version.translations.get(settings.sourceLocale);
  if (source === undefined) throw new Error(`Cannot show version ${version.id}: it has no source`);
  const chain = fallbackChain(settings, locale);
  const sections = source.sections.map((section) => findSection(sources, chain, section));
  const canonical = mostUsedLocale(locale, sections);
  const main = sections.some((shown) => shown.locale === locale) ? locale : canonical;
  return { locale, main, canonical, head: findHead(sources, [main, ...chain]) ?? source, sections };
}

/** Where a reader of a locale finds words: there, then along its fallback chain, which the source locale ends. */
export function fallbackChain({ fallback, sourceLocale }: Settings, locale: Locale): Locale[] {
  return [...new Set([locale, ...(fallback[locale] ?? []), sourceLocale])];
}

function findSection(sources: FallbackSources, chain: readonly Locale[], original: Section): ShownSection {
  const { version, settings } = sources;
  for (const locale of chain) {
    const own = sectionIn(version, locale, original.id);
    const found = own ? { section: own, version } : earlierSection(sources, locale, original);
    if (found !== undefined) return { ...found, locale };
  }
  return { section: original, locale: settings.sourceLocale, version };
}

function sectionIn(version: Version, locale: Locale, id: string): Section | undefined {
  return version.translations.get(locale)?.sections.find((section) => section.id === id);
}

function earlierSection(
  { version, policy, settings }: FallbackSources,
  locale: Locale,
  original: Section,
): Pick<ShownSection, 'section' | 'version'> | undefined {
  const earlier = policy.versions.filter(({ id }) => id < version.id).toReversed();
  const same = earlier.filter(
    (other) => sectionIn(other, settings.sourceLocale, original.id)?.digest === original.digest,
  );
  for (const other of same) {
    const section = sectionIn(other, locale, original.id);
    // A translation may name a fact that its source does not, and the newer version need not have it.
    if (section && factsIn(section.blocks).every((name) => Object.hasOwn(version.facts, name)))
      return { section, version: other };
  }
  return undefined;
}

function factsIn(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) => [...factsOf(token), ...factsIn(childrenOf(token))]);
}

function mostUsedLocale(locale: Locale, sections: readonly ShownSection[]): Locale {
  const counts = new Map([[locale, 0]]);
  for (const shown of sections) counts.set(shown.locale, (counts.get(shown.locale) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? locale;
}

function findHead({ version, policy }: FallbackSources, chain: readonly Locale[]): Translation | undefined {
  const versions = [version, ...policy.versions.filter(({ id }) => id < version.id).toReversed()];
  return chain
    .flatMap((locale) => versions.map((other) => other.translations.get(locale)))
    .find((found) => found !== undefined);
}
