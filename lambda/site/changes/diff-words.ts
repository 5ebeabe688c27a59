import { diffArrays } from 'diff';

/** Words side by side that stayed, came or went: character data. */
export interface DiffRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** What stayed, and the change behind it. */
interface Hunk {
  readonly same: string;
  readonly removed: string;
  readonly added: string;
}

/**
 * The work grows with the square of the edits, not with the text. A passage with more has been written anew: nobody could read
 * its marked words.
 */
const maxEdits = 600;

/** How one row of words became another: without the added runs it reads as before, without the removed ones as it does now. */
export function diffWords(previous: readonly string[], current: readonly string[]): DiffRun[] {
  const changes = diffArrays([...previous], [...current], { maxEditLength: maxEdits });
  if (changes === undefined) return runsOf([{ same: '', removed: previous.join(''), added: current.join('') }]);
  const hunks: Hunk[] = [];
  for (const { value, added, removed } of changes) {
    const text = value.join('');
    const last = hunks.at(-1);
    if (last === undefined || !(added || removed)) {
      hunks.push({ same: added || removed ? '' : text, removed: removed ? text : '', added: added ? text : '' });
    } else {
      const changed = removed ? { removed: last.removed + text } : { added: last.added + text };
      hunks[hunks.length - 1] = { ...last, ...changed };
    }
  }
  return runsOf(keepSpaces(joinScraps(hunks)));
}

/** A sign or a small word that happens to stay between two changes tears both apart: the eye wants one change. */
function joinScraps(hunks: readonly Hunk[]): Hunk[] {
  const joined: Hunk[] = [];
  for (const hunk of hunks) {
    const last = joined.at(-1);
    if (last !== undefined && isScrap(last, hunk)) {
      const removed = last.removed + hunk.same + hunk.removed;
      joined[joined.length - 1] = { same: last.same, removed, added: last.added + hunk.same + hunk.added };
    } else {
      joined.push(hunk);
    }
  }
  return joined;
}

function isScrap(before: Hunk, { same, removed, added }: Hunk): boolean {
  const size = (hunk: Pick<Hunk, 'removed' | 'added'>) => Math.max(hunk.removed.length, hunk.added.length);
  const isOneSided = before.removed + removed === '' || before.added + added === '';
  const sizes = [size(before), size({ removed, added })];
  if (isOneSided || same === '\n' || sizes.includes(0)) return false;
  return !/[\p{L}\p{N}]/u.test(same) || same.length <= Math.min(...sizes);
}

/** A space that both sides of a change begin or end with is none of it. */
function keepSpaces(hunks: readonly Hunk[]): Hunk[] {
  let carried = '';
  const kept = hunks.map(({ same, removed, added }): Hunk => {
    const before = removed.startsWith(' ') && added.startsWith(' ') ? ' ' : '';
    const [restRemoved, restAdded] = [removed.slice(before.length), added.slice(before.length)];
    const behind = restRemoved.endsWith(' ') && restAdded.endsWith(' ') ? ' ' : '';
    const hunk = {
      same: carried + same + before,
      removed: restRemoved.slice(0, restRemoved.length - behind.length),
      added: restAdded.slice(0, restAdded.length - behind.length),
    };
    carried = behind;
    return hunk;
  });
  return [...kept, { same: carried, removed: '', added: '' }];
}

function runsOf(hunks: readonly Hunk[]): DiffRun[] {
  const runs = hunks.flatMap(({ same, removed, added }): DiffRun[] => [
    { kind: 'same', text: same },
    { kind: 'removed', text: removed },
    { kind: 'added', text: added },
  ]);
  return runs.filter(({ text }) => text !== '');
}
