/** Numbers below an argument, chosen at random. */
export type Random = (below: number) => number;

/** Whole numbers, the same ones for the same seed, which is a whole number of 32 bits (xorshift32). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % below;
  };
}
