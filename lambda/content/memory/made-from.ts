import type { Unit } from '../compare/units.ts';
import { sha256 } from '../digest.ts';
import { rememberOf } from '../remember.ts';
import { problemOf, type UnlocatedProblem } from '../rules.ts';
import { keyOf } from './pieces.ts';

/**
 * Which words of the source each piece of a translation was made from: the digests of these, by the digest of the translated words. Two
 * branches that each add some can be joined line by line.
 */
export type MadeFrom = ReadonlyMap<string, ReadonlySet<string>>;

/** Digest of the words of a piece: 12 hexadecimal digits of a SHA-256. Neither labels nor white space count. */
export const digestOfPiece: (unit: Unit) => string = rememberOf((unit) => sha256(keyOf(unit)).slice(0, 12));

/** The words of the source that a translated piece was made from; undefined where that is not recorded. */
export function sourcesOf(own: Unit, madeFrom: MadeFrom | undefined): ReadonlySet<string> | undefined {
  return madeFrom?.get(digestOfPiece(own));
}

/** False for a translated piece that is recorded to be made from other words than those of the source. */
export function isMadeFrom(own: Unit, source: Unit, madeFrom: MadeFrom | undefined): boolean {
  return sourcesOf(own, madeFrom)?.has(digestOfPiece(source)) !== false;
}

/** Reads a lock file, such as `de.lock`: a line for each piece, with the digest of its words and that of their source. */
export function parseMadeFrom(text: string | undefined): {
  madeFrom: MadeFrom | undefined;
  problems: UnlocatedProblem[];
} {
  if (text === undefined) return { madeFrom: undefined, problems: [] };
  const madeFrom = new Map<string, Set<string>>();
  const problems: UnlocatedProblem[] = [];
  for (const { 0: line, index } of text.matchAll(/^[^#\n].*$/gm)) {
    const [, own, source] = /^([0-9a-f]{12}) ([0-9a-f]{12})(?: .*)?$/.exec(line) ?? [];
    if (own === undefined || source === undefined) problems.push(problemOf('lock-line', { line, offset: index }));
    else madeFrom.set(own, (madeFrom.get(own) ?? new Set()).add(source));
  }
  return { madeFrom, problems };
}

/** Writes a lock file; its lines are in the order of their digests, so that it depends on what it says alone. */
export function formatMadeFrom(madeFrom: MadeFrom): string {
  const lines = [...madeFrom].flatMap(([own, sources]) => [...sources].map((source) => `${own} ${source}`));
  return `${head}${lines
    .sort()
    .map((line) => `${line}\n`)
    .join('')}`;
}

const head = `# Written by promulgate: a translated piece, and the words of the source that it was made from.
# Commit it with the text. Where two branches differ, keep the lines of both.
`;
