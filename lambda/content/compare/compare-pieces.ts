import { isDisclosureName } from '../markdown/facts.ts';
import { childrenOf } from '../markdown/lex-markdown.ts';
import type { Token } from '../markdown/tokens.ts';
import { problemOf, type UnlocatedProblem } from '../rules.ts';
import type { UnitPair } from './align-units.ts';
import type { TextReading } from './reading.ts';
import { shownWords, wordsOnLine } from './shown-words.ts';
import type { Unit, UnitKind } from './units.ts';

/** What problems with missing pieces refer to. */
export interface PieceContext {
  /** Offset of what comes after the section. */
  readonly end: number;
  readonly source: Pick<TextReading, 'file' | 'text'>;
}

/** What a translation lacks, adds, or makes something different of. */
export function comparePieces(pairs: readonly UnitPair[], context: PieceContext): UnlocatedProblem[] {
  const known = new Set(pairs.flatMap(({ source }) => source?.id ?? []));
  return pairs.flatMap(({ own, source }, index) => {
    if (own?.kind === 'heading' && source?.kind === 'heading' && own.id !== source.id && known.has(own.id ?? ''))
      return problemOf('heading-moved', { found: own.id ?? '', wanted: source.id, offset: own.offset });
    if (own !== undefined && source !== undefined) return comparePiece(own, source);
    if (own !== undefined) return [extra(own)];
    const next = pairs.slice(index + 1).find((pair) => pair.own !== undefined)?.own;
    const last = pairs.slice(0, index).findLast((pair) => pair.own !== undefined)?.own;
    if (source === undefined) return [];
    // What is missing at the end of a list belongs to the list, and not to what follows it.
    const isEnd = isPart(source) && last?.kind === source.kind && next?.kind !== source.kind;
    return [missing(source, isEnd ? last.offset : (next?.offset ?? context.end), { ...context, isEnd })];
  });
}

function isPart({ kind }: Unit): boolean {
  return kind === 'item' || kind === 'row';
}

function missing(
  source: Unit,
  offset: number,
  { source: { file, text }, isEnd }: PieceContext & { readonly isEnd: boolean },
): UnlocatedProblem {
  const line = text.slice(0, source.offset).split('\n').length;
  const where = `${file.slice(file.lastIndexOf('/') + 1)}:${line}`;
  const found = { words: excerpt(source), where, offset };
  if (isDisclosureName(source.kind)) return problemOf('storage-lost', { name: source.kind, where, offset });
  if (source.kind === 'clause') return problemOf('clause-lost', { label: source.mark, ...found });
  return problemOf('piece-lost', { piece: nameOf(source), start: startOf(source), isEnd, ...found });
}

function extra(own: Unit): UnlocatedProblem {
  const found = { words: excerpt(own), offset: own.offset };
  if (isDisclosureName(own.kind)) return problemOf('storage-added', { name: own.kind, ...found });
  if (own.kind === 'clause') return problemOf('clause-added', { label: own.mark, ...found });
  return problemOf('piece-added', { piece: nameOf(own), ...found });
}

function comparePiece(own: Unit, source: Unit): UnlocatedProblem[] {
  const others = compareForm(own, source);
  if (others.length > 0 || own.kind === 'heading' || own.id === source.id) return others;
  return [problemOf('piece-id', { piece: nameOf(source), found: own.id, wanted: source.id, offset: own.offset })];
}

