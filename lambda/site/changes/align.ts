import type { Pair } from './match.ts';

/** One place in the list of what is there now and what was: without `former` it is new, without `current` it is gone. */
export interface Step {
  readonly former: number | undefined;
  readonly current: number | undefined;
  readonly isMoved: boolean;
}

/**
 * Lists what is there now in its order, and what is gone behind what it stood behind. As few as possible have moved: those outside
 * the longest run that kept its order.
 */
export function align(pairs: readonly Pair[], formerCount: number, currentCount: number): Step[] {
  const formerOf = new Map(pairs.map((pair) => [pair.current, pair.former]));
  const stayed = new Set(longestRise(pairs.toSorted((a, b) => a.current - b.current).map(({ former }) => former)));
  const paired = new Set(formerOf.values());
  const steps: Step[] = [];
  let position = 0;
  const listGone = () => {
    for (; position < formerCount && !stayed.has(position); position += 1)
      if (!paired.has(position)) steps.push({ former: position, current: undefined, isMoved: false });
  };
  listGone();
  for (let current = 0; current < currentCount; current += 1) {
    const former = formerOf.get(current);
    const isMoved = former !== undefined && !stayed.has(former);
    steps.push({ former, current, isMoved });
    if (former === undefined || isMoved) continue;
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
