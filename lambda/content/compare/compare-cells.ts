import { problemOf, type UnlocatedProblem } from '../rules.ts';
import { findNumbers } from './numbers.ts';
import { wordsOnLine } from './shown-words.ts';
import type { Unit } from './units.ts';

/** A cell as far as it can be recognised in another language. */
interface ColumnCell {
  readonly words: string;
  /** Numbers, facts, addresses and names, in an order of their own. */
  readonly signs: readonly string[];
}

/** The languages of both rows. */
interface RowLocales {
  readonly own: string;
  readonly source: string;
}

/** Finds what the source has in another column of its row: by numbers, addresses and names, otherwise by its length. */
export function findMovedCell(own: Unit, source: Unit, locales: RowLocales): UnlocatedProblem[] {
  const [found, wanted] = [columnCellsOf(own, locales.own), columnCellsOf(source, locales.source)];
  // A cell that is lost or empty is reported as such.
  if (own.mark !== source.mark || found.some(({ words }, index) => words === '' && wanted[index]?.words !== ''))
    return [];
  const names = sharedNames(found, wanted);
  const isAt = (cell: ColumnCell | undefined, other: ColumnCell | undefined) =>
    cell !== undefined && other !== undefined && cellKeyOf(cell, names) === cellKeyOf(other, names);
  for (const [index, cell] of found.entries()) {
    if (cellKeyOf(cell, names) === '' || isAt(cell, wanted[index])) continue;
    const place = wanted.findIndex((other) => isAt(cell, other));
    // Where that column has the same in both rows, it is there twice.
    if (place >= 0 && !isAt(found[place], wanted[place])) return [movedCell(own, cell, { index, place })];
  }
  const index = found.findIndex((cell, at) => areCellsSwapped([cell, found[at + 1]], [wanted[at], wanted[at + 1]]));
  const cell = found[index];
  return cell === undefined ? [] : [movedCell(own, cell, { index, place: index + 1 })];
}

function movedCell(
  own: Unit,
  { words }: ColumnCell,
  { index, place }: { readonly index: number; readonly place: number },
): UnlocatedProblem {
  return problemOf('cell-moved', { words, found: index + 1, wanted: place + 1, offset: own.offset });
}

function columnCellsOf({ cells = [] }: Unit, locale: string): ColumnCell[] {
  return cells.map(({ tokens }) => {
    const words = wordsOnLine(tokens).shown;
    const numbers = findNumbers(words, locale).map(({ value }) => value);
    return { words, signs: [...numbers, ...(words.match(/\{\{[^}]*\}\}|\S+@\S+|https?:\S+/g) ?? [])].sort() };
  });
}

/** Names in Latin letters that each of two rows has in one cell. */
function sharedNames(found: readonly ColumnCell[], wanted: readonly ColumnCell[]): readonly string[] {
  const names = wanted.flatMap(({ words }) => words.match(/\b(?:[A-Z]{2,}\b|[A-Z][a-z]{4,}|[\w-]*\d[\w-]*)/g) ?? []);
  const isOnce = (cells: readonly ColumnCell[], name: string) =>
    cells.filter(({ words }) => words.includes(name)).length === 1;
  return [...new Set(names)].filter((name) => isOnce(found, name) && isOnce(wanted, name));
}

function cellKeyOf({ words, signs }: ColumnCell, names: readonly string[]): string {
  return [...signs, ...names.filter((name) => words.includes(name))].join(' ');
}

type CellPair = readonly [ColumnCell | undefined, ColumnCell | undefined];

/** Two neighbours of which each has the length of the other's source, and by far not of its own. */
function areCellsSwapped([a, b]: CellPair, [x, y]: CellPair): boolean {
  if (a === undefined || b === undefined || x === undefined || y === undefined) return false;
  const total = Math.log((a.words.length + b.words.length + 8) / (x.words.length + y.words.length + 8));
  const distance = (cell: ColumnCell, other: ColumnCell) =>
    Math.abs(Math.log((cell.words.length + 4) / (other.words.length + 4)) - total);
  return distance(a, x) + distance(b, y) > 1.6 && distance(a, y) + distance(b, x) < 0.6;
}
