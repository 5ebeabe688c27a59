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
  // What front matter may say is checked by its form.
  const marked = anyComment ? [] : findMarked(text, offset);
  return [...findCut(text, { offset, anyComment }), ...findQuoted(text, offset), ...marked];
}

/** References, tags and strong words of HTML and Markdown: a value is shown as it is typed. */
const markedValue =
  /^(?:[ \t{]|- )*[\w-]+:[ \t][^\n]*?(&(?:#\d+|#x[\da-f]+|[a-z]+\d?);|<\/?(?:a|b|br|em|i|p|span|strong|u)\b[^>\n]*>|\*\*[^*\n]+\*\*)/gim;

function findMarked(text: string, offset: number): UnlocatedProblem[] {
  return [...text.matchAll(markedValue)].map(({ 0: line, 1: found = '', index }) =>
    problemOf('marked-value', { found, offset: offset + index + line.length - found.length }),
  );
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
