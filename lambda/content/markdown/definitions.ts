import type { TokenizerAndRendererExtension, Tokens } from 'marked';
import { clauseOpening } from './clause-labels.ts';
import { disclosureLine } from './facts.ts';
import { heldLine, linesOf, readHolder } from './held-blocks.ts';

/** The mark of a definition, with the space after it. */
export const definitionOpening = /^ {0,3}:[ \t]+(?=\S)/;

const otherBlock = /^ {0,3}(?:#{1,6}[ \t]|[-*+][ \t]|\d{1,9}[.)][ \t]|[>|<]|`{3}|~{3}|\[[^\]]*\]:)/;
const maxTermLength = 120;
/** Lines as short as this are no running text that was wrapped. */
const shortLine = 60;

/** Adds definition lists to marked: a term on a line, and below it each definition after a colon. */
export const definitions: TokenizerAndRendererExtension = {
  name: 'definitions',
  level: 'block',
  tokenizer(src): Tokens.Generic | undefined {
    const parts = splitDefinitions(src);
    if (parts.length === 0) return undefined;
    const items = parts.map(({ type, raw }) => {
      if (type === 'definition') return { type, raw, ...readHolder(this, raw, definitionOpening) };
      const text = raw.trim();
      return { type, raw, text, tokens: this.lexer.inline(text) };
    });
    return { type: 'definitions', raw: parts.map(({ raw }) => raw).join(''), items };
  },
};

interface TypedPart {
  readonly type: 'term' | 'definition';
  raw: string;
}

/** The terms and definitions that a text starts with, with the empty lines after each. */
function splitDefinitions(src: string): TypedPart[] {
  const done: TypedPart[] = [];
  let terms: TypedPart[] = [];
  let isAfterBlank = true;
  for (const line of linesOf(src)) {
    const last = terms.at(-1) ?? done.at(-1);
    const isBlank = line.trim() === '';
    if (isBlank) {
      if (last === undefined) return [];
      last.raw += line;
    } else if (definitionOpening.test(line) && last !== undefined) {
      done.push(...terms, { type: 'definition', raw: line });
      terms = [];
    } else if (
      terms.length === 0 &&
      last !== undefined &&
      (heldLine.test(line) || (!isAfterBlank && isWrapped(last.raw, line)))
    ) {
      last.raw += line;
    } else if (isTerm(line) && (terms.length === 0 || !isAfterBlank) && terms.every(({ raw }) => isShort(raw))) {
      terms.push({ type: 'term', raw: line });
    } else {
      break;
    }
    isAfterBlank = isBlank;
  }
  return done;
}

function isTerm(line: string): boolean {
  return line.trim().length <= maxTermLength && !heldLine.test(line) && !startsOther(line);
}

function startsOther(line: string): boolean {
  return [otherBlock, clauseOpening, disclosureLine, definitionOpening].some((pattern) => pattern.test(line));
}

/** Several terms may have one definition, but they are no sentences. */
function isShort(raw: string): boolean {
  return raw.trim().length <= shortLine && !/[.:;!?。：；]$/.test(raw.trim());
}

/** True for a line with which a definition goes on, and false for the next term. */
function isWrapped(definition: string, line: string): boolean {
  const before = definition.trimEnd().split('\n').at(-1) ?? '';
  return !startsOther(line) && (before.length > shortLine || /^\s*\p{Ll}/u.test(line) || /(?:\\| {2})$/.test(before));
}
