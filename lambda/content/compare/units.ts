import { anchorAtEnd } from '../markdown/anchors.ts';
import { countCells } from '../markdown/check-block.ts';
import { labelMark } from '../markdown/clause-labels.ts';
import { isSilent } from '../markdown/comments.ts';
import { childrenOf, type Located, markerLength } from '../markdown/lex-markdown.ts';
import type { PlacedPart } from '../markdown/place-parts.ts';
import { splitHeading, typedToken } from '../markdown/sections.ts';
import type { DisclosureToken, TableCell, Token, TokenOf } from '../markdown/tokens.ts';
import { rememberOf } from '../remember.ts';
import type { Section } from '../section.ts';

/** What a unit is to its readers. */
export type UnitKind =
  | 'heading'
  | 'clause'
  | 'term'
  | 'definition'
  | 'paragraph'
  | 'item'
  | 'row'
  | DisclosureToken['type']
  | 'code';

/** The smallest part of a text that is translated as a whole and compared with its counterpart in the source. */
export interface Unit {
  readonly kind: UnitKind;
  /** Depth of nesting in lists, clauses and quotations. */
  readonly depth: number;
  /** What stands before its words: `(a)`, `1.`, `-`, `###`; the number of its cells for a row. */
  readonly mark: string;
  /** The id that was typed at its end. */
  readonly id: string | undefined;
  /** Inline tokens of its words. */
  readonly tokens: readonly Token[];
  /** What of its section it is: a token, the cells of a row, or the heading's tokens. */
  readonly node: object;
  /** The cells of a row. */
  readonly cells?: readonly TableCell[];
  /** As it was typed, without what is nested in it. */
  readonly raw: string;
  /** Offset in the file of the unit itself, its mark included. */
  readonly offset: number;
  /** Offset in the file for an offset in its raw text. */
  readonly at: (offset: number) => number;
}

/** Where each token of a text is. */
type Locations = ReadonlyMap<Token, Located>;

const locationsOf = rememberOf(
  ({ located }: PlacedPart): Locations => new Map(located().map((each) => [each.token, each])),
);

/** The units of a section in the order in which they are read; its heading comes first. */
export function readUnits(section: Section, locations: Locations): Unit[] {
  const heading = headingUnit(section, locations);
  return [...heading, ...unitsOf(section.blocks, { locations, depth: 0 })];
}

/** The same, each at its place in the file that has these parts. */
export function unitsInPlace(section: Section, parts: readonly PlacedPart[]): Unit[] {
  const placed = parts.findLast(({ start }) => start <= section.offset);
  if (placed === undefined) return [];
  const { start } = placed;
  const units = readUnits({ ...section, offset: section.offset - start }, locationsOf(placed));
  return units.map((unit) => ({ ...unit, offset: unit.offset + start, at: (index: number) => unit.at(index) + start }));
}

function headingUnit({ heading, offset, id }: Section, locations: Locations): Unit[] {
  const first = heading[0];
  if (first === undefined) return [];
  const raw = heading.map((token) => token.raw).join('');
  const start = locations.get(typedToken(first))?.offset ?? offset;
  const at = (index: number) => start + index;
  return [{ kind: 'heading', depth: 0, mark: '##', id, tokens: heading, node: heading, raw, offset, at }];
}

interface Place {
  readonly locations: Locations;
  readonly depth: number;
}

function unitsOf(blocks: readonly Token[], place: Place): Unit[] {
  return blocks.flatMap((token) => unitsOfBlock(token, place));
}

function unitsOfBlock(token: Token, place: Place): Unit[] {
  const deeper = { ...place, depth: place.depth + 1 };
  switch (token.type) {
    case 'heading':
      return [unitOf('heading', token, place, { mark: '#'.repeat(token.depth), ...splitHeading(token) })];
    case 'paragraph':
    case 'text':
      return [unitOf('paragraph', token, place, { tokens: childrenOf(token) })];
    case 'clauses':
      return token.items.flatMap((clause) => holding('clause', clause, place, { mark: labelMark(clause.label) }));
    case 'definitions':
      return token.items.flatMap((item) =>
        item.type === 'term'
          ? unitOf('term', item, place, { tokens: item.tokens })
          : holding('definition', item, place, { mark: ':' }),
      );
    case 'list':
      return token.items.flatMap((item) => holding('item', item, place, { mark: markOf(item, token.ordered) }));
    case 'table':
      return rowsOf(token, place);
    case 'storage':
    case 'recipients':
      return [unitOf(token.type, token, place, {})];
    case 'code':
      return [unitOf('code', token, place, { tokens: [token] })];
    case 'blockquote':
      return unitsOf(token.tokens, deeper);
    default:
      return [];
  }
}

type Parts = Partial<Pick<Unit, 'mark' | 'id' | 'tokens'>>;

function unitOf(kind: UnitKind, token: Token, { locations, depth }: Place, parts: Parts): Unit {
  const found = locations.get(token);
  const at = found?.at ?? (() => 0);
  const unit = { kind, depth, mark: '', tokens: [], node: token, raw: token.raw, offset: at(0), at, ...parts };
  return { ...unit, id: parts.id ?? anchorAtEnd(unit.tokens)?.id };
}

/** An item, a clause or a definition: its first words, then what it holds. */
function holding(
  kind: 'clause' | 'definition' | 'item',
  token: TokenOf<'clause' | 'definition' | 'list_item'>,
  place: Place,
  parts: Parts,
): Unit[] {
  const own = unitOf(kind, token, place, parts);
  const [first, ...rest] = token.tokens.filter((inner) => !isSilent(inner));
  const deeper = { ...place, depth: place.depth + 1 };
  const isBlock = first !== undefined && (first.type === 'paragraph' || (first.type === 'text' && 'tokens' in first));
  if (isBlock) {
    const { raw, at } = unitOf(kind, first, place, {});
    const tokens = childrenOf(first);
    return [{ ...own, id: anchorAtEnd(tokens)?.id, tokens, raw, at }, ...unitsOf(rest, deeper)];
  }
  if (kind === 'item') return [{ ...own, raw: '' }, ...unitsOf(token.tokens, deeper)];
  const mark = markerLength(token);
  return [
    {
      ...own,
      id: anchorAtEnd(token.tokens)?.id,
      tokens: token.tokens,
      raw: token.raw.slice(mark),
      at: (index) => own.at(index + mark),
    },
  ];
}

function markOf({ raw }: TokenOf<'list_item'>, ordered: boolean): string {
  return ordered ? `${/\d+/.exec(raw)?.[0] ?? ''}.` : '-';
}

function rowsOf(table: TokenOf<'table'>, { locations, depth }: Place): Unit[] {
  const lines = table.raw.split('\n');
  const at = locations.get(table)?.at ?? (() => 0);
  const starts = lines.map((_, index) => lines.slice(0, index).join('\n').length + (index > 0 ? 1 : 0));
  return [table.header, ...table.rows].map((cells, index): Unit => {
    const line = index === 0 ? 0 : index + 1;
    const start = starts[line] ?? 0;
    return {
      kind: 'row',
      depth,
      mark: String(countCells(lines[line] ?? '')),
      id: cells.map(({ tokens }) => anchorAtEnd(tokens)?.id).find((id) => id !== undefined),
      tokens: cells.flatMap(cellTokens),
      node: cells,
      cells,
      raw: lines[line] ?? '',
      offset: at(start),
      at: (offset) => at(start + offset),
    };
  });
}

function cellTokens({ tokens }: TableCell): readonly Token[] {
  return [...tokens, { type: 'br', raw: '' }];
}
