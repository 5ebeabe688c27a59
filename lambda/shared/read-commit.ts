import type { Inputs, UnknownCommit } from '../publication/inputs.ts';
import { runGit } from './run-git.ts';

/** The commit of the content, or why it is unknown. */
export type FoundCommit = Pick<Inputs, 'commit' | 'commitUnknown'>;

/** Finds the commit that contains the files of a directory; if it is unknown, a warning says why. */
export function readCommit(directory: string, warn: (line: string) => void): FoundCommit {
  const { commit, ...unknown } = findCommit(directory);
  if (commit !== undefined) return { commit };
  warn(`Warning: the ledger cannot name the commit of ${directory}: ${unknown.reason}`);
  return { commit: null, commitUnknown: unknown.kind };
}

type Search =
  | { commit: string; kind?: never; reason?: never }
  | { commit?: never; kind: UnknownCommit; reason: string };

function findCommit(directory: string): Search {
  const changes = runGit(directory, ['status', '--porcelain', '--', '.']);
  if (changes.output === undefined) return changes.failure;
  if (changes.output.length > 0) return { kind: 'uncommittedChanges', reason: 'it has uncommitted changes' };
  const log = runGit(directory, ['log', '-1', '--format=%H', '--', '.']);
  if (log.output === undefined) return log.failure;
  const [commit] = /^[0-9a-f]{40,64}$/m.exec(log.output.toString()) ?? [];
  return commit === undefined ? { kind: 'neverCommitted', reason: 'no commit contains it' } : { commit };
}
