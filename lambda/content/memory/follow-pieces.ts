import type { Unit } from '../compare/units.ts';
import { rememberOf } from '../remember.ts';
import type { Section } from '../section.ts';
import { keyOf, piecesOf, wordsInPiece } from './pieces.ts';

/** What became of a piece of the source. */
export interface Followed {
  readonly now: Unit;
  /** The piece of an earlier version that it is, or that it was made from; undefined for a new one. */
  readonly before: Unit | undefined;
  /** True if its words are the same. */
  readonly isSame: boolean;
}

/** Below this, two pieces are different texts; a clause with the same label is recognised by fewer words. */
const threshold = { similarity: 0.5, withSameLabel: 0.3 };

/**
 * Follows the pieces of a section from an earlier version: first those with the same words, wherever they stand now, then those with
 * similar words. Their order alone decides nothing.
 */
export function followPieces(before: Section, now: Section): readonly Followed[] {
  return followedFrom(before)(now);
}

/** The same for every locale. */
const followedFrom = rememberOf((before: Section) =>
  rememberOf((now: Section) => follow(piecesOf(before), piecesOf(now))),
);

function follow(before: readonly Unit[], now: readonly Unit[]): Followed[] {
  const left = new Set(before);
  const same = new Map<Unit, Unit>();
  const byKey = new Map<string, Unit[]>();
  for (const unit of before) byKey.set(keyOf(unit), [...(byKey.get(keyOf(unit)) ?? []), unit]);
  for (const unit of now) {
    const found = byKey.get(keyOf(unit))?.shift();
    if (found === undefined) continue;
    same.set(unit, found);
    left.delete(found);
  }
  const similar = pairSimilar(
    [...left],
    now.filter((unit) => !same.has(unit)),
  );
  return now.map((unit) => ({ now: unit, before: same.get(unit) ?? similar.get(unit), isSame: same.has(unit) }));
}

/** The most similar pairs first, each piece in one of them at most. */
function pairSimilar(before: readonly Unit[], now: readonly Unit[]): Map<Unit, Unit> {
  const scored = now.flatMap((unit) =>
    before
      .filter(({ kind }) => kind === unit.kind)
      .map((other) => ({ unit, other, score: similarity(wordsInPiece(unit), wordsInPiece(other)) }))
      .filter(
        ({ other, score }) => score >= (isSameLabel(unit, other) ? threshold.withSameLabel : threshold.similarity),
      ),
  );
  const pairs = new Map<Unit, Unit>();
  const taken = new Set<Unit>();
  for (const { unit, other } of scored.sort((a, b) => b.score - a.score)) {
    if (pairs.has(unit) || taken.has(other)) continue;
    pairs.set(unit, other);
    taken.add(other);
  }
  return pairs;
}

function isSameLabel(unit: Unit, other: Unit): boolean {
  return unit.kind === 'heading' ? unit.id === other.id : unit.kind === 'clause' && unit.mark === other.mark;
}

/** Dice's coefficient of two lists of words: 1 for the same words, 0 for none in common. */
function similarity(words: readonly string[], others: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const each of words) counts.set(each, (counts.get(each) ?? 0) + 1);
  let shared = 0;
  for (const each of others) {
    const count = counts.get(each) ?? 0;
    if (count > 0) shared += 1;
    counts.set(each, count - 1);
  }
  return (2 * shared) / Math.max(1, words.length + others.length);
}
