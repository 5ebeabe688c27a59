import type { ShownSection } from '../model/fallback.ts';
import { type MatchEntry, matchAll, type Pair } from './match.ts';
import type { SectionReader } from './read-section.ts';

/** The sections of one version; every locale has those of the source, in the source's order. */
export interface VersionSections {
  readonly source: readonly ShownSection[];
  readonly shown: readonly ShownSection[];
  readonly reader: SectionReader;
}

/** A section with a new id is still the same section if nearly all of its words are. */
const sectionThreshold = { similarity: 0.8, withSameKey: 0.8 };

/**
 * Pairs sections with the same id, whatever their words, and then those with similar words. Only the words of the source decide, so
 * that the pairs are the same in every locale.
 */
export function pairSections(previous: VersionSections, current: VersionSections): Pair[] {
  const positions = new Map(previous.source.map(({ section }, position) => [section.id, position]));
  const withSameId = current.source.flatMap(({ section }, position): Pair[] => {
    const found = positions.get(section.id);
    return found === undefined ? [] : [{ previous: found, current: position }];
  });
  const previousRest = entriesBut(previous, new Set(withSameId.map((pair) => pair.previous)));
  const currentRest = entriesBut(current, new Set(withSameId.map((pair) => pair.current)));
  return [...withSameId, ...matchAll(previousRest, currentRest, sectionThreshold)];
}

/** The source sections at all positions but those given. */
function entriesBut({ source, reader }: VersionSections, paired: ReadonlySet<number>): MatchEntry[] {
  return source.flatMap((shown, position) => (paired.has(position) ? [] : [{ position, item: reader.whole(shown) }]));
}
