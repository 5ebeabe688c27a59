/** The words of a text, for comparison with another text. */
export interface WordCounts {
  /** How often each word occurs, by the word in lower case. */
  readonly counts: ReadonlyMap<string, number>;
  /** Number of letters of all words. */
  readonly size: number;
}

/** Counts words, whatever their letter case; spaces and punctuation do not count. */
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

/** The share of words that two texts have in common, from 0 to 1; by letters, so that long words count for more than "of". */
export function similarityOf(a: WordCounts, b: WordCounts): number {
  const [small, large] = a.counts.size <= b.counts.size ? [a, b] : [b, a];
  let common = 0;
  for (const [word, count] of small.counts) common += word.length * Math.min(count, large.counts.get(word) ?? 0);
  return common === 0 ? 0 : (2 * common) / (a.size + b.size);
}
