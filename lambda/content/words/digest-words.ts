import type { FactValue, Translation, Version } from '../content.ts';
import { sha256 } from '../digest.ts';
import { labelMark } from '../markdown/clause-labels.ts';
import { fillAddress } from '../markdown/facts.ts';
import { childrenOf } from '../markdown/lex-markdown.ts';
import { normalise, splitHeading } from '../markdown/sections.ts';
import { type ByType, pickByType, type Token, type TokenOf } from '../markdown/tokens.ts';
import { rememberOf } from '../remember.ts';
import { rowsToText } from '../rows-to-text.ts';
import type { Section } from '../section.ts';

/** The values that are filled into the words of a version. */
export type WordValues = Pick<Version, 'facts' | 'storage' | 'recipients'>;

/**
 * SHA-256 (hex) of a translation's words as readers see them: title, headings, clause labels, text with its facts, places of
 * storage, recipients, addresses of links. White space, emphasis, the rest of the page and the interface messages do not count.
 */
export function digestWords(translation: Translation, version: WordValues): string {
  return knownDigests(translation).get(version) ?? digestIn(translation)(version);
}

/** By translation, those of texts that were not read. */
const knownDigests = rememberOf((_: Translation) => new WeakMap<WordValues, string>());

/** Says what the digest of a translation's words is with the values of a version, so that it need not be read. */
export function knowWords(translation: Translation, version: WordValues, digest: string): void {
  knownDigests(translation).set(version, digest);
}

const digestIn = rememberOf((translation: Translation) =>
  rememberOf((version: WordValues) => {
    const sections = translation.sections.map((section) => sectionText(section, version));
    return sha256(normalise(`${translation.title}\n${sections.join('')}`));
  }),
);

/** The words of a section that count, with its heading. */
export function sectionText({ heading, blocks }: Section, version: WordValues): string {
  return tokensToText([...heading, endOfHeading, ...blocks], version);
}

const endOfHeading: Token = { type: 'br', raw: '' };

function tokensToText(tokens: readonly Token[], version: WordValues): string {
  return tokens.map((token) => tokenToText(token, version)).join('');
}

function tokenToText(token: Token, version: WordValues): string {
  const toText = pickByType(specialTexts, token);
  if (toText !== undefined) return toText(token, version);
  const children = childrenOf(token);
  const own = children.length === 0 ? typedText(token) : tokensToText(children, version);
  return isInline(token) ? own : `${own}\n`;
}

/** The types of token that say more to readers than the text in them, or something different. */
const specialTexts: ByType<[version: WordValues], string> = {
  space: () => '\n',
  br: () => '\n',
  comment: () => '',
  anchor: () => '',
  storage: (_, { storage }) => `${rowsToText(storage)}\n`,
  recipients: (_, { recipients = [] }) => `${rowsToText(recipients)}\n`,
  fact: ({ name }, { facts }) => factToText(facts[name]),
  clause: ({ label, tokens }, version) => `${labelMark(label)} ${heldTexts(tokens, version)}\n`,
  term: ({ tokens }, version) => `${tokensToText(tokens, version)}\n`,
  definition: ({ tokens }, version) => `: ${heldTexts(tokens, version)}\n`,
  heading: (token, version) => `${tokensToText(splitHeading(token).tokens, version)}\n`,
  // Struck words, a ticked box, the numbers of a list and the address of a link have a meaning; bold type does not.
  del: (token, version) => `~~${tokensToText(childrenOf(token), version)}~~`,
  checkbox: (token) => token.raw,
  list: ({ ordered, start, items }, version) => `${ordered ? `${start}. ` : ''}${tokensToText(items, version)}\n`,
  link: (token, version) => {
    const address = fillAddress(token.typedHref, (name) => factToText(version.facts[name]));
    return `${tokensToText(childrenOf(token), version)} <${address}>`;
  },
  table: tableToText,
};

/** With character references as they were typed: publications of earlier versions froze their digests so. */
function typedText(token: Token): string {
  if (token.type === 'text') return token.raw;
  return 'text' in token ? token.text : '';
}

/** A list in a clause or a cell counts with its marks: texts that were frozen before these could hold one have them as words. */
function heldText(token: Token, version: WordValues): string {
  if (token.type !== 'list') return tokenToText(token, version);
  return token.items.map((item) => `${markOf(item)} ${tokensToText(item.tokens, version)}\n`).join('');
}

function markOf({ raw }: Pick<TokenOf<'list_item'>, 'raw'>): string {
  return /^\s*(\S+)/.exec(raw)?.[1] ?? '';
}

function tableToText({ header, rows }: TokenOf<'table'>, version: WordValues): string {
  const lines = [header, ...rows].map((row) => row.map(({ tokens }) => heldTexts(tokens, version)).join(' | '));
  return `${lines.join('\n')}\n`;
}

function heldTexts(tokens: readonly Token[], version: WordValues): string {
  return tokens.map((token) => heldText(token, version)).join('');
}

/** The value as it was typed: a later version of Unicode's data may format a date differently, which changes no word. */
function factToText(value: FactValue | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function isInline(token: Token): boolean {
  return ['text', 'escape', 'strong', 'em', 'codespan'].includes(token.type);
}
