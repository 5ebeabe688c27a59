import type { Token, Tokens } from 'marked';
import type { Translation, Version } from '../content/content.ts';
import { sha256 } from '../content/digest.ts';
import type { ClauseToken } from '../content/markdown/clauses.ts';
import type { FactToken } from '../content/markdown/facts.ts';
import { childrenOf } from '../content/markdown/lex-markdown.ts';
import { normalise } from '../content/markdown/sections.ts';

/**
 * SHA-256 (hex) of a translation's words as readers see them: title, headings, clause labels, text with its facts, places of
 * storage. White space, mark-up, the page around it and the interface messages do not count.
 */
export function digestWords(translation: Translation, version: Version): string {
  const sections = translation.sections.flatMap((section) => [
    ...section.heading,
    { type: 'br', raw: '' },
    ...section.blocks,
  ]);
  return sha256(normalise(`${translation.title}\n${wordsOf(sections, version)}`));
}

function wordsOf(tokens: readonly Token[], version: Version): string {
  return tokens.map((token) => wordsOfToken(token, version)).join('');
}

function wordsOfToken(token: Token, version: Version): string {
  const children = childrenOf(token);
  // The value itself: how a language writes a date may change with the next Unicode data, and no word has changed then.
  if (token.type === 'fact') return [version.facts[(token as FactToken).name] ?? ''].flat().join(', ');
  if (token.type === 'storage') return `${JSON.stringify(version.storage)}\n`;
  if (token.type === 'br' || token.type === 'space') return '\n';
  const own = children.length === 0 ? ((token as Tokens.Generic).text ?? '') : wordsOf(children, version);
  if (token.type === 'clause') return `(${(token as ClauseToken).label}) ${own}\n`;
  return isInline(token) ? own : `${own}\n`;
}

function isInline(token: Token): boolean {
  return ['text', 'escape', 'strong', 'em', 'del', 'codespan', 'link'].includes(token.type);
}
