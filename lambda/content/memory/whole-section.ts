import type { Locale, Settings, Translation, Version } from '../content.ts';
import { factsOf } from '../markdown/facts.ts';
import { childrenOf } from '../markdown/lex-markdown.ts';
import type { Token } from '../markdown/tokens.ts';
import type { Section } from '../section.ts';
import { isMadeFrom } from './made-from.ts';
import { holdsClausesAlone, pairProbably } from './pair-pieces.ts';

/** A version as far as its texts go. */
export interface VersionTexts extends Pick<Version, 'id' | 'facts'> {
  readonly translations: ReadonlyMap<Locale, Pick<Translation, 'sections' | 'madeFrom' | 'hasToDo'>>;
}

/** What a translation is looked for in: the texts of a version, and those of the earlier versions of its policy. */
export interface TranslationSources<Own extends VersionTexts = VersionTexts> {
  readonly version: Own;
  readonly policy: { readonly versions: readonly Own[] };
  readonly settings: Pick<Settings, 'sourceLocale' | 'outdated'>;
}

/** A section as one version has it in a locale. */
export interface FoundSection {
  readonly section: Section;
  readonly version: VersionTexts;
}

/**
 * The whole section in a locale: that of the version itself, otherwise that of the nearest earlier version that translated the same
 * words. Undefined where only parts of it are translated, or nothing.
 */
export function findWholeSection(
  sources: TranslationSources,
  locale: Locale,
  source: Section,
): FoundSection | undefined {
  const { version, settings } = sources;
  const own = sectionIn(version.translations.get(locale), source.id);
  if (own !== undefined) return holdsClausesAlone(own, source) ? undefined : { section: own, version };
  for (const earlier of earlierVersions(sources)) {
    const then = sectionIn(earlier.translations.get(settings.sourceLocale), source.id);
    const section = sectionIn(earlier.translations.get(locale), source.id);
    if (then?.digest !== source.digest || section === undefined || holdsClausesAlone(section, then)) continue;
    const { madeFrom } = earlier.translations.get(locale) ?? {};
    const isCurrent =
      madeFrom === undefined ||
      [...pairProbably(section, then)].every(([unit, piece]) => isMadeFrom(piece, unit, madeFrom));
    if (isCurrent && hasAllFacts(section.blocks, version)) return { section, version: earlier };
  }
  return undefined;
}

/** The section of a text with an id. */
export function sectionIn(text: Pick<Translation, 'sections'> | undefined, id: string): Section | undefined {
  return text?.sections.find((section) => section.id === id);
}

/** The nearest first. */
export function earlierVersions<Own extends VersionTexts>({ policy, version }: TranslationSources<Own>): Own[] {
  return policy.versions.filter(({ id }) => id < version.id).toReversed();
}

/** A translation may use a fact that its source does not use and that a newer version does not define. */
export function hasAllFacts(tokens: readonly Token[], { facts }: Pick<Version, 'facts'>): boolean {
  return factsIn(tokens).every((name) => Object.hasOwn(facts, name));
}

function factsIn(tokens: readonly Token[]): string[] {
  return tokens.flatMap((token) => [...factsOf(token), ...factsIn(childrenOf(token))]);
}
