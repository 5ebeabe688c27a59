import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** What git printed, or why there is nothing: a reason to follow a colon, in one line. */
export type GitOutcome =
  | { readonly output: Buffer; readonly failure?: never }
  | { readonly output?: never; readonly failure: string };

/** Runs git in a directory. */
export async function runGit(directory: string, args: readonly string[], maxBytes = 1_000_000): Promise<GitOutcome> {
  // The reasons below are git's English ones.
  const env = { ...process.env, LC_ALL: 'C' };
  const options = { env, encoding: 'buffer', maxBuffer: maxBytes } as const;
  try {
    return { output: (await promisify(execFile)('git', ['-C', directory, ...args], options)).stdout };
  } catch (error) {
    return { failure: explain(error) };
  }
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'ENOENT') return 'git is not installed';
  const [said = ''] = 'stderr' in error ? String(error.stderr).trim().split('\n') : [];
  if (said.startsWith('fatal: not a git repository')) return 'it is not in a git repository';
  return said === '' ? error.message : `git says "${said}"`;
}
