/** How often each word stands in a text. */
export interface WordCounts {
  readonly counts: ReadonlyMap<string, number>;
  /** Number of letters of all words. */
  readonly size: number;
}

/** Counts words in any letter case; signs and spaces are none. */
export function countWords(words: readonly string[]): WordCounts {
  const counts = new Map<string, number>();
  let size = 0;
  for (const word of words) {
    if (!/[\p{L}\p{N}]/u.test(word)) continue;
    const name = word.toLowerCase();
    counts.set(name, (counts.get(name) ?? 0) + 1);
    size += name.length;
  }
  return { counts, size };
}

/** The share of words that two texts have in common, from 0 to 1; long words say more than "of" and "the". */
export function similarityOf(a: WordCounts, b: WordCounts): number {
  const [small, large] = a.counts.size <= b.counts.size ? [a, b] : [b, a];
  let common = 0;
  for (const [word, count] of small.counts) common += word.length * Math.min(count, large.counts.get(word) ?? 0);
  return common === 0 ? 0 : (2 * common) / (a.size + b.size);
}
