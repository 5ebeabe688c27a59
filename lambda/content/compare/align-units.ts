import { isDisclosureName } from '../markdown/facts.ts';
import { shownWords } from './shown-words.ts';
import type { Unit } from './units.ts';

/** A unit of a translation and its counterpart in the source; one of them is missing where there is none. */
export interface UnitPair {
  readonly own: Unit | undefined;
  readonly source: Unit | undefined;
}

const gap = -1.1;
const maxCells = 1_000_000;

/** Pairs the units of a translation with those of its source, in their order: what one of them lacks is a gap. */
export function alignUnits(own: readonly Unit[], source: readonly Unit[]): UnitPair[] {
  if (haveSameShape(own, source)) return own.map((unit, index) => ({ own: unit, source: source[index] }));
  if (own.length * source.length > maxCells) return pairByPosition(own, source);
  // From the end, so that of two that fit alike the first is taken: a copy comes after what it was copied from.
  return alignByScore(profilesOf(own).reverse(), profilesOf(source).reverse());
}

/** Where both have so many units that comparing each with each takes too long; no policy has. */
function pairByPosition(own: readonly Unit[], source: readonly Unit[]): UnitPair[] {
  const count = Math.max(own.length, source.length);
  return Array.from({ length: count }, (_, index) => ({ own: own[index], source: source[index] }));
}

/** True for units of the same kinds, marks and ids in the same order. */
export function haveSameShape(own: readonly Unit[], source: readonly Unit[]): boolean {
  return own.length === source.length && own.every((unit, index) => isAlike(unit, source[index]));
}

function isAlike(unit: Unit, other: Unit | undefined): boolean {
  return unit.kind === other?.kind && unit.depth === other.depth && unit.mark === other.mark && unit.id === other.id;
}

/** What two units are recognised by. */
interface Profile {
  readonly unit: Unit;
  readonly length: number;
  readonly signs: ReadonlySet<string>;
  /** Whether it has the words of one before it. */
  readonly isCopy: boolean;
  /** Whether it is the first row of a table. */
  readonly isFirstRow: boolean;
}

/** Words that are the same in every language: facts, addresses, names and abbreviations in Latin letters, numbers. */
const sign = /\{\{[^}]*\}\}|[\w.+-]+@[\w.-]+|https?:\S+|\p{Nd}+|\p{Lu}\p{L}{3,}|\p{Lu}{2,}/gu;

function profilesOf(units: readonly Unit[]): Profile[] {
  const seen = new Set<string>();
  return units.map((unit, index) => {
    const words = shownWords(unit.tokens);
    const isCopy = seen.has(words);
    seen.add(words);
    const isFirstRow = unit.kind === 'row' && units[index - 1]?.kind !== 'row';
    return { unit, length: words.length, signs: new Set(words.match(sign) ?? []), isCopy, isFirstRow };
  });
}

/** Needleman and Wunsch: the sequence of pairs and gaps with the highest score, in the opposite order. */
function alignByScore(own: readonly Profile[], source: readonly Profile[]): UnitPair[] {
  const ratio = (sum(own) + 1) / (sum(source) + 1);
  const width = source.length + 1;
  const scores = new Float64Array((own.length + 1) * width);
  const scoreAt = (row: number, column: number) => scores[row * width + column] ?? 0;
  const pairScore = (row: number, column: number) => similarity(own[row - 1], source[column - 1], ratio);
  for (let row = 0; row <= own.length; row += 1) {
    for (let column = 0; column <= source.length; column += 1) {
      if (row === 0 || column === 0) scores[row * width + column] = (row + column) * gap;
      else
        scores[row * width + column] = Math.max(
          scoreAt(row - 1, column - 1) + pairScore(row, column),
          scoreAt(row - 1, column) + gap,
          scoreAt(row, column - 1) + gap,
        );
    }
  }
  const pairs: UnitPair[] = [];
  for (let row = own.length, column = source.length; row > 0 || column > 0; ) {
    const score = scoreAt(row, column);
    if (row > 0 && column > 0 && score === scoreAt(row - 1, column - 1) + pairScore(row, column)) {
      row -= 1;
      column -= 1;
      pairs.push({ own: own[row]?.unit, source: source[column]?.unit });
    } else if (column === 0 || (row > 0 && score === scoreAt(row - 1, column) + gap)) {
      // At the edge there is one way only, whatever rounding made of its score.
      row -= 1;
      pairs.push({ own: own[row]?.unit, source: undefined });
    } else {
      column -= 1;
      pairs.push({ own: undefined, source: source[column]?.unit });
    }
  }
  return pairs;
}

function sum(profiles: readonly Profile[]): number {
  return profiles.reduce((total, { length }) => total + length, 0);
}

function similarity(own: Profile | undefined, source: Profile | undefined, ratio: number): number {
  if (own === undefined || source === undefined) return gap * 2;
  const a = own.unit;
  const b = source.unit;
  if (isBound(a) !== isBound(b) || (isBound(a) && a.kind !== b.kind)) return gap * 3;
  const kind = a.kind === b.kind ? 1 : -0.6;
  const mark =
    a.mark === b.mark ? (a.kind === 'clause' || a.id !== undefined ? 1.5 : 0.4) : a.kind === 'clause' ? -0.8 : 0;
  const id = a.id !== undefined && b.id !== undefined ? (a.id === b.id ? 2 : -1) : 0;
  const depth = a.depth === b.depth ? 0.2 : -0.3;
  // A copy, and the first row of a table, are no match for what is neither.
  const place = (own.isCopy && !source.isCopy ? -0.5 : 0) + (own.isFirstRow === source.isFirstRow ? 0 : -0.5);
  const longest = Math.max(own.length, source.length * ratio) + 8;
  const shortest = Math.min(own.length, source.length * ratio) + 8;
  return kind + mark + id + depth + place + 1.2 * (shortest / longest) - 0.9 + sharedSigns(own, source);
}

/** A table of a disclosure and a heading are paired with nothing else. */
function isBound({ kind }: Unit): boolean {
  return isDisclosureName(kind) || kind === 'heading';
}

function sharedSigns({ signs }: Profile, { signs: others }: Profile): number {
  if (signs.size === 0 && others.size === 0) return 0;
  let shared = 0;
  for (const sign of signs) if (others.has(sign)) shared += 1;
  return (2 * shared) / Math.max(1, others.size) - (shared === 0 ? 0.3 : 0);
}
