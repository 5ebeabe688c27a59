import { shownWords } from '../compare/shown-words.ts';
import type { KnownWords } from '../reading-cache.ts';
import { problemOf, type UnlocatedProblem } from '../rules.ts';
import { checkAddress } from './check-address.ts';
import { checkCode, checkLines, checkParagraph, checkTable, unspacedHeading } from './check-block.ts';
import { checkReferences, checkWords } from './check-words.ts';
import { factsInAddress, fillAddress, isDisclosureName } from './facts.ts';
import { childrenOf, type Located, markerLength } from './lex-markdown.ts';
import { splitHeading } from './sections.ts';
import { type ByType, pickByType, type Token, type TokenOf } from './tokens.ts';

/** What a token may refer to. */
export interface Surroundings {
  /** Names of the version's facts. */
  readonly facts: readonly string[];
  /** The value of a fact, for an address that contains it. */
  readonly value: (name: string) => string;
  /** Addresses of the links of the text, as they are typed. */
  readonly links: ReadonlySet<string>;
  /** Ids that a link within the text may name. */
  readonly anchors: readonly string[];
  /** Words in which nothing was found. */
  readonly rightWords: KnownWords;
}

/** Checks one token; offsets of its problems count from the token's own start. */
export function checkToken({ token, parent }: Located, around: Surroundings): UnlocatedProblem[] {
  return pickByType(checks, token)?.(token, around, parent) ?? [];
}

const checks: ByType<[around: Surroundings, parent: Token | undefined], UnlocatedProblem[]> = {
  html: ({ raw }) => [problemOf('raw-html', { html: raw.trim() })],
  comment: checkComment,
  image: ({ href }) => [problemOf('image', { address: href })],
  link: checkLink,
  fact: ({ name }, around) => checkFact(name, around),
  text: checkText,
  clause: checkHolder,
  definition: checkHolder,
  code: (token, around) => [...checkCode(token), ...factsInCode(token, around)],
  codespan: factsInCode,
  paragraph: checkParagraph,
  heading: (_token, _around, parent) => (parent === undefined ? [] : [problemOf('nested-heading')]),
  def: checkDefinition,
  table: checkTable,
};

function checkText(token: TokenOf<'text'>, around: Surroundings, parent: Token | undefined): UnlocatedProblem[] {
  // The first words of a list item.
  if ('tokens' in token) return checkLines(token.raw, true);
  if (isAutolink(parent)) return [];
  return checkWords(wordsOf(token, parent), { ...around, after: () => typedAfter(token, parent) });
}

/** A bare address is a token of its own. */
function typedAfter(token: Token, parent: Token | undefined): string {
  const siblings = parent === undefined ? [] : childrenOf(parent);
  const index = siblings.indexOf(token);
  return siblings
    .slice(index + 1, index + 3)
    .map(({ raw }) => raw)
    .join('');
}

/** A comment that is not closed takes everything with it until the end of the next one. */
function checkComment({ raw }: TokenOf<'comment'>): UnlocatedProblem[] {
  const next = raw.indexOf('<!--', 1);
  return next < 0 ? [] : [problemOf('raw-html', { html: raw.slice(0, next).trim() })];
}

/** Of a clause that holds others, the first words are a token of their own. */
function checkHolder(token: TokenOf<'clause' | 'definition'>): UnlocatedProblem[] {
  const [first] = token.tokens;
  if (first?.type === 'text' && 'tokens' in first) return [];
  return checkLines(blankStart(token.raw, markerLength(token)));
}

/** The words after a mark, at their places. */
function blankStart(raw: string, length: number): string {
  return ' '.repeat(length) + raw.slice(length);
}

/** The id at the end of a heading is not part of its text; a misplaced one is reported by checkHeadings(). */
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

function checkLink(link: TokenOf<'link'>, around: Surroundings): UnlocatedProblem[] {
  const bare = checkBareAddress(link);
  if (bare.length > 0) return bare;
  const isEmpty = shownWords(link.tokens).trim() === '';
  return [
    ...(isEmpty ? [problemOf('empty-link', { address: link.href })] : []),
    ...checkReferences(link.raw),
    ...factsInTitle(link),
    ...checkDestination(link, around),
  ];
}

/** What readers see when they point at a link is shown as it is typed. */
function factsInTitle({ title }: TokenOf<'link'>): UnlocatedProblem[] {
  const [name] = factsInAddress(title ?? '');
  return name === undefined ? [] : [problemOf('fact-in-title', { name })];
}

/** An address without marks becomes a link as far as Markdown takes it for one: in scripts without spaces, too far. */
function checkBareAddress({ raw }: TokenOf<'link'>): UnlocatedProblem[] {
  if (!/^(?:https?:|www\.)/i.test(raw)) return [];
  if (raw.includes('{{')) return [problemOf('fact-in-address', { address: raw })];
  const address = /^[\w.~:/?#[\]@!$&()*+,;=%-]*/.exec(raw)?.[0] ?? '';
  const whole = address.replace(/[.,:;!?]$/, '');
  const meant = /^www\./i.test(raw) ? `[${whole}](https://${whole})` : `<${whole}>`;
  if (address === raw) return [];
  return [problemOf('bare-address', { found: raw, meant: meant + raw.slice(whole.length) })];
}

function checkDestination({ raw, href }: TokenOf<'link'>, around: Surroundings): UnlocatedProblem[] {
  // Marked takes "[^1]: note" for the address of a link, which could be any.
  if (raw.startsWith('[^')) return [problemOf('footnote-link', { found: raw })];
  const names = factsInAddress(href);
  const unknown = names.flatMap((name) => checkFact(name, around));
  if (unknown.length > 0) return unknown;
  // An empty fact is reported in version.yaml.
  if (names.some((name) => around.value(name).trim() === '')) return [];
  return checkAddress(fillAddress(href, around.value), around.anchors);
}

function checkFact(name: string, { facts }: Surroundings): UnlocatedProblem[] {
  if (facts.includes(name)) return [];
  return [isDisclosureName(name) ? problemOf('inline-storage', { name }) : problemOf('unknown-fact', { name, facts })];
}

/** A definition is not shown: words that happen to follow "[Name]:" would be lost. */
function checkDefinition({ raw, tag, href }: TokenOf<'def'>, { links }: Surroundings): UnlocatedProblem[] {
  if (links.has(href)) return checkReferences(raw);
  return [problemOf('unused-definition', { start: raw.slice(0, raw.indexOf(']:') + 2).trim(), tag })];
}

function factsInCode({ raw }: Token, { facts }: Surroundings): UnlocatedProblem[] {
  const name = factsInAddress(raw).find((candidate) => facts.includes(candidate));
  return name === undefined ? [] : [problemOf('fact-in-code', { name })];
}
