import type { UnplacedProblem } from '../files/content-file.ts';
import { listNames, suggest } from '../nearest.ts';
import { checkAddress } from './check-address.ts';
import { checkCode, checkList, checkParagraph, checkTable, unspacedHeading } from './check-block.ts';
import { checkWords, footnote } from './check-words.ts';
import { factsInAddress, fillAddress } from './facts.ts';
import { markdownInstead } from './html-equivalents.ts';
import type { Placed } from './lex-markdown.ts';
import { splitHeading } from './sections.ts';
import { type ByType, pickByType, type Token, type TokenOf } from './tokens.ts';

/** What a token may refer to. */
export interface Surroundings {
  /** Names of the version's facts. */
  readonly facts: readonly string[];
  /** The value of a fact, for an address in which it stands. */
  readonly value: (name: string) => string;
  /** Addresses of the links of the text, as they are typed. */
  readonly links: ReadonlySet<string>;
  /** Ids that a link within the text may name. */
  readonly anchors: readonly string[];
}

/** Every problem of one token; offsets in the findings count from the token's own start. */
export function checkToken(placed: Placed, around: Surroundings): UnplacedProblem[] {
  return pickByType(checks, placed.token)?.(placed.token, around, placed.parent) ?? [];
}

const checks: ByType<[around: Surroundings, parent: Token | undefined], UnplacedProblem[]> = {
  html: (token) => [rawHtml(token.raw)],
  image: (token) => [image(token)],
  link: checkLink,
  fact: ({ name }, around) => checkFact(name, around),
  text: (token, { facts }, parent) =>
    'tokens' in token || isAutolink(parent) ? [] : checkWords(wordsOf(token, parent), facts),
  code: (token, around) => [...checkCode(token), ...factsInCode(token.raw, around)],
  codespan: (token, around) => factsInCode(token.raw, around),
  list: checkList,
  paragraph: ({ raw }) => checkParagraph(raw),
  heading: (_token, _around, parent) => (parent === undefined ? [] : [nestedHeading]),
  def: checkDefinition,
  table: checkTable,
};

/** The id at the end of a heading is no word of it; one in another place is told of with the heading. */
function wordsOf(token: Token, parent: Token | undefined): string {
  if (parent?.type === 'paragraph' && unspacedHeading.test(parent.raw)) return withoutId(token.raw);
  if (parent?.type !== 'heading') return token.raw;
  const { id, tokens } = splitHeading(parent);
  if (id === undefined) return parent.depth === 2 ? withoutId(token.raw) : token.raw;
  return token === parent.tokens.at(-1) ? (tokens[parent.tokens.length - 1]?.raw ?? '') : token.raw;
}

function withoutId(raw: string): string {
  return raw.replace(/[{｛]\s*[#＃][^{}｛｝]*[}｝]/gu, (mark) => ' '.repeat(mark.length));
}

function isAutolink(token: Token | undefined): boolean {
  return token?.type === 'link' && token.autolink === true;
}

function checkLink(link: TokenOf<'link'>, around: Surroundings): UnplacedProblem[] {
  // Marked takes "[^1]: note" for the address of a link, which could be any.
  if (link.raw.startsWith('[^')) return [{ ...footnote(link.raw), severity: 'error' }];
  const names = factsInAddress(link.href);
  const unknown = names.flatMap((name) => checkFact(name, around));
  if (unknown.length > 0) return unknown;
  // An empty fact is told where it stands.
  if (names.some((name) => around.value(name).trim() === '')) return [];
  const finding = checkAddress(fillAddress(link.href, around.value), around.anchors);
  return finding === undefined ? [] : [finding];
}

function checkFact(name: string, { facts }: Surroundings): UnplacedProblem[] {
  if (facts.includes(name)) return [];
  if (name === 'storage') return [inlineStorage];
  const list = facts.length > 0 ? listNames(facts) : 'the facts of version.yaml, which has none';
  const message = `Cannot use fact "${name}": it is not one of ${list}`;
  const otherwise = /^[a-z][A-Za-z0-9]*$/.test(name)
    ? `Add "${name}: …" under "facts:" in version.yaml`
    : 'Write the name of a fact between the braces, such as {{company}}';
  return [{ rule: 'unknown-fact', message, hint: suggest(name, [...facts, 'storage'], otherwise) }];
}

/** A definition is not shown: words that happen to stand behind "[Name]:" would be lost. */
function checkDefinition({ raw, tag, href }: TokenOf<'def'>, { links }: Surroundings): UnplacedProblem[] {
  return links.has(href) ? [] : [unusedDefinition(raw, tag)];
}

function unusedDefinition(raw: string, tag: string): UnplacedProblem {
  const start = raw.slice(0, raw.indexOf(']:') + 2).trim();
  return {
    rule: 'unused-definition',
    message: `Cannot show the line that starts with "${start}": it defines the address of a link "[${tag}]" that is not here`,
    hint: `Write "\\${start}" for words that readers are to see, or delete the line`,
  };
}

function rawHtml(raw: string): UnplacedProblem {
  const first = raw.trim().split('\n')[0] ?? '';
  const shown = first.length > 60 ? `${first.slice(0, 60)}…` : first;
  return {
    rule: 'raw-html',
    message: `Cannot use HTML in the text: found "${shown}"`,
    hint: markdownInstead(raw.trim()),
  };
}

function image({ href }: TokenOf<'image'>): UnplacedProblem {
  const hint = 'Describe in words what the picture shows, or link to it: [text](https://example.com)';
  return { rule: 'image', message: `Cannot show the picture "${href}": a page makes no request but for itself`, hint };
}

function factsInCode(raw: string, { facts }: Surroundings): UnplacedProblem[] {
  const name = factsInAddress(raw).find((candidate) => facts.includes(candidate));
  if (name === undefined) return [];
  const message = `Cannot fill in "{{${name}}}" within program code: readers would see the name`;
  return [
    {
      rule: 'broken-fact',
      message,
      hint: 'Delete the backticks (`) around it, or the spaces at the start of the line',
    },
  ];
}

const nestedHeading: UnplacedProblem = {
  rule: 'nested-heading',
  message: 'Cannot use a heading within a list or a quotation: it belongs to no section',
  hint: 'Write **text** for a line in strong type, or move the heading out',
};
const inlineStorage: UnplacedProblem = {
  rule: 'inline-storage',
  message: 'Cannot use "{{storage}}" within a sentence: it becomes a table',
  hint: 'Put {{storage}} on a line of its own, with an empty line before and after it',
};
