import { runGit } from './run-git.ts';

/** The commit that the files of a directory are of; null if that is unknown, with a warning that says why. */
export async function readCommit(directory: string, warn: (line: string) => void): Promise<string | null> {
  const commit = await findCommit(directory);
  if (commit.hash !== undefined) return commit.hash;
  warn(`Warning: the ledger cannot name the commit of ${directory}: ${commit.reason}`);
  return null;
}

async function findCommit(directory: string): Promise<{ hash: string } | { hash?: never; reason: string }> {
  const changes = await runGit(directory, ['status', '--porcelain', '--', '.']);
  if (changes.output === undefined) return { reason: changes.failure };
  if (changes.output.length > 0) return { reason: 'it has uncommitted changes' };
  const log = await runGit(directory, ['log', '-1', '--format=%H', '--', '.']);
  if (log.output === undefined) return { reason: log.failure };
  const [hash] = /^[0-9a-f]{40,64}$/m.exec(log.output.toString()) ?? [];
  return hash === undefined ? { reason: 'no commit contains it' } : { hash };
}
