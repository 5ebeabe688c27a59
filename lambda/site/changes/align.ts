import type { Pair } from './match.ts';

/** One place in the list of what is there now and what was: without `previous` it is new, without `current` it is gone. */
export interface Step {
  readonly previous: number | undefined;
  readonly current: number | undefined;
  readonly isMoved: boolean;
}

/**
 * Lists what is there now in its order, and what is gone behind what it stood behind. As few as possible have moved: those outside
 * the longest run that kept its order.
 */
export function align(pairs: readonly Pair[], previousCount: number, currentCount: number): Step[] {
  const previousOf = new Map(pairs.map((pair) => [pair.current, pair.previous]));
  const stayed = new Set(longestRise(pairs.toSorted((a, b) => a.current - b.current).map(({ previous }) => previous)));
  const paired = new Set(previousOf.values());
  const steps: Step[] = [];
  let position = 0;
  const listGone = () => {
    for (; position < previousCount && !stayed.has(position); position += 1)
      if (!paired.has(position)) steps.push({ previous: position, current: undefined, isMoved: false });
  };
  listGone();
  for (let current = 0; current < currentCount; current += 1) {
    const previous = previousOf.get(current);
    const isMoved = previous !== undefined && !stayed.has(previous);
    steps.push({ previous, current, isMoved });
    if (previous === undefined || isMoved) continue;
    position += 1;
    listGone();
  }
  return steps;
}

/** The longest rising subsequence of different numbers, from its end. */
function longestRise(numbers: readonly number[]): number[] {
  const previous = new Map<number, number | undefined>();
  // The smallest number that ends a rise of each length.
  const ends: number[] = [];
  for (const number of numbers) {
    let low = 0;
    for (let high = ends.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    previous.set(number, ends[low - 1]);
    ends[low] = number;
  }
  const rise: number[] = [];
  for (let number = ends.at(-1); number !== undefined; number = previous.get(number)) rise.push(number);
  return rise;
}
