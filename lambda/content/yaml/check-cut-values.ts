import { problemOf, type UnlocatedProblem } from '../rules.ts';

/** A value without quotes, and what follows the first "#" after a space: YAML takes it for a comment. */
const cutValue = /^[ \t]*[\w-]+:[ \t]+(?!["'#|>[{])[^\n]*?[ \t](#[^\n]*)$/gm;

/**
 * Finds words that YAML drops from a value as a comment. In the front matter of a text every comment is one, elsewhere only what
 * has no space after its "#", as in "Room #4".
 */
export function checkCutValues(
  text: string,
  { offset, anyComment }: { offset: number; anyComment: boolean },
): UnlocatedProblem[] {
  return [...text.matchAll(cutValue)].flatMap((match) => {
    const found = match[1] ?? '';
    if (!anyComment && !/^#[\p{L}\p{N}]/u.test(found)) return [];
    return [problemOf('cut-value', { found, offset: offset + match.index + match[0].length - found.length })];
  });
}
