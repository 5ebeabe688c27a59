import type { Unit } from '../compare/units.ts';
import type { Locale } from '../content.ts';
import { sha256 } from '../digest.ts';
import { labelMark } from '../markdown/clause-labels.ts';
import { isSilent } from '../markdown/comments.ts';
import { normalise } from '../markdown/sections.ts';
import type { PieceToken, TableCell, Token, TokenOf } from '../markdown/tokens.ts';
import type { Section } from '../section.ts';

/** How a piece of the source is said. */
export interface Saying {
  readonly locale: Locale;
  readonly tokens: readonly Token[];
  /** The cells of a row. */
  readonly cells?: readonly TableCell[] | undefined;
  readonly isOutdated: boolean;
}

/**
 * A section with the structure, the labels and the numbers of its source, and each piece as it is said somewhere else; one that is
 * said nowhere keeps the words of the source. Pieces in another language than `locale` are marked.
 */
export function composeSection(source: Section, sayings: ReadonlyMap<object, Saying>, locale: Locale): Section {
  const say = (node: object, tokens: readonly Token[]) => {
    const saying = sayings.get(node);
    if (saying === undefined) return tokens;
    const words = saying.tokens.filter(({ type }) => type !== 'anchor');
    // Its id is that of the source, which links lead to.
    return [...mark(saying, words, locale), ...tokens.filter(({ type }) => type === 'anchor')];
  };
  const composer: Composer = { sayings, say, locale };
  const heading = say(source.heading, source.heading);
  const blocks = source.blocks.map((block) => composeBlock(block, composer));
  return { ...source, heading, blocks, digest: sha256(normalise([...heading, ...blocks].map(rawOf).join(''))) };
}

/** Marks a piece that differs from the rest of its section. */
function mark(saying: Saying, tokens: readonly Token[], locale: Locale): readonly Token[] {
  if (saying.locale === locale && !saying.isOutdated) return tokens;
  const piece: PieceToken = {
    type: 'piece',
    raw: tokens.map(rawOf).join(''),
    locale: saying.locale,
    isOutdated: saying.isOutdated,
    tokens,
  };
  return [piece];
}

interface Composer {
  readonly sayings: ReadonlyMap<object, Saying>;
  readonly locale: Locale;
  say(node: object, tokens: readonly Token[]): readonly Token[];
}

function composeBlock(token: Token, composer: Composer): Token {
  switch (token.type) {
    case 'heading':
      return composer.sayings.has(token) ? composeHeading(token, composer) : token;
    case 'paragraph':
    case 'text':
      return composer.sayings.has(token) ? withTokens(token, composer.say(token, token.tokens ?? [])) : token;
    case 'clauses':
      return { ...token, items: token.items.map((item) => composeHolder(item, `${labelMark(item.label)} `, composer)) };
    case 'definitions':
      return { ...token, items: token.items.map((item) => composeDefined(item, composer)) };
    case 'list':
      return { ...token, items: token.items.map((item) => composeItem(item, composer)) };
    case 'table':
      return { ...token, ...composeRows(token, composer) };
    case 'blockquote':
      return { ...token, tokens: token.tokens.map((inner) => composeBlock(inner, composer)) };
    default:
      return token;
  }
}

function withTokens<Holder extends Token>(token: Holder, tokens: readonly Token[]): Holder {
  return { ...token, raw: `${tokens.map(rawOf).join('')}\n\n`, tokens };
}

/** With the id of the source, which every language has. */
function composeHeading(token: TokenOf<'heading'>, { say }: Composer): Token {
  const id = /\s*\{#[^{}\s]*\}\s*$/.exec(token.tokens.at(-1)?.raw ?? '')?.[0];
  const end: Token[] = id === undefined ? [] : [{ type: 'text', raw: id, text: id, escaped: false }];
  return withTokens(token, [...say(token, token.tokens), ...end]);
}

function composeDefined(
  token: TokenOf<'term' | 'definition'>,
  composer: Composer,
): TokenOf<'term'> | TokenOf<'definition'> {
  if (token.type === 'definition') return composeHolder(token, ': ', composer);
  return composer.sayings.has(token) ? withTokens(token, composer.say(token, token.tokens)) : token;
}

/** The words of a clause or a definition are its own piece, and what it holds are others. */
function composeHolder<Of extends TokenOf<'clause'> | TokenOf<'definition'>>(
  token: Of,
  opening: string,
  composer: Composer,
): Of {
  const [first, ...held] = token.tokens;
  if (first?.type === 'text' && first.tokens !== undefined) {
    const isSaid = composer.sayings.has(token);
    const own = isSaid ? withTokens(first, composer.say(token, first.tokens)) : first;
    const tokens = [own, ...held.map((inner) => composeBlock(inner, composer))];
    return { ...token, raw: `${opening}${tokens.map(rawOf).join('')}`, tokens };
  }
  if (!composer.sayings.has(token)) return token;
  const tokens = composer.say(token, token.tokens);
  const text = tokens.map(rawOf).join('');
  return { ...token, raw: `${opening}${text}\n\n`, text, tokens };
}

/** The first words of an item are its own piece, and what it holds are others. */
function composeItem(item: TokenOf<'list_item'>, composer: Composer): TokenOf<'list_item'> {
  const first = item.tokens.find((inner) => !isSilent(inner));
  const tokens = item.tokens.map((token) => {
    const isOwn =
      token === first && composer.sayings.has(item) && (token.type === 'text' || token.type === 'paragraph');
    return isOwn ? withTokens(token, composer.say(item, token.tokens ?? [])) : composeBlock(token, composer);
  });
  return { ...item, tokens };
}

function composeRows(
  table: TokenOf<'table'>,
  { sayings, locale }: Composer,
): Pick<TokenOf<'table'>, 'header' | 'rows'> {
  const composeRow = (row: readonly TableCell[]) => {
    const saying = sayings.get(row);
    if (saying?.cells === undefined) return row;
    return row.map((cell, index) => {
      const tokens = saying.cells?.[index]?.tokens ?? [];
      return { ...cell, tokens: tokens.length === 0 ? tokens : mark(saying, tokens, locale) };
    });
  };
  return { header: composeRow(table.header), rows: table.rows.map(composeRow) };
}

/** A list or a table keeps the raw text that it was made from: its parts say more. */
function rawOf(token: Token): string {
  if (token.type === 'clauses' || token.type === 'list' || token.type === 'definitions')
    return token.items.map(rawOf).join('');
  if (token.type === 'list_item' || token.type === 'blockquote') return token.tokens.map(rawOf).join('');
  if (token.type !== 'table') return token.raw;
  return [token.header, ...token.rows].flatMap((row) => row.flatMap((cell) => cell.tokens.map(rawOf))).join(' | ');
}

/** How a piece of a translation is said. */
export function sayingOf({ tokens, node }: Unit, locale: Locale, isOutdated = false): Saying {
  return { locale, tokens, cells: Array.isArray(node) ? (node as readonly TableCell[]) : undefined, isOutdated };
}
