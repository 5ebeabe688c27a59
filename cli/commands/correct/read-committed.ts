import path from 'node:path';
import { maxFileBytes } from '../../../lambda/content/files/files.ts';
import { HintedError } from '../../../lambda/shared/hinted-error.ts';
import { runGit } from '../../../lambda/shared/run-git.ts';

/** Reads a file as a commit contains it; throws if there is no git, no such commit, or no such file in it. */
export async function readCommitted(file: string, commit: string): Promise<Uint8Array> {
  const problem = (reason: string) =>
    new HintedError(
      `Cannot read ${file} as of commit "${commit}": ${reason}`,
      'Name the commit that was published with --commit, or the text as it is published with --published FILE',
    );
  if (commit.startsWith('-')) throw problem('a commit does not begin with "-"');
  const args = ['cat-file', 'blob', `${commit}:./${path.basename(file)}`];
  const { output, failure } = runGit(path.dirname(file), args, maxFileBytes);
  if (output === undefined) throw problem(failure.reason);
  return output;
}
