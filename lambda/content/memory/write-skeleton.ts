import type { AssessedPiece } from './assess-section.ts';
import { isOpen, type SectionWork } from './find-work.ts';
import { typedWords, writeSection } from './write-section.ts';

/**
 * The Markdown that a translator completes: each section in which something is left, with its id, what is translated already, and
 * `TODO:` before the words of the source that are not. Of a section of clauses, those that are left alone.
 */
export function writeSkeleton(sections: readonly SectionWork[]): string {
  const open = sections.filter(({ pieces }) => pieces.some(isOpen));
  return open.map(skeletonOf).join('\n');
}

function skeletonOf({ source, pieces }: SectionWork): string {
  const byUnit = new Map(pieces.map((piece) => [piece.source, piece]));
  const whole = writeSection(source, (unit) => wordsFor(byUnit.get(unit)));
  const rest = pieces.filter(({ source: unit }) => unit.kind !== 'heading');
  const isClausesAlone = rest.every(({ source: unit }) => unit.kind === 'clause') && hasUniqueLabels(rest);
  const isRecalled = pieces.every((piece) => isOpen(piece) || piece.state === 'recalled' || piece.state === 'neutral');
  if (!isClausesAlone || !isRecalled || rest.every(isOpen)) return whole;
  const heading = source.id === '' ? '' : whole.slice(0, whole.indexOf('\n\n'));
  const clauses = rest.filter(isOpen).map((piece) => `${piece.source.mark} ${wordsFor(piece) ?? ''}`);
  return `${[heading, ...clauses].filter(Boolean).join('\n\n')}\n`;
}

function hasUniqueLabels(pieces: readonly AssessedPiece[]): boolean {
  return new Set(pieces.map(({ source }) => source.mark)).size === pieces.length;
}

function wordsFor(piece: AssessedPiece | undefined): string | undefined {
  if (piece === undefined) return undefined;
  if (isOpen(piece)) return markOpen(piece);
  if (piece.own === undefined) return undefined;
  return typedWords({ ...piece.own, tokens: piece.tokens });
}

/** The words of the source, marked as left to translate; in a row, each cell that has words is one to translate. */
export function markOpen({ source }: Pick<AssessedPiece, 'source'>): string {
  const words = typedWords(source);
  return source.kind === 'row' ? markCells(words) : `TODO: ${words}`;
}

function markCells(row: string): string {
  const cells = row.replace(/^\s*\|?|(?<!\\)\|?\s*$/g, '').split(/(?<!\\)\|/);
  const marked = cells.map((cell) =>
    /\p{L}/u.test(cell.replace(/\{\{[^}]*\}\}/g, '')) ? `TODO: ${cell.trim()}` : cell.trim(),
  );
  return `| ${marked.join(' | ')} |`;
}
