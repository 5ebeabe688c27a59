import type { ShownSection } from '../model/fallback.ts';
import { matchAll, type Pair, unpaired } from './match.ts';
import type { SectionReader } from './read-section.ts';

/** The sections of one version; every locale has those of the source, in its order. */
export interface ReadVersion {
  readonly sources: readonly ShownSection[];
  readonly shown: readonly ShownSection[];
  readonly sectionReader: SectionReader;
}

/** Nearly the same words under another id are the same section. */
const least = { similarity: 0.8, withSameKey: 0.8 };

/** Sections of one id are one, whatever they say; the source decides of the others, so that the same pair in every locale. */
export function pairSections(previous: ReadVersion, current: ReadVersion): Pair[] {
  const positions = new Map(previous.sources.map(({ section }, index) => [section.id, index]));
  const namesakes = current.sources.flatMap(({ section }, index): Pair[] => {
    const position = positions.get(section.id);
    return position === undefined ? [] : [{ previous: position, current: index }];
  });
  const [previousRest, currentRest] = unpaired(previous.sources, current.sources, namesakes);
  const read = ({ sources, sectionReader: reader }: ReadVersion, rest: readonly number[]) =>
    rest.flatMap((index) => sources[index] ?? []).map(reader.whole);
  const renamed = matchAll(read(previous, previousRest), read(current, currentRest), least);
  return [
    ...namesakes,
    ...renamed.map((pair) => ({ previous: previousRest[pair.previous] ?? 0, current: currentRest[pair.current] ?? 0 })),
  ];
}
