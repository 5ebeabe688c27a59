import { align } from './align.ts';
import { type DiffRun, diffWords } from './diff-words.ts';
import { matchAll } from './match.ts';
import type { Passage } from './passages.ts';

/** What became of a passage. */
export type PassageChange =
  | { readonly kind: 'same' | 'added' | 'removed'; readonly passage: Passage; readonly isMoved: boolean }
  | {
      readonly kind: 'reworded';
      /** As it is now. */
      readonly passage: Passage;
      readonly isMoved: boolean;
      readonly label: readonly DiffRun[];
      readonly words: readonly DiffRun[];
    };

/** Below this, marking words of one text in another would show a change where there are two texts. */
const least = { similarity: 0.5, withSameKey: 0.3 };

/** What became of each passage of a section. */
export function comparePassages(previous: readonly Passage[], current: readonly Passage[]): PassageChange[] {
  const pairs = matchAll(previous, current, least);
  return align(pairs, previous.length, current.length).flatMap((step): PassageChange[] => {
    const before = step.previous === undefined ? undefined : previous[step.previous];
    const now = step.current === undefined ? undefined : current[step.current];
    const { isMoved } = step;
    if (before !== undefined && now !== undefined) return [comparePassage(before, now, isMoved)];
    if (now !== undefined) return [{ kind: 'added', passage: now, isMoved }];
    return before === undefined ? [] : [{ kind: 'removed', passage: before, isMoved }];
  });
}

function comparePassage(before: Passage, passage: Passage, isMoved: boolean): PassageChange {
  if (before.label === passage.label && before.text === passage.text) return { kind: 'same', passage, isMoved };
  const label = diffWords(signs(before.label), signs(passage.label));
  return { kind: 'reworded', passage, isMoved, label, words: diffWords(before.words, passage.words) };
}

function signs(label: string): string[] {
  return label === '' ? [] : [label];
}
