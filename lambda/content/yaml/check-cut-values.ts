import { problemOf, type UnlocatedProblem } from '../rules.ts';

/** A value without quotes, and what follows the first "#" after a space: YAML takes it for a comment. */
const cutValue = /^[ \t]*(?<key>[\w-]+):[ \t]+(?<value>(?!["'#|>[{])[^\n]*?[ \t](?<found>#[^\n]*))$/gm;

/**
 * Finds values that are not what was typed: quotes that YAML shows, and words that it drops from a value as a comment. In the front matter of a text every comment is one, elsewhere only what
 * has no space after its "#", as in "Room #4".
 */
export function checkCutValues(
  text: string,
  { offset, anyComment }: { offset: number; anyComment: boolean },
): UnlocatedProblem[] {
  return [...findCut(text, { offset, anyComment }), ...findQuoted(text, offset)];
}

/** A value between quotes of running text, which YAML takes for a part of it. */
const quotedValue = /^((?:[ \t]|- )*[\w-]+:[ \t]+)([“”„«»「『‘‚‹][^“”„«»「」『』‘‚‹›"\n]+[“”«»」』’‘›])[ \t]*$/gm;

function findQuoted(text: string, offset: number): UnlocatedProblem[] {
  return [...text.matchAll(quotedValue)].map(({ 1: key = '', 2: found = '', index }) =>
    problemOf('quoted-value', { found, offset: offset + index + key.length }),
  );
}

function findCut(
  text: string,
  { offset, anyComment }: { readonly offset: number; readonly anyComment: boolean },
): UnlocatedProblem[] {
  return [...text.matchAll(cutValue)].flatMap((match) => {
    const { key = '', value = '', found = '' } = match.groups ?? {};
    if (!anyComment && !/^#[\p{L}\p{N}]/u.test(found)) return [];
    const meant = `${key}: ${JSON.stringify(value.trimEnd())}`;
    return [problemOf('cut-value', { found, meant, offset: offset + match.index + match[0].length - found.length })];
  });
}
