import { splitHeading } from '../../content/markdown/sections.ts';
import { type ByType, pickByType, type Token } from '../../content/markdown/tokens.ts';
import { type Html, html, join } from '../text/html.ts';
import { renderTokens, type TextContext } from '../text/render-text.ts';
import type { Matchable } from './match.ts';
import { readText, splitWords } from './read-words.ts';
import { countWords } from './similarity.ts';

/** The smallest piece of a section that changes are told of: a clause, an item, a place of storage, a paragraph. */
export interface Passage extends Matchable {
  readonly kind: 'item' | 'heading' | 'text';
  /** What stands before its words, such as `(a)`; `''` for nothing. */
  readonly label: string;
  /** Its words, signs and spaces: character data that joined gives `text`. */
  readonly words: readonly string[];
  /** As the page of its version shows it, without label and anchor. */
  readonly whole: Html;
}

/** With what the tokens of a section are read. */
export interface Reading {
  readonly context: TextContext;
  /** Each place of storage by itself, by region. */
  readonly places: readonly (readonly [region: string, place: Html])[];
  readonly segmenter: Intl.Segmenter;
  /** Tables are read row by row only where the other version has one to compare with; else they stay what they are. */
  readonly byRow: ReadonlySet<string>;
}

type Piece = Pick<Passage, 'kind' | 'whole'> & Partial<Pick<Passage, 'key' | 'label' | 'isBoundToKey'>>;

/** The passages of a section, or of other blocks, in the order in which they are read. */
export function readPassages(blocks: readonly Token[], reading: Reading): Passage[] {
  const pieces = blocks.flatMap((block) => (pickByType(pieceReaders, block) ?? readWhole)(block, reading));
  return pieces.map(({ kind, whole, key = '', label = '', isBoundToKey = false }) => {
    const text = readText(whole);
    const words = splitWords(text, reading.segmenter);
    return { kind, whole, key, label, isBoundToKey, text, words, counts: countWords(words) };
  });
}

function readWhole(token: Token, { context }: Reading): Piece[] {
  return [{ kind: 'text', whole: join(renderTokens([token], context)) }];
}

const pieceReaders: ByType<[reading: Reading], Piece[]> = {
  space: () => [],
  def: () => [],
  heading: (token, { context }) => [
    { kind: 'heading', whole: join(renderTokens(splitHeading(token).tokens, context)) },
  ],
  clauses: ({ items }, { context }) =>
    items.map(({ label, tokens }) => ({
      ...{ kind: 'item', key: label, label: `(${label})` },
      whole: join(renderTokens(tokens, context)),
    })),
  list: ({ ordered, start, items }, { context }) =>
    items.map((item, index) => ({
      ...{ kind: 'item', label: ordered ? `${Number(start) + index}.` : '•' },
      whole: join(renderTokens(item.tokens, context)),
    })),
  storage: (token, reading) => {
    if (!reading.byRow.has('storage')) return readWhole(token, reading);
    return reading.places.map(([key, whole]) => ({ kind: 'item', label: '•', key, isBoundToKey: true, whole }));
  },
  table: (token, reading) => {
    if (!reading.byRow.has('table')) return readWhole(token, reading);
    return [token.header, ...token.rows].map((row) => {
      const cells = row.map((cell) => join(renderTokens(cell.tokens, reading.context)));
      return { kind: 'item', label: '•', whole: html`${join(cells, ' | ')}` };
    });
  },
};
