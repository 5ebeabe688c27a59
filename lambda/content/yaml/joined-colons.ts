import { problemOf, type UnlocatedProblem } from '../rules.ts';

/** A key at the start of a line or of an entry between braces, with a value that follows its colon without a space. */
const joinedKey = /(^[ \t]*(?:- +)*(?:\{ *)?|[{,] *)(["']?)([A-Za-z][\w-]*)\2[:：](?=([^\s:：/][^\n]*))/gm;
/** The value of an entry between braces ends before the next one. */
const entryValue = /^(?:"[^"]*"|'[^']*'|[^,}\]]*)/;

/**
 * Finds keys whose colon has no space after it, which YAML takes for a part of the key or of the value before it. Where that is the
 * mistake, all else that is wrong follows from it. Only YAML that cannot be read is looked at: in what can, it is text.
 * `isKey` says of a name, and whether its line is indented, as facts are, that it is one.
 */
export function findJoinedColons(
  text: string,
  isKey: (name: string, isIndented: boolean) => boolean,
): UnlocatedProblem[] {
  return [...text.matchAll(joinedKey)].flatMap(({ 1: start = '', 3: key = '', 4: rest = '', index }) => {
    if (!isKey(key, /^[ \t]/.test(start))) return [];
    const value = (/[{,] *$/.test(start) ? entryValue.exec(rest)?.[0] : rest)?.trimEnd() ?? rest;
    return [
      problemOf('joined-colon', { found: `${key}:${value}`, meant: `${key}: ${value}`, offset: index + start.length }),
    ];
  });
}
