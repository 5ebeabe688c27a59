import { execFileSync } from 'node:child_process';
import type { UnknownCommit } from '../publication/inputs.ts';

/** Why git printed nothing. */
interface GitFailure {
  readonly kind: Extract<UnknownCommit, 'noGit' | 'noRepository' | 'gitFailed'>;
  /** In one line, to follow a colon. */
  readonly reason: string;
}

/** What git printed, or why it failed. */
export type GitOutcome =
  | { readonly output: Buffer; readonly failure?: never }
  | { readonly output?: never; readonly failure: GitFailure };

/** Runs git in a directory. */
export function runGit(directory: string, args: readonly string[], maxBytes = 1_000_000): GitOutcome {
  // The reasons below are git's English ones.
  const env = { ...process.env, LC_ALL: 'C' };
  const options = { env, encoding: 'buffer', maxBuffer: maxBytes, stdio: 'pipe' } as const;
  try {
    return { output: execFileSync('git', ['-C', directory, ...args], options) };
  } catch (error) {
    return { failure: explain(error) };
  }
}

function explain(error: unknown): GitFailure {
  if (!(error instanceof Error)) return { kind: 'gitFailed', reason: String(error) };
  if ('code' in error && error.code === 'ENOENT') return { kind: 'noGit', reason: 'git is not installed' };
  const [said = ''] = 'stderr' in error ? String(error.stderr).trim().split('\n') : [];
  if (said.startsWith('fatal: not a git repository'))
    return { kind: 'noRepository', reason: 'it is not in a git repository' };
  return { kind: 'gitFailed', reason: said === '' ? error.message : `git says "${said}"` };
}
