import { diffArrays } from 'diff';

/** Consecutive words that were kept, removed or added: character data. */
export interface DiffRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Words that were kept, and the change after them. */
interface Hunk {
  readonly same: string;
  readonly removed: string;
  readonly added: string;
}

/**
 * The time that a comparison takes grows with the square of the edits, not with the length of the text. A passage with more edits
 * than these has been rewritten, and marked words would make it unreadable.
 */
const maxEdits = 600;

/** Compares two lists of words. Without the added runs the result reads as before, and without the removed ones as it does now. */
export function diffWords(previous: readonly string[], current: readonly string[]): DiffRun[] {
  const changes = diffArrays([...previous], [...current], { maxEditLength: maxEdits });
  if (changes === undefined) return toRuns([{ same: '', removed: previous.join(''), added: current.join('') }]);
  const hunks: Hunk[] = [];
  for (const { value, added, removed } of changes) {
    const text = value.join('');
    const last = hunks.at(-1);
    if (!added && !removed) {
      hunks.push({ same: text, removed: '', added: '' });
    } else if (last === undefined) {
      hunks.push({ same: '', removed: removed ? text : '', added: added ? text : '' });
    } else {
      const changed = removed ? { removed: last.removed + text } : { added: last.added + text };
      hunks[hunks.length - 1] = { ...last, ...changed };
    }
  }
  return toRuns(excludeSpaces(joinNeighbours(hunks)));
}

/** Joins two changes with only a few letters between them, which are easier to read as one. */
function joinNeighbours(hunks: readonly Hunk[]): Hunk[] {
  const joined: Hunk[] = [];
  let carried = '';
  for (const found of hunks) {
    const hunk = { ...found, same: carried + found.same };
    carried = '';
    const last = joined.at(-1);
    const shifted = last && shiftSpace(last, hunk);
    if (shifted !== undefined) {
      joined[joined.length - 1] = shifted;
      carried = hunk.same;
    } else if (last !== undefined && isOneChange(last, hunk)) {
      const removed = last.removed + hunk.same + hunk.removed;
      joined[joined.length - 1] = { same: last.same, removed, added: last.added + hunk.same + hunk.added };
    } else {
      joined.push(hunk);
    }
  }
  return carried === '' ? joined : [...joined, { same: carried, removed: '', added: '' }];
}

/**
 * One change in place of two additions, or two removals, with only a space between them, of which the second ends with such a space:
 * `may<ins>,</ins> <ins>if asked, </ins>do` is `may<ins>, if asked,</ins> do`. The space moves behind the change.
 */
function shiftSpace(before: Hunk, { same, removed, added }: Hunk): Hunk | undefined {
  if (!/^[ \u00a0]+$/.test(same)) return undefined;
  if (before.removed + removed === '' && added.endsWith(same))
    return { ...before, added: before.added + same + added.slice(0, -same.length) };
  if (before.added + added === '' && removed.endsWith(same))
    return { ...before, removed: before.removed + same + removed.slice(0, -same.length) };
  return undefined;
}

/** True if the words between two replacements are punctuation, or shorter than either of them. */
function isOneChange(before: Hunk, hunk: Hunk): boolean {
  const isOnlyAddition = before.removed + hunk.removed === '';
  const isOnlyRemoval = before.added + hunk.added === '';
  const shorter = Math.min(sizeOf(before), sizeOf(hunk));
  if (isOnlyAddition || isOnlyRemoval || shorter === 0 || hunk.same === '\n') return false;
  return !/[\p{L}\p{N}]/u.test(hunk.same) || hunk.same.length <= shorter;
}

function sizeOf({ removed, added }: Hunk): number {
  return Math.max(removed.length, added.length);
}

/** Excludes a space from a change if both of its sides begin or end with one. */
function excludeSpaces(hunks: readonly Hunk[]): Hunk[] {
  let carried = '';
  const trimmed = hunks.map(({ same, removed, added }): Hunk => {
    const before = removed.startsWith(' ') && added.startsWith(' ') ? ' ' : '';
    const [restRemoved, restAdded] = [removed.slice(before.length), added.slice(before.length)];
    const after = restRemoved.endsWith(' ') && restAdded.endsWith(' ') ? ' ' : '';
    const hunk = {
      same: carried + same + before,
      removed: restRemoved.slice(0, restRemoved.length - after.length),
      added: restAdded.slice(0, restAdded.length - after.length),
    };
    carried = after;
    return hunk;
  });
  return [...trimmed, { same: carried, removed: '', added: '' }];
}

function toRuns(hunks: readonly Hunk[]): DiffRun[] {
  const runs = hunks.flatMap(({ same, removed, added }): DiffRun[] => [
    { kind: 'same', text: same },
    { kind: 'removed', text: removed },
    { kind: 'added', text: added },
  ]);
  return runs.filter(({ text }) => text !== '');
}
