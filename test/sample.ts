/**
 * Of how many cases the longest tests try one: with PROMULGATE_SAMPLE=12 every twelfth, so that continuous integration stays under its limit.
 * PROMULGATE_TURN, a whole number that differs from commit to commit, says which ones, so that each case gets its turn.
 */
const every = Number(process.env.PROMULGATE_SAMPLE ?? 1);
const turn = Number(process.env.PROMULGATE_TURN ?? 0);

/**
 * The cases that are tried: all of them, unless the environment asks for a sample, which has at least one case of any list.
 * `shift` gives lists of like cases different ones.
 */
export function sample<T>(cases: readonly T[], shift = 0): T[] {
  const step = Math.min(every, cases.length);
  return cases.filter((_, index) => (index + shift) % step === turn % step);
}

/** How many of some equal things are made: all, or in a sample an equal share, but no fewer than `least`. */
export function shareOf(count: number, least: number): number {
  return Math.max(Math.ceil(count / every), least);
}
