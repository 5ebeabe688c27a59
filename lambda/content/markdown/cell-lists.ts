import type { Token, TokenOf } from './tokens.ts';

const marker = /^\s*([-+*]|\d{1,9}[.)])[ \t]+/;

/** A line of a cell, with the line break after it. */
interface Line {
  readonly tokens: readonly Token[];
  readonly end: readonly Token[];
  /** The sign of its mark, `1` for any number; undefined for a line without one. */
  readonly kind: string | undefined;
}

/**
 * The tokens of a cell with the lists in it: lines that start with the mark of an item, at least two of them, or one after a line that
 * ends with a colon. Elsewhere such a sign is one of words.
 */
export function readCellLists(tokens: readonly Token[]): readonly Token[] {
  const last = tokens.at(-1);
  if (last?.type === 'anchor') return [...readCellLists(tokens.slice(0, -1)), last];
  const lines = cellLines(tokens);
  if (lines.every(({ kind }) => kind === undefined)) return tokens;
  const groups = groupLines(lines);
  return groups.flatMap((group, index) => {
    const end = group.at(-1)?.end ?? [];
    if (isList(groups, index)) return [listOf(group), ...end.map(toSpace)];
    const words = group.flatMap((line) => [...line.tokens, ...line.end]);
    // The line break before a list is its own.
    return isList(groups, index + 1) ? [...words.slice(0, words.length - end.length), ...end.map(toSpace)] : words;
  });
}

function cellLines(tokens: readonly Token[]): Line[] {
  const breaks = tokens.flatMap((token, index) => (token.type === 'br' ? [index] : []));
  return [...breaks, tokens.length].map((end, index) => {
    const own = tokens.slice(index === 0 ? 0 : (breaks[index - 1] ?? 0) + 1, end);
    const [first] = own;
    const sign = first?.type === 'text' ? marker.exec(first.raw)?.[1] : undefined;
    return { tokens: own, end: tokens.slice(end, end + 1), kind: sign?.replace(/^\d+/, '1') };
  });
}

/** Lines with the same mark, each other line by itself. */
function groupLines(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last !== undefined && line.kind !== undefined && last[0]?.kind === line.kind) last.push(line);
    else groups.push([line]);
  }
  return groups;
}

function isList(groups: readonly (readonly Line[])[], index: number): boolean {
  const [first, second] = groups[index] ?? [];
  if (first?.kind === undefined) return false;
  const before = groups[index - 1]?.at(-1)?.tokens.map(({ raw }) => raw) ?? [];
  return second !== undefined || /[:：]\s*$/.test(before.join(''));
}

function toSpace({ raw }: Token): Token {
  return { type: 'space', raw };
}

function listOf(lines: readonly Line[]): TokenOf<'list'> {
  const items = lines.map((line, index) => itemOf(line, index === lines.length - 1));
  const number = /^\s*(\d+)/.exec(items[0]?.raw ?? '')?.[1];
  const raw = items.map((item) => item.raw).join('');
  return {
    type: 'list',
    raw,
    ordered: number !== undefined,
    start: number === undefined ? '' : Number(number),
    loose: false,
    items,
  };
}

function itemOf({ tokens, end }: Line, isLast: boolean): TokenOf<'list'>['items'][number] {
  const [first, ...others] = tokens;
  const own = first?.type === 'text' ? [withoutMarker(first), ...others] : tokens;
  const text = own.map(({ raw }) => raw).join('');
  const spaces = isLast ? [] : end.map(toSpace);
  const raw = [...tokens, ...spaces].map((token) => token.raw).join('');
  const words: Token = { type: 'text', raw: text, text, tokens: own };
  return { type: 'list_item', raw, task: false, loose: false, text, tokens: [words, ...spaces] };
}

function withoutMarker(token: TokenOf<'text'>): Token {
  return { ...token, raw: token.raw.replace(marker, ''), text: token.text.replace(marker, '') };
}
