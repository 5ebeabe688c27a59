import type { FactValue, Translation, Version } from '../../content/content.ts';
import { sha256 } from '../../content/digest.ts';
import { fillAddress } from '../../content/markdown/facts.ts';
import { childrenOf } from '../../content/markdown/lex-markdown.ts';
import { normalise, splitHeading } from '../../content/markdown/sections.ts';
import { type ByType, pickByType, type Token, type TokenOf } from '../../content/markdown/tokens.ts';

/**
 * SHA-256 (hex) of a translation's words as readers see them: title, headings, clause labels, text with its facts, places of
 * storage, addresses of links. White space, type, the page around it and the interface messages do not count.
 */
export function digestWords(translation: Translation, version: Version): string {
  const sections = translation.sections.flatMap((section) => [...section.heading, endOfHeading, ...section.blocks]);
  return sha256(normalise(`${translation.title}\n${wordsOf(sections, version)}`));
}

const endOfHeading: Token = { type: 'br', raw: '' };

function wordsOf(tokens: readonly Token[], version: Version): string {
  return tokens.map((token) => wordsOfToken(token, version)).join('');
}

function wordsOfToken(token: Token, version: Version): string {
  const special = pickByType(specialWords, token);
  if (special !== undefined) return special(token, version);
  const children = childrenOf(token);
  const own = children.length === 0 ? ('text' in token ? token.text : '') : wordsOf(children, version);
  return isInline(token) ? own : `${own}\n`;
}

/** Kinds of token whose words are more, or other, than the text in them. */
const specialWords: ByType<[version: Version], string> = {
  space: () => '\n',
  br: () => '\n',
  storage: (_, { storage }) => `${JSON.stringify(storage)}\n`,
  fact: ({ name }, { facts }) => factWords(facts[name]),
  clause: (token, version) => `(${token.label}) ${wordsOf(childrenOf(token), version)}\n`,
  heading: (token, version) => `${wordsOf(splitHeading(token).tokens, version)}\n`,
  // Struck words, a ticked box, the numbers of a list and where a link leads say something; bold type does not.
  del: (token, version) => `~~${wordsOf(childrenOf(token), version)}~~`,
  checkbox: (token) => token.raw,
  list: ({ ordered, start, items }, version) => `${ordered ? `${start}. ` : ''}${wordsOf(items, version)}\n`,
  link: (token, version) => {
    const address = fillAddress(token.href, (name) => factWords(version.facts[name]));
    return `${wordsOf(childrenOf(token), version)} <${address}>`;
  },
  table: tableWords,
};

function tableWords({ header, rows }: TokenOf<'table'>, version: Version): string {
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
