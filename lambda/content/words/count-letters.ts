/** How many signs of a text match a pattern for runs of them, such as `/\p{L}+/gu`: there are fewer runs than signs. */
export function countInRuns(text: string, runs: RegExp): number {
  // V8 removes what matches without a list of it.
  const others = text.replace(runs, '');
  const units = text.length - others.length;
  return /[\uD800-\uDBFF]/.test(text) ? units - (countPairs(text) - countPairs(others)) : units;
}

function countPairs(text: string): number {
  return (text.match(/[\uD800-\uDBFF]/g) ?? []).length;
}

/** How many letters of any script a text has. */
export function countLetters(text: string): number {
  return countInRuns(text, /\p{L}+/gu);
}
