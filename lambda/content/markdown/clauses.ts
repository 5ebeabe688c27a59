import type { TokenizerAndRendererExtension, Tokens } from 'marked';
import { clauseOpening, followsLabel, openingLabel } from './clause-labels.ts';
import { disclosureLine } from './facts.ts';
import { firstLetter, firstNumber, heldLine, linesOf, readHolder } from './held-blocks.ts';

/** A number within a paragraph is a reference, unless a colon comes before it. */
const firstLabelWithinParagraph = new RegExp(
  String.raw`\n {0,3}${firstLetter}[ \t]|\n(?<=[:：][ \t]*\n) {0,3}${firstNumber}[ \t]`,
);
const otherBlock = /^ {0,3}(?:#{1,6}[ \t]|[-*+][ \t]|\d{1,9}[.)][ \t]|>|`{3}|~{3})/;

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
    const items = raws.map((raw) => ({
      type: 'clause',
      raw,
      label: openingLabel(raw) ?? '',
      ...readHolder(this, raw, clauseOpening),
    }));
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

/** Within a paragraph only the next label starts a clause: "as in\n(b) above" in clause (d) is running text. */
function startsClause(line: string, afterBlank: boolean, current: string | undefined): boolean {
  const next = openingLabel(line);
  if (next === undefined || afterBlank) return next !== undefined;
  const previous = current === undefined ? undefined : openingLabel(current);
  return previous !== undefined && followsLabel(previous, next);
}
