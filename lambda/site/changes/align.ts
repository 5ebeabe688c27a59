import type { Pair } from './match.ts';

/** One row of the combined list of two versions: without `previous` it is added, without `current` it is removed. */
export interface AlignedRow {
  readonly previous: number | undefined;
  readonly current: number | undefined;
  readonly isMoved: boolean;
}

/**
 * Combines the lists of two versions: current things in their order, each removed one after the thing that it used to follow. As few
 * as possible have moved, namely those outside the longest sequence that kept its order.
 */
export function align(pairs: readonly Pair[], previousCount: number, currentCount: number): AlignedRow[] {
  const previousOf = new Map(pairs.map((pair) => [pair.current, pair.previous]));
  const inCurrentOrder = pairs.toSorted((a, b) => a.current - b.current).map(({ previous }) => previous);
  const unmoved = new Set(longestRise(inCurrentOrder));
  const paired = new Set(previousOf.values());
  const rows: AlignedRow[] = [];
  let next = 0;
  const addRemoved = () => {
    for (; next < previousCount && !unmoved.has(next); next += 1)
      if (!paired.has(next)) rows.push({ previous: next, current: undefined, isMoved: false });
  };
  addRemoved();
  for (let current = 0; current < currentCount; current += 1) {
    const previous = previousOf.get(current);
    const isUnmoved = previous !== undefined && unmoved.has(previous);
    rows.push({ previous, current, isMoved: previous !== undefined && !isUnmoved });
    if (isUnmoved) {
      next += 1;
      addRemoved();
    }
  }
  return rows;
}

/** The longest rising subsequence of distinct numbers, in descending order. */
function longestRise(numbers: readonly number[]): number[] {
  const predecessors = new Map<number, number | undefined>();
  // At each index, the smallest number that ends a rise of that length.
  const ends: number[] = [];
  for (const number of numbers) {
    const length = countBelow(ends, number);
    predecessors.set(number, ends[length - 1]);
    ends[length] = number;
  }
  const rise: number[] = [];
  let number = ends.at(-1);
  while (number !== undefined) {
    rise.push(number);
    number = predecessors.get(number);
  }
  return rise;
}

/** How many of some ascending numbers are below a limit. */
function countBelow(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
