import { Marked } from 'marked';
import { takeAnchor } from './anchors.ts';
import { readCellLists } from './cell-lists.ts';
import { clauseOpening } from './clause-labels.ts';
import { clauses } from './clauses.ts';
import { commentBlock, commentInText } from './comments.ts';
import { definitionOpening, definitions } from './definitions.ts';
import { disclosures, facts } from './facts.ts';
import { rareBlocks } from './rare-blocks.ts';
import { decodeReferences } from './references.ts';
import type { TableCell, Token } from './tokens.ts';

const markdown = new Marked({
  gfm: true,
  tokenizer: rareBlocks,
  extensions: [commentBlock, commentInText, clauses, definitions, facts, ...disclosures],
});

/**
 * Tokens of a text in GitHub-flavoured Markdown with clauses, facts and the tables of a disclosure. Raws add up to the text; words,
 * titles and addresses are those that readers get, without character references and backslashes.
 */
export function lexMarkdown(text: string): Token[] {
  const tokens = [...markdown.lexer(text)] as Token[];
  decodeInside(tokens);
  return tokens;
}

function readCell(cell: TableCell): void {
  takeAnchor(cell.tokens as Token[]);
  breakLines(cell.tokens);
  Object.assign(cell, { tokens: readCellLists(cell.tokens) });
}

/** A row of a table is one line: a line break within a cell can be typed as HTML alone. */
function breakLines(tokens: readonly Token[]): void {
  for (const token of tokens) {
    if (token.type === 'html' && /^<br\s*\/?>$/i.test(token.raw)) Object.assign(token, { type: 'br' });
    else breakLines(childrenOf(token));
  }
}

/** Marked decodes backslashes, but leaves character references to the browser: what is checked would not be what is shown. */
function decodeInside(tokens: readonly Token[]): void {
  for (const token of tokens) {
    if (mayHaveAnchor(token)) takeAnchor(token.tokens as Token[]);
    if (token.type === 'table') for (const cell of [token.header, ...token.rows].flat()) readCell(cell);
    if (token.type === 'text') token.text = decodeReferences(token.text);
    if (token.type === 'link') token.typedHref = token.href;
    if (token.type === 'link' || token.type === 'def') {
      token.href = decodeReferences(token.href);
      // Marked leads an address without a scheme to http:.
      if (/^www\./i.test(token.raw)) token.href = token.href.replace(/^http:/, 'https:');
      token.title = token.title && decodeReferences(token.title);
    }
    decodeInside(childrenOf(token));
  }
}

/** Words that end a block. */
function mayHaveAnchor(token: Token): token is Extract<Token, { tokens: unknown }> & { tokens: readonly Token[] } {
  return (
    ['paragraph', 'clause', 'text', 'term', 'definition'].includes(token.type) &&
    'tokens' in token &&
    token.tokens !== undefined
  );
}

/** The tokens directly inside a token, in the order in which they are read. */
export function childrenOf(token: Token): readonly Token[] {
  if (token.type === 'table') return [token.header, ...token.rows].flat().flatMap((cell) => cell.tokens);
  if ('items' in token) return token.items;
  return ('tokens' in token && token.tokens) || [];
}

/** A token with the offset at which it starts. */
export interface Located {
  readonly token: Token;
  readonly offset: number;
  readonly parent: Token | undefined;
  /** The offset in the text for an offset in the token's raw text. */
  readonly at: (offset: number) => number;
}

/** All tokens, outer before inner, each with its offset in `text`: marked itself keeps no positions. */
export function locateTokens(tokens: readonly Token[], text: string): Located[] {
  const located: Located[] = [];
  locateInside(tokens, { text, range: { start: 0, end: text.length }, parent: undefined }, located);
  return located;
}

/** Adds the tokens to those that are located; returns where they end. */
function locateInside(
  tokens: readonly Token[],
  { text, range, parent }: { readonly text: string; readonly range: Range; readonly parent: Token | undefined },
  located: Located[],
): number {
  let cursor = range.start;
  for (const token of tokens) {
    const span = locateRaw(token.raw, text, { start: cursor, end: range.end });
    located.push({ token, offset: span.at(0), parent, at: span.at });
    let innerEnd = cursor;
    for (const { tokens: inner, skip } of groupsOf(token)) {
      innerEnd = locateInside(inner, { text, range: { start: span.at(skip), end: span.end }, parent: token }, located);
    }
    cursor = span.isWhole ? span.end : Math.max(cursor, innerEnd);
  }
  return cursor;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Lists and quotations strip the start of each line of what they hold: such a raw is found line by line. */
function locateRaw(raw: string, text: string, { start, end }: Range) {
  // A space that marked made of a tab is nowhere in the text: the next one is another.
  if (/^\s+$/.test(raw) && !text.startsWith(raw, start)) return { at: () => start, end: start, isWhole: true };
  const found = text.slice(start, end).indexOf(raw);
  if (found >= 0)
    return { at: (offset: number) => start + found + offset, end: start + found + raw.length, isWhole: true };
  const lines: { readonly from: number; readonly start: number }[] = [];
  let from = 0;
  let cursor = start;
  for (const line of raw.split('\n')) {
    const words = line.trim();
    const index = words === '' ? -1 : text.slice(cursor, end).indexOf(words);
    if (index >= 0) {
      lines.push({ from: from + line.indexOf(words), start: cursor + index });
      cursor += index + words.length;
    }
    from += line.length + 1;
  }
  const at = (offset: number) => {
    const line = lines.findLast((candidate) => candidate.from <= offset) ?? lines[0];
    return line === undefined ? start : line.start + Math.max(0, offset - line.from);
  };
  return { at, end: lines.length > 0 ? cursor : end, isWhole: false };
}

/** The mark of a list item with the space after it. */
export const listMarker = /^\s*(?:[-+*]|\d{1,9}[.)])(?:[ \t]+|$)/;

/** The rows of a table begin after its line of dashes, which is not a token. */
function groupsOf(token: Token): { tokens: readonly Token[]; skip: number }[] {
  if (token.type !== 'table') return [{ tokens: childrenOf(token), skip: markerLength(token) }];
  const { header, rows, raw } = token;
  const cells = (row: readonly TableCell[]) => row.flatMap((cell) => cell.tokens);
  const body = raw.indexOf('\n', raw.indexOf('\n') + 1) + 1;
  return [
    { tokens: cells(header), skip: 0 },
    { tokens: cells(rows.flat()), skip: body },
  ];
}

/** Words begin after the marker: the "a" of "(a) a" is not its label. */
export function markerLength({ type, raw }: Token): number {
  return openings[type]?.exec(raw)?.[0].length ?? 0;
}

const openings: Readonly<Partial<Record<Token['type'], RegExp>>> = {
  clause: clauseOpening,
  definition: definitionOpening,
  list_item: listMarker,
};
