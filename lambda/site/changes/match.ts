import { similarityOf, type WordCounts } from './similarity.ts';

/** Positions of one thing in the lists of two versions. */
export interface Pair {
  readonly previous: number;
  readonly current: number;
}

/** Something that can be recognised by its words in another version. */
export interface Matchable {
  /** Its name besides its words, such as the label of a clause; `''` for none. */
  readonly key: string;
  /** True if a different key makes it a different thing, however similar the words: a place of storage, for example. */
  readonly isBoundToKey: boolean;
  readonly text: string;
  counts(): WordCounts;
}

/** The least similarity at which two things are the same one. */
export interface Threshold {
  readonly similarity: number;
  /** For two things with the same key, which may differ more. */
  readonly withSameKey: number;
}

/** How many of its nearest neighbours a thing is compared with, so that a long list of new words does not take minutes. */
const maxCandidates = 64;
/** How much more similar the same key makes two things. */
const sameKeyBonus = 0.1;

/** Something to match, with its position in the list of its version. */
export interface MatchEntry {
  readonly position: number;
  readonly item: Matchable;
}

/** The entries of two versions that are in no pair yet. */
interface Rest {
  readonly previous: readonly MatchEntry[];
  readonly current: readonly MatchEntry[];
}

/** Pairs things with the same key and words, then with the same words, then the most similar; each at most once. */
export function matchAll(
  previous: readonly MatchEntry[],
  current: readonly MatchEntry[],
  threshold: Threshold,
): Pair[] {
  const all: Rest = { previous, current };
  const identical = pairEqual(all, ({ key, text }) => `${key}\n${text}`);
  const sameWords = pairEqual(without(all, identical), ({ text }) => text);
  const equal = [...identical, ...sameWords];
  return [...equal, ...pairSimilar(without(all, equal), threshold)];
}

function without({ previous, current }: Rest, pairs: readonly Pair[]): Rest {
  const pairedPrevious = new Set(pairs.map((pair) => pair.previous));
  const pairedCurrent = new Set(pairs.map((pair) => pair.current));
  return {
    previous: previous.filter(({ position }) => !pairedPrevious.has(position)),
    current: current.filter(({ position }) => !pairedCurrent.has(position)),
  };
}

function pairEqual({ previous, current }: Rest, nameOf: (item: Matchable) => string): Pair[] {
  const waiting = Map.groupBy(previous, ({ item }) => nameOf(item));
  return current.flatMap(({ position, item }) => {
    const found = waiting.get(nameOf(item))?.shift();
    return found === undefined ? [] : [{ previous: found.position, current: position }];
  });
}

function pairSimilar({ previous, current }: Rest, threshold: Threshold): Pair[] {
  const candidates = current.flatMap((entry, index) =>
    neighbours(previous, index).flatMap((other) => {
      const score = scoreOf(other.item, entry.item, threshold);
      return score === undefined ? [] : [{ previous: other.position, current: entry.position, score }];
    }),
  );
  const byScore = candidates.toSorted((a, b) => b.score - a.score || distance(a) - distance(b));
  const takenPrevious = new Set<number>();
  const takenCurrent = new Set<number>();
  return byScore.filter((pair) => {
    if (takenPrevious.has(pair.previous) || takenCurrent.has(pair.current)) return false;
    takenPrevious.add(pair.previous);
    takenCurrent.add(pair.current);
    return true;
  });
}

/** The entries around the same index. */
function neighbours(entries: readonly MatchEntry[], index: number): readonly MatchEntry[] {
  const start = Math.max(0, Math.min(index, entries.length) - maxCandidates / 2);
  return entries.slice(start, start + maxCandidates);
}

/** How similar two things are; undefined for different things. */
function scoreOf(a: Matchable, b: Matchable, threshold: Threshold): number | undefined {
  const hasSameKey = a.key !== '' && a.key === b.key;
  if (a.isBoundToKey && b.isBoundToKey && !hasSameKey) return undefined;
  const similarity = similarityOf(a.counts(), b.counts());
  if (hasSameKey) return similarity < threshold.withSameKey ? undefined : similarity + sameKeyBonus;
  return similarity < threshold.similarity ? undefined : similarity;
}

function distance({ previous, current }: Pair): number {
  return Math.abs(previous - current);
}
