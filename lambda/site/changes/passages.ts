import { isNumberLabel, labelMark } from '../../content/markdown/clause-labels.ts';
import { splitHeading } from '../../content/markdown/sections.ts';
import {
  type ByType,
  type ClauseToken,
  type DefinitionToken,
  type DisclosureToken,
  pickByType,
  type Token,
} from '../../content/markdown/tokens.ts';
import { once } from '../../content/remember.ts';
import type { DisclosureRow } from '../text/disclosure-table.ts';
import { type Html, html, joinHtml } from '../text/html.ts';
import { renderTokens, type SectionContext } from '../text/render-text.ts';
import type { Matchable } from './match.ts';
import { readText, splitWords } from './read-words.ts';
import { countWords } from './similarity.ts';

/** The smallest piece of a section for which changes are reported: a clause, an item, a place or recipient, a paragraph. */
export interface Passage extends Matchable {
  readonly kind: 'item' | 'heading' | 'text' | 'row';
  /** The label before its words, such as `(a)`; `''` for none. */
  readonly label: string;
  /** Its words, punctuation and spaces, as character data; joined they are `text`. */
  words(): readonly string[];
  /** The passage as the page of its version shows it, without label and anchor. */
  readonly whole: Html;
  /** Those of a row of a table; empty for anything else. */
  readonly cells: readonly Cell[];
}

/** A cell of a table. */
export interface Cell {
  /** The heading of its column; `''` for none. */
  readonly heading: string;
  readonly text: string;
  /** As those of a passage. */
  words(): readonly string[];
  readonly whole: Html;
}

/** Everything needed to read the passages of a section. */
export interface ReadingContext {
  readonly context: SectionContext;
  /** The rows of a table that `version.yaml` fills, each with what tells it from others. */
  readonly rowsOf: (name: DisclosureToken['type']) => readonly DisclosureRow[];
  readonly segmenter: Intl.Segmenter;
  /** The types of table to read row by row: those that the other version has as well. Any other table is one passage. */
  readonly byRow: ReadonlySet<string>;
}

type Piece = Pick<Passage, 'kind' | 'whole'> &
  Partial<Pick<Passage, 'key' | 'label' | 'isBoundToKey'>> & { readonly cells?: DisclosureRow['cells'] };

/** Reads the passages of a section's blocks, in their order. */
export function readPassages(blocks: readonly Token[], reading: ReadingContext): Passage[] {
  return readPieces(blocks, reading).map(({ key = '', label = '', isBoundToKey = false, cells = [], ...piece }) => {
    const own = readWords(piece.whole, reading);
    const counts = once(() => countWords(own.words()));
    const read = cells.map((cell) => ({ ...cell, ...readWords(cell.whole, reading) }));
    return { ...piece, ...own, key, label, isBoundToKey, cells: read, counts };
  });
}

function readWords(whole: Html, { segmenter }: ReadingContext): Pick<Passage, 'text' | 'words'> {
  const text = readText(whole);
  // Most passages have not changed: then their text is enough.
  return { text, words: once(() => splitWords(text, segmenter)) };
}

function readPieces(blocks: readonly Token[], reading: ReadingContext): Piece[] {
  return blocks.flatMap((block) => (pickByType(pieceReaders, block) ?? readBlock)(block, reading));
}

function readBlock(token: Token, { context }: ReadingContext): Piece[] {
  return [{ kind: 'text', whole: renderAll([token], context) }];
}

function readRows(token: DisclosureToken, reading: ReadingContext): Piece[] {
  if (!reading.byRow.has(token.type)) return readBlock(token, reading);
  const rows = reading.rowsOf(token.type);
  return rows.map(({ key, cells }) => ({ kind: 'row', key, isBoundToKey: true, whole: joinCells(cells), cells }));
}

const pieceReaders: ByType<[reading: ReadingContext], Piece[]> = {
  space: () => [],
  def: () => [],
  comment: () => [],
  heading: (token, { context }) => [{ kind: 'heading', whole: renderAll(splitHeading(token).tokens, context) }],
  clauses: ({ items }, reading) => items.flatMap((item) => readClause(item, reading)),
  definitions: ({ items }, reading) =>
    items.flatMap((item) =>
      item.type === 'term' ? [paragraphOf(item.tokens, reading)] : readDefinition(item, reading),
    ),
  list: ({ ordered, start, items }, { context }) =>
    items.map(({ tokens }, index) => {
      const label = ordered ? `${Number(start) + index}.` : '•';
      return { kind: 'item', label, whole: renderAll(tokens, context) };
    }),
  storage: readRows,
  recipients: readRows,
  table: (token, reading) => {
    if (!reading.byRow.has('table')) return readBlock(token, reading);
    const headings = token.header.map(({ tokens }) => readText(renderAll(tokens, reading.context)));
    return [token.header, ...token.rows].map((row, index) => {
      const cells = row.map(({ tokens }, column) => {
        const heading = index === 0 ? '' : (headings[column] ?? '');
        return { heading, whole: renderAll(tokens, reading.context) };
      });
      return { kind: 'row', whole: joinCells(cells), cells };
    });
  },
};

function readDefinition({ tokens }: DefinitionToken, reading: ReadingContext): Piece[] {
  const [first, ...held] = tokens;
  if (first?.type !== 'text' || first.tokens === undefined) return [paragraphOf(tokens, reading)];
  return [paragraphOf(first.tokens, reading), ...readPieces(held, reading)];
}

function paragraphOf(tokens: readonly Token[], { context }: ReadingContext): Piece {
  return { kind: 'text', whole: html`<p>${renderAll(tokens, context)}</p>\n` };
}

/** A clause, then what it holds: a sub-clause has the labels of all that hold it. */
function readClause({ label, tokens }: ClauseToken, reading: ReadingContext): Piece[] {
  const [first, ...held] = tokens;
  const own = first?.type === 'text' && first.tokens !== undefined ? first.tokens : tokens;
  const clause: Piece = { kind: 'item', key: label, label: labelMark(label), whole: renderAll(own, reading.context) };
  return own === tokens ? [clause] : [clause, ...readHeld(held, clause, reading)];
}

function readHeld(blocks: readonly Token[], holder: Piece, reading: ReadingContext): Piece[] {
  return readPieces(blocks, reading).map((piece): Piece => {
    const { key: own, label: mark = '' } = piece;
    // A number says by itself what holds it.
    if (own === undefined || isNumberLabel(mark)) return { ...piece, kind: 'item', key: own ?? '' };
    return { ...piece, kind: 'item', key: `${holder.key}.${own}`, label: `${holder.label}${mark}` };
  });
}

/** The words of a row, a cell on each line. */
function joinCells(cells: DisclosureRow['cells']): Html {
  return joinHtml(cells.map(({ whole }) => html`<div>${whole}</div>`));
}

function renderAll(tokens: readonly Token[], context: SectionContext): Html {
  return html`${renderTokens(tokens, context)}`;
}
