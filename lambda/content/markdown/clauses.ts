import type { TokenizerAndRendererExtension, Tokens } from 'marked';
import { disclosureLine } from './facts.ts';

const label = String.raw`\(([A-Za-z]|([a-z])\2|[ivxl]{2,6}|[IVXL]{2,6}|\d{1,3})\)`;
/** The label of a clause at the start of its raw text, with the space after it. */
export const clauseOpening = new RegExp(`^ {0,3}${label}[ \\t\\u00a0\\u3000]+`);
const firstLabelWithinParagraph = /\n {0,3}\((?:a|i|1|A|I)\)[ \t]/;
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
    const items = raws.map((raw) => {
      const match = clauseOpening.exec(raw);
      const text = raw.slice(match?.[0].length).trim();
      return { type: 'clause', raw, label: match?.[1] ?? '', text, tokens: this.lexer.inline(text) };
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
    } else if (
      current === undefined ||
      (!isBlank && (afterBlank || otherBlock.test(line) || disclosureLine.test(line)))
    ) {
      break;
    } else {
      current += line;
    }
    afterBlank = isBlank;
  }
  if (current !== undefined) raws.push(current);
  return raws;
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
  const next = clauseOpening.exec(line)?.[1];
  if (next === undefined || afterBlank) return next !== undefined;
  const previous = current === undefined ? undefined : clauseOpening.exec(current)?.[1];
  return previous !== undefined && successors(previous).includes(next);
}

function successors(previous: string): string[] {
  if (/^\d+$/.test(previous)) return [String(Number(previous) + 1)];
  const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
  const roman = romans.indexOf(previous.toLowerCase());
  const next = roman < 0 ? undefined : romans[roman + 1];
  const letter = String.fromCharCode(previous.charCodeAt(previous.length - 1) + 1).repeat(previous.length);
  return [letter, ...(next === undefined ? [] : [next, next.toUpperCase()])];
}
