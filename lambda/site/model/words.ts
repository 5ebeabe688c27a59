import type { Token, Tokens } from 'marked';
import type { FactValue, Translation, Version } from '../../content/content.ts';
import { sha256 } from '../../content/digest.ts';
import type { ClauseToken } from '../../content/markdown/clauses.ts';
import { type FactToken, fillAddress } from '../../content/markdown/facts.ts';
import { childrenOf } from '../../content/markdown/lex-markdown.ts';
import { normalise, splitHeading } from '../../content/markdown/sections.ts';

/**
 * SHA-256 (hex) of a translation's words as readers see them: title, headings, clause labels, text with its facts, places of
 * storage, addresses of links. White space, type, the page around it and the interface messages do not count.
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
  const special = specialWords[token.type];
  if (special !== undefined) return special(token, version);
  const children = childrenOf(token);
  const own = children.length === 0 ? ((token as Tokens.Generic).text ?? '') : wordsOf(children, version);
  return isInline(token) ? own : `${own}\n`;
}

/** Kinds of token whose words are more, or other, than the text in them. */
const specialWords: Readonly<Record<string, (token: Token, version: Version) => string>> = {
  space: () => '\n',
  br: () => '\n',
  storage: (_, { storage }) => `${JSON.stringify(storage)}\n`,
  fact: (token, { facts }) => factWords(facts[(token as FactToken).name]),
  clause: (token, version) => `(${(token as ClauseToken).label}) ${wordsOf(childrenOf(token), version)}\n`,
  heading: (token, version) => `${wordsOf(splitHeading(token as Tokens.Heading).tokens, version)}\n`,
  // Struck words, a ticked box, the numbers of a list and where a link leads say something; bold type does not.
  del: (token, version) => `~~${wordsOf(childrenOf(token), version)}~~`,
  checkbox: (token) => token.raw,
  list: (token, version) => {
    const { ordered, start, items } = token as Tokens.List;
    return `${ordered ? `${start}. ` : ''}${wordsOf(items, version)}\n`;
  },
  link: (token, version) => {
    const { href } = token as Tokens.Link;
    const address = fillAddress(href, (name) => factWords(version.facts[name]));
    return `${wordsOf(childrenOf(token), version)} <${address}>`;
  },
  table: (token, version) => tableWords(token as Tokens.Table, version),
};

function tableWords({ header, rows }: Tokens.Table, version: Version): string {
  const lines = [header, ...rows].map((row) => row.map((cell) => wordsOf(cell.tokens, version)).join(' | '));
  return `${lines.join('\n')}\n`;
}

/** The value itself: how a language writes a date may change with the next Unicode data, and no word has changed then. */
function factWords(value: FactValue | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function isInline(token: Token): boolean {
  return ['text', 'escape', 'strong', 'em', 'codespan'].includes(token.type);
}
