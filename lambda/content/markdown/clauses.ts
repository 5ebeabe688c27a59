import type { TokenizerAndRendererExtension, Tokens } from 'marked';
import { clauseOpening, firstLabels, followsLabel, openingLabel } from './clause-labels.ts';
import { disclosureLine } from './facts.ts';

const firstLetter = String.raw`\((?:${firstLabels.join('|')})\)`;
const firstNumber = String.raw`[1-9]\d{0,2}(?:\.[1-9]\d{0,2})*\.1\.?`;

/** A number within a paragraph is a reference, unless a colon comes before it. */
const firstLabelWithinParagraph = new RegExp(
  String.raw`\n {0,3}${firstLetter}[ \t]|\n(?<=[:：][ \t]*\n) {0,3}${firstNumber}[ \t]`,
);
const otherBlock = /^ {0,3}(?:#{1,6}[ \t]|[-*+][ \t]|\d{1,9}[.)][ \t]|>|`{3}|~{3})/;
/** A line that belongs to the clause above it, although an empty line lies between them. */
const heldLine = /^(?: {4}| {0,3}\t)/;
const heldAfterBlank = /\n[ \t]*\n+(?=(?: {4}| {0,3}\t)[ \t]*\S)/;
const heldWithin = new RegExp(
  String.raw`[:;,.：；，。—–-](?:[ \t]*\{:[^{}\n]*\})?[ \t]*\n(?=(?: {4}| {0,3}\t)[ \t]*(?:${firstLetter}|${firstNumber})[ \t])`,
);

/** Adds clauses to marked; for CommonMark they are plain paragraphs. */
export const clauses: TokenizerAndRendererExtension = {
  name: 'clauses',
  level: 'block',
  start(src) {
    const end = src.indexOf('\n\n');
    const found = firstLabelWithinParagraph.exec(end < 0 ? src : src.slice(0, end));
    return found === null ? undefined : found.index + 1;
  },
  tokenizer(src): Tokens.Generic | undefined {
    const raws = splitClauses(src);
    if (raws.length === 0) return undefined;
    const items = raws.map((raw) => {
      const { head, rest } = splitHeld(raw);
      const match = clauseOpening.exec(head);
      const text = head.slice(match?.[0].length).trim();
      const words = this.lexer.inline(text);
      const tokens =
        rest === ''
          ? words
          : [
              { type: 'text', raw: text, text, tokens: words },
              { type: 'space', raw: /\s*$/.exec(head)?.[0] ?? '' },
              ...this.lexer.blockTokens(dedent(rest), []),
            ];
      return { type: 'clause', raw, label: openingLabel(raw) ?? '', text, tokens };
    });
    return { type: 'clauses', raw: raws.join(''), items };
  },
};

/** The raw texts of the clauses that `src` starts with, with the blank lines after each. */
function splitClauses(src: string): string[] {
  const raws: string[] = [];
  let current: string | undefined;
  let afterBlank = true;
  for (const line of linesOf(src)) {
    const isBlank = line.trim() === '';
    if (!isBlank && startsClause(line, afterBlank, current)) {
      if (current !== undefined) raws.push(current);
      current = line;
    } else if (current === undefined || (!isBlank && !heldLine.test(line) && endsClauses(line, afterBlank))) {
      break;
    } else {
      current += line;
    }
    afterBlank = isBlank;
  }
  if (current !== undefined) raws.push(current);
  return raws;
}

function endsClauses(line: string, afterBlank: boolean): boolean {
  return afterBlank || otherBlock.test(line) || disclosureLine.test(line);
}

/**
 * Divides a clause into its own words and what it holds: what is indented by four spaces after an empty line, or, after a colon or
 * the like, the first of its sub-clauses.
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
function* linesOf(src: string): Generator<string> {
  for (let start = 0; start < src.length; ) {
    const end = src.indexOf('\n', start) + 1 || src.length;
    yield src.slice(start, end);
    start = end;
  }
}

/** Within a paragraph only the next label starts a clause: "as in\n(b) above" in clause (d) is running text. */
function startsClause(line: string, afterBlank: boolean, current: string | undefined): boolean {
  const next = openingLabel(line);
  if (next === undefined || afterBlank) return next !== undefined;
  const previous = current === undefined ? undefined : openingLabel(current);
  return previous !== undefined && followsLabel(previous, next);
}
