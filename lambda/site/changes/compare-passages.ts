import { align } from './align.ts';
import { type DiffRun, diffWords } from './diff-words.ts';
import { type MatchEntry, matchAll } from './match.ts';
import type { Passage } from './passages.ts';

/** What happened to a passage between two versions. */
export type PassageChange =
  | { readonly kind: 'same' | 'added' | 'removed'; readonly passage: Passage; readonly isMoved: boolean }
  | {
      readonly kind: 'reworded';
      /** The current passage. */
      readonly passage: Passage;
      readonly isMoved: boolean;
      readonly label: readonly DiffRun[];
      readonly words: readonly DiffRun[];
      /** The words of each cell, where both are rows of as many cells; `undefined` for a cell that is the same. */
      readonly cells: readonly (readonly DiffRun[] | undefined)[];
    };

/** Below these, two passages are different texts, in which marked words would show changes that are none. */
const passageThreshold = { similarity: 0.5, withSameKey: 0.3 };

/** Compares the passages of a section in two versions. */
export function comparePassages(previous: readonly Passage[], current: readonly Passage[]): PassageChange[] {
  const pairs = matchAll(previous.map(toEntry), current.map(toEntry), passageThreshold);
  return align(pairs, previous.length, current.length).flatMap((row): PassageChange[] => {
    const before = row.previous === undefined ? undefined : previous[row.previous];
    const now = row.current === undefined ? undefined : current[row.current];
    const { isMoved } = row;
    if (before !== undefined && now !== undefined) return [comparePassage(before, now, isMoved)];
    if (now !== undefined) return [{ kind: 'added', passage: now, isMoved }];
    return before === undefined ? [] : [{ kind: 'removed', passage: before, isMoved }];
  });
}

function toEntry(item: Passage, position: number): MatchEntry {
  return { position, item };
}

function comparePassage(before: Passage, passage: Passage, isMoved: boolean): PassageChange {
  if (before.label === passage.label && before.text === passage.text) return { kind: 'same', passage, isMoved };
  const label = diffWords(labelWords(before), labelWords(passage));
  const words = diffWords(before.words(), passage.words());
  return { kind: 'reworded', passage, isMoved, label, words, cells: compareCells(before, passage) };
}

function compareCells(before: Passage, passage: Passage): (DiffRun[] | undefined)[] {
  if (before.cells.length !== passage.cells.length) return [];
  return passage.cells.map((cell, index) => {
    const other = before.cells[index];
    return other === undefined || other.text === cell.text ? undefined : diffWords(other.words(), cell.words());
  });
}

/** A label is compared as one word. */
function labelWords({ label }: Passage): string[] {
  return label === '' ? [] : [label];
}
