import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The commit that a directory's files are of; null where they are of none, because of changes or without git. */
export async function readCommit(directory: string): Promise<string | null> {
  try {
    const { stdout: changes } = await run('git', ['-C', directory, 'status', '--porcelain', '--', '.']);
    if (changes.trim() !== '') return null;
    const { stdout: commit } = await run('git', ['-C', directory, 'log', '-1', '--format=%H', '--', '.']);
    return /^[0-9a-f]{40,64}$/.exec(commit.trim())?.[0] ?? null;
  } catch {
    return null;
  }
}
