import { alignUnits, haveSameShape } from '../compare/align-units.ts';
import type { Unit } from '../compare/units.ts';
import type { Section } from '../section.ts';
import { piecesOf } from './pieces.ts';

/** The pieces of a translated section by those of its source. */
export type PiecePairs = ReadonlyMap<Unit, Unit>;

/**
 * Pairs the pieces of a translated section with those of its source where there is no doubt: in a section of the same shape, or
 * under the same label, which both use once.
 */
export function pairSurely(own: Section, source: Section): PiecePairs {
  const [pieces, wanted] = [piecesOf(own), piecesOf(source)];
  if (haveSameShape(pieces, wanted)) return new Map(wanted.flatMap((unit, index) => pairOf(unit, pieces[index])));
  return new Map(
    wanted.flatMap((unit) => {
      const label = labelIn(unit);
      if (label === undefined || wanted.filter((other) => labelIn(other) === label).length > 1) return [];
      const found = pieces.filter((other) => labelIn(other) === label);
      return found.length === 1 ? pairOf(unit, found[0]) : [];
    }),
  );
}

/** Pairs the pieces of a translated section with those of its source as far as both resemble each other. */
export function pairProbably(own: Section, source: Section): PiecePairs {
  const pairs = alignUnits(piecesOf(own), piecesOf(source));
  return new Map(pairs.flatMap((pair) => (pair.source === undefined ? [] : pairOf(pair.source, pair.own))));
}

/**
 * True for a translated section that holds some clauses of its source alone: it lacks others, and holds nothing else. The rest is
 * taken from an earlier version.
 */
export function holdsClausesAlone(own: Section, source: Section): boolean {
  const isIn = (anchor: string, index: number) =>
    own.clauses[index]?.anchor === anchor || own.clauses.some((clause) => clause.anchor === anchor);
  if (source.clauses.every(({ anchor }, index) => isIn(anchor, index))) return false;
  const pieces = piecesOf(own);
  return pieces.some(({ kind }) => kind === 'clause') && pairSurely(own, source).size === pieces.length;
}

function pairOf(source: Unit, own: Unit | undefined): [Unit, Unit][] {
  return own === undefined || own.kind !== source.kind ? [] : [[source, own]];
}

function labelIn({ kind, mark, depth }: Unit): string | undefined {
  if (kind === 'clause' && depth === 0) return mark;
  return kind === 'heading' && mark === '##' ? mark : undefined;
}
