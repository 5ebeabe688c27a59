import { similarityOf, type WordCounts } from './similarity.ts';

/** Positions of two things that are one in two versions. */
export interface Pair {
  readonly previous: number;
  readonly current: number;
}

/** What can be found again by its words. */
export interface Matchable {
  /** What it is called beside its words, such as the label of a clause; `''` for nothing. */
  readonly key: string;
  /** Whether it is another thing under another key, however alike the words: a place of storage is. */
  readonly isBoundToKey: boolean;
  readonly text: string;
  readonly counts: WordCounts;
}

/** From which similarity on two are one: with the same name they may differ more. */
export interface Threshold {
  readonly similarity: number;
  readonly withSameKey: number;
}

/** Each is compared with so many of the nearest others: a long list that was wholly written anew must not take minutes. */
const maxCandidates = 64;

/** Pairs what is the same in name and words, then in words, then what is most alike; each at most once. */
export function matchAll(previous: readonly Matchable[], current: readonly Matchable[], least: Threshold): Pair[] {
  const all = (list: readonly Matchable[]) => list.map((_, index) => index);
  let pairs = pairEqual([all(previous), all(current)], (isPrevious, index) => {
    const found = (isPrevious ? previous : current)[index];
    return `${found?.key}\n${found?.text}`;
  });
  pairs = [
    ...pairs,
    ...pairEqual(
      unpaired(previous, current, pairs),
      (isPrevious, index) => (isPrevious ? previous : current)[index]?.text,
    ),
  ];
  return [...pairs, ...pairAlike({ previous, current }, unpaired(previous, current, pairs), least)];
}

type Rest = readonly [previous: readonly number[], current: readonly number[]];

/** The positions that are in no pair. */
export function unpaired(previous: readonly unknown[], current: readonly unknown[], pairs: readonly Pair[]): Rest {
  const previousOnes = new Set(pairs.map((pair) => pair.previous));
  const currentOnes = new Set(pairs.map((pair) => pair.current));
  const others = (list: readonly unknown[], taken: ReadonlySet<number>) =>
    list.map((_, index) => index).filter((index) => !taken.has(index));
  return [others(previous, previousOnes), others(current, currentOnes)];
}

function pairEqual(
  [previous, current]: Rest,
  nameOf: (isPrevious: boolean, index: number) => string | undefined,
): Pair[] {
  const waiting = Map.groupBy(previous, (index) => nameOf(true, index));
  return current.flatMap((index) => {
    const found = waiting.get(nameOf(false, index))?.shift();
    return found === undefined ? [] : [{ previous: found, current: index }];
  });
}

function pairAlike(
  lists: { readonly previous: readonly Matchable[]; readonly current: readonly Matchable[] },
  [previous, current]: Rest,
  least: Threshold,
): Pair[] {
  const candidates = current.flatMap((index, position) => {
    const start = Math.max(0, Math.min(position, previous.length) - maxCandidates / 2);
    return previous.slice(start, start + maxCandidates).flatMap((other) => {
      const [a, b] = [lists.previous[other], lists.current[index]];
      const score = a && b && scoreOf(a, b, least);
      return score === undefined ? [] : [{ previous: other, current: index, score }];
    });
  });
  const byScore = candidates.toSorted((a, b) => b.score - a.score || distance(a) - distance(b));
  const taken = { previous: new Set<number>(), current: new Set<number>() };
  return byScore.filter((pair) => {
    if (taken.previous.has(pair.previous) || taken.current.has(pair.current)) return false;
    taken.previous.add(pair.previous);
    taken.current.add(pair.current);
    return true;
  });
}

function scoreOf(a: Matchable, b: Matchable, { similarity, withSameKey }: Threshold): number | undefined {
  const score = similarityOf(a.counts, b.counts);
  const isNamesake = a.key !== '' && a.key === b.key;
  if (a.isBoundToKey && b.isBoundToKey && !isNamesake) return undefined;
  if (score < (isNamesake ? withSameKey : similarity)) return undefined;
  return isNamesake ? score + 0.1 : score;
}

function distance({ previous, current }: Pair): number {
  return Math.abs(previous - current);
}