function compareForm(own: Unit, source: Unit): UnlocatedProblem[] {
  const { offset } = own;
  if (own.kind === 'clause' || source.kind === 'clause') return compareClause(own, source);
  const isSameKind = own.kind === source.kind && (own.kind !== 'item' || (own.mark === '-') === (source.mark === '-'));
  if (!isSameKind || (own.kind === 'heading' && own.mark !== source.mark))
    return [problemOf('piece-differs', { found: nameOf(own), wanted: nameOf(source), start: startOf(source), offset })];
  // A section of the source without an id is reported there.
  if (own.kind === 'heading' && own.id !== source.id && source.id !== '')
    return [
      problemOf('heading-id-differs', {
        mark: own.mark,
        words: shownWords(own.tokens),
        found: own.id,
        wanted: source.id,
        offset,
      }),
    ];
  if (own.kind === 'row' && own.mark === source.mark) return compareCellLists(own, source);
  if (own.mark === source.mark) return compareNesting(own, source);
  if (own.kind === 'row') return [problemOf('row-differs', { found: own.mark, wanted: source.mark, offset })];
  return own.kind === 'item' ? [problemOf('item-number', { found: own.mark, wanted: source.mark, offset })] : [];
}

function compareNesting(own: Unit, source: Unit): UnlocatedProblem[] {
  const { kind: what, depth: found, offset } = own;
  if (found === source.depth || (what !== 'item' && what !== 'paragraph')) return [];
  return [problemOf('nesting-differs', { what, found, wanted: source.depth, offset })];
}

/** A cell without words where the source has some. */
function findEmptyCell(own: Unit, source: Unit): UnlocatedProblem[] {
  const found = cellsIn(own.raw);
  const words = cellsIn(source.raw).find((cell, index) => cell !== '' && found[index] === '');
  return words === undefined ? [] : [problemOf('cell-empty', { words, offset: own.offset })];
}

/** What is typed in the cells of a row; a bar after a backslash is a sign of its cell. */
function cellsIn(row: string): string[] {
  const inner = row.trim().replace(/^\||(?<!\\)\|$/g, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim());
}

function compareCellLists(own: Unit, source: Unit): UnlocatedProblem[] {
  const [found, wanted] = [countItems(own.tokens), countItems(source.tokens)];
  if (found === wanted) return findEmptyCell(own, source);
  return [problemOf('cell-items', { found, wanted, offset: own.offset })];
}

function countItems(tokens: readonly Token[]): number {
  return tokens.reduce((sum, token) => sum + (token.type === 'list_item' ? 1 : 0) + countItems(childrenOf(token)), 0);
}

function compareClause(own: Unit, source: Unit): UnlocatedProblem[] {
  const { offset } = own;
  if (own.kind === source.kind && own.mark === source.mark)
    return own.depth === source.depth
      ? []
      : [problemOf('nesting-differs', { what: 'clause', found: own.depth, wanted: source.depth, offset })];
  if (source.kind === 'clause')
    return [
      problemOf('clause-differs', {
        found: own.kind === 'clause' ? `clause ${own.mark}` : nameOf(own),
        label: source.mark,
        words: excerpt(source),
        offset,
      }),
    ];
  return [problemOf('clause-added', { label: own.mark, words: excerpt(own), offset })];
}

const names: Readonly<Record<UnitKind, string>> = {
  heading: 'heading',
  clause: 'clause',
  term: 'term',
  definition: 'definition',
  paragraph: 'paragraph',
  item: 'list item',
  row: 'row of a table',
  storage: 'table of places',
  recipients: 'table of recipients',
  code: 'piece of program code',
};

function nameOf({ kind, mark }: Unit): string {
  if (kind === 'heading') return `heading "${mark}"`;
  if (kind === 'item') return mark === '-' ? 'list item' : 'numbered list item';
  return names[kind];
}

/** How a line of this kind starts. */
function startOf({ kind, mark, depth }: Unit): string {
  if (kind === 'heading' || kind === 'clause' || kind === 'definition') return `${mark} `;
  if (kind === 'item') return `${'   '.repeat(depth)}${mark} `;
  return kind === 'row' ? '| ' : '';
}

/** The first words of a piece. */
export function excerpt({ tokens }: Unit): string {
  const words = wordsOnLine(tokens).shown;
  return words.length > 50 ? `${words.slice(0, 50).toWellFormed()}…` : words;
}
