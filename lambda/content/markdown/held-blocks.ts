import type { TokenizerThis, Tokens } from 'marked';
import { firstLabels } from './clause-labels.ts';

/** A first label with a number; `1` in each part that follows. */
export const firstNumber = String.raw`[1-9]\d{0,2}(?:\.[1-9]\d{0,2})*\.1\.?`;
/** A first label with a letter, in parentheses. */
export const firstLetter = String.raw`\((?:${firstLabels.join('|')})\)`;

/** A line that belongs to what is above it, although an empty line lies between them. */
export const heldLine = /^(?: {4}| {0,3}\t)/;
const heldAfterBlank = /\n[ \t]*\n+(?=(?: {4}| {0,3}\t)[ \t]*\S)/;
const heldWithin = new RegExp(
  String.raw`[:;,.：；，。—–-](?:[ \t]*\{:[^{}\n]*\})?[ \t]*\n(?=(?: {4}| {0,3}\t)[ \t]*(?:${firstLetter}|${firstNumber})[ \t])`,
);

/** The words of a clause or a definition, and its tokens: inline ones, or where it holds blocks, its words and these. */
export function readHolder(
  { lexer }: TokenizerThis,
  raw: string,
  opening: RegExp,
): { text: string; tokens: Tokens.Generic[] } {
  const { head, rest } = splitHeld(raw);
  const text = head.slice(opening.exec(head)?.[0].length).trim();
  const words = lexer.inline(text);
  if (rest === '') return { text, tokens: words };
  const first = { type: 'text', raw: text, text, tokens: words };
  const space = { type: 'space', raw: /\s*$/.exec(head)?.[0] ?? '' };
  return { text, tokens: [first, space, ...lexer.blockTokens(dedent(rest), [])] };
}

/**
 * Divides a text into its own words and what it holds: what is indented by four spaces after an empty line, or, after a colon or the
 * like, the first of its sub-clauses.
 */
function splitHeld(raw: string): { head: string; rest: string } {
  const found = heldAfterBlank.exec(raw);
  const within = heldWithin.exec(raw);
  const ends = [found, within].flatMap((match) => (match === null ? [] : [match.index + match[0].length]));
  if (ends.length === 0) return { head: raw, rest: '' };
  const end = Math.min(...ends);
  return { head: raw.slice(0, end), rest: raw.slice(end) };
}

/** Removes the indentation of the first line from all lines, as far as they have it. */
function dedent(rest: string): string {
  const indent = /^[ \t]*/.exec(rest)?.[0].replaceAll('\t', '    ').length ?? 0;
  const start = new RegExp(`^(?:\\t| {1,4}){1,${Math.ceil(indent / 4)}}`);
  return rest
    .split('\n')
    .map((line) => line.replace(start, (found) => ' '.repeat(Math.max(0, widthOf(found) - indent))))
    .join('\n');
}

function widthOf(spaces: string): number {
  return spaces.replaceAll('\t', '    ').length;
}

/** Line by line: marked asks at every block, and most texts go on long after it. */
export function* linesOf(src: string): Generator<string> {
  for (let start = 0; start < src.length; ) {
    const end = src.indexOf('\n', start) + 1 || src.length;
    yield src.slice(start, end);
    start = end;
  }
}
