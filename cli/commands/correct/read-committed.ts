import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { maxFileBytes } from '../../../lambda/content/files/decode-text.ts';

/** A file's bytes as a commit has them; throws where there is no git, no such commit, or no such file in it. */
export async function readCommitted(file: string, commit: string): Promise<Uint8Array> {
  const options = { cwd: path.dirname(file), encoding: 'buffer', maxBuffer: maxFileBytes } as const;
  try {
    if (commit.startsWith('-')) throw new Error('a commit does not begin with "-"');
    return (await promisify(execFile)('git', ['cat-file', 'blob', `${commit}:./${path.basename(file)}`], options))
      .stdout;
  } catch (cause) {
    const said = cause instanceof Error && 'stderr' in cause ? String(cause.stderr).trim().split('\n')[0] : '';
    throw new Error(
      `Cannot find ${file} as commit "${commit}" has it${said && `: git says "${said}"`}\n    Name the text that is public with --former FILE, or its commit with --commit`,
      { cause: said ? undefined : cause },
    );
  }
}
