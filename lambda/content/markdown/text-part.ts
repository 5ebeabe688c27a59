import { once } from '../remember.ts';
import type { UnlocatedProblem } from '../rules.ts';
import { checkComplexity } from './check-complexity.ts';
import { childrenOf, lexMarkdown } from './lex-markdown.ts';
import type { Token } from './tokens.ts';

/** A part of a text that says the same whatever is around it. Offsets count from its start. */
export interface TextPart {
  readonly text: string;
  /** Why it cannot be read in a bounded time; empty where it can, as everything else requires. */
  readonly refused: () => readonly UnlocatedProblem[];
  readonly tokens: () => readonly Token[];
  /** True where it has a list or a quotation. */
  readonly hasList: () => boolean;
}

/** Prepares the reading of a part; nothing is read before it is asked for. */
export function createTextPart(text: string): TextPart {
  const tokens = once(() => lexMarkdown(text));
  return {
    text,
    refused: once(() => checkComplexity(text, 0)),
    tokens,
    hasList: once(() => tokens().some(isList)),
  };
}

function isList(token: Token): boolean {
  return token.type === 'list' || token.type === 'blockquote' || childrenOf(token).some(isList);
}

/** What goes on after an empty line and a heading, or is said elsewhere in a text: code in fences, HTML, definitions of addresses. */
const crossesHeadings = /`{3}|~{3}|\]:|<(?!https?:|mailto:)[a-z!?/]/i;

/**
 * Divides a text at its headings of the second level, so that parts which many versions share are read once. Joined, the tokens of the parts
 * are those of the text.
 */
export function splitParts(text: string): string[] {
  if (crossesHeadings.test(text)) return [text];
  // A pattern would be tried at each character.
  const parts: string[] = [];
  let start = 0;
  for (let at = text.indexOf(beforeHeading); at >= 0; at = text.indexOf(beforeHeading, at + 1)) {
    parts.push(text.slice(start, at + 2));
    start = at + 2;
  }
  return [...parts, text.slice(start)];
}

const beforeHeading = '\n\n## ';
