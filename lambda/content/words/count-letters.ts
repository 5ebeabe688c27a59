/** How many signs of a text match a pattern for runs of them, such as `/\p{L}+/gu`: there are fewer runs than signs. */
export function countInRuns(text: string, runs: RegExp): number {
  const found = text.match(runs) ?? [];
  const units = found.reduce((sum, { length }) => sum + length, 0);
  const hasPairs = /[\uD800-\uDBFF]/.test(text);
  return hasPairs ? units - (found.join('').match(/[\uD800-\uDBFF]/g) ?? []).length : units;
}

/** How many letters of any script a text has. */
export function countLetters(text: string): number {
  return countInRuns(text, /\p{L}+/gu);
}
