/** A schedule as a list of choices; 0 is always the plain one, which is also taken beyond the end of the list. */
export interface Schedule {
  /** Chooses one of `count` possibilities, as a number from 0. */
  choose(count: number): number;
  /** Returns true with a chance of one in `count`. */
  chance(count: number): boolean;
  /** All choices so far. */
  readonly taken: readonly number[];
}

/** Follows a list of choices. */
export function followChoices(choices: readonly number[]): Schedule {
  const taken: number[] = [];
  const choose = (count: number) => {
    const choice = (choices[taken.length] ?? 0) % count;
    taken.push(choice);
    return choice;
  };
  return { choose, chance: (count) => choose(count) === count - 1, taken };
}

/** Makes the choices of a seed: the same on every machine. */
export function choicesOf(seed: number, length = 600): number[] {
  let state = (seed * 2_654_435_769) >>> 0;
  return Array.from({ length }, () => {
    // xorshift32
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state >>> 3;
  });
}

/** Reduces a list to the shortest and plainest one that still fails, so that its trace is readable. */
export async function shrink(
  choices: readonly number[],
  fails: (choices: readonly number[]) => Promise<boolean>,
): Promise<readonly number[]> {
  let best = choices;
  for (let length = best.length >> 1; length > 0; length >>= 1)
    while (best.length > length && (await fails(best.slice(0, best.length - length)))) best = best.slice(0, -length);
  for (let index = 0; index < best.length; index += 1) {
    if (best[index] === 0) continue;
    const plainer = best.with(index, 0);
    if (await fails(plainer)) best = plainer;
  }
  return best;
}
