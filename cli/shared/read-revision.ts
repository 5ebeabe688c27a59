import type { Files } from '../../lambda/content/files/files.ts';
import { HintedError } from '../../lambda/shared/hinted-error.ts';
import { runGit } from '../../lambda/shared/run-git.ts';

/** More than any content: what is larger is none. */
const maxBytes = 500_000_000;
/** So many names fit into one command. */
const batch = 400;

interface Blob {
  readonly path: string;
  readonly id: string;
  readonly size: number;
}

/** Reads a directory as a commit contains it; empty if it has no such directory. Throws if there is no git, or no such commit. */
export async function readRevision(directory: string, revision: string): Promise<Files> {
  const problem = (reason: string) =>
    new HintedError(
      `Cannot compare with "${revision}": ${reason}`,
      'Name the address of the site, such as https://policy.example.com, or a commit, such as origin/main',
    );
  const ask = async (args: readonly string[]): Promise<Buffer> => {
    const { output, failure } = await runGit(directory, args, maxBytes);
    if (output === undefined) throw problem(failure.reason);
    return output;
  };
  if (revision.startsWith('-')) throw problem('a commit does not begin with "-"');
  const listing = await ask(['ls-tree', '-r', '-z', '--long', `${revision}^{commit}`, '--', '.']);
  const blobs = listing.toString('utf8').split('\0').flatMap(parseLine);
  const files = new Map<string, Uint8Array>();
  for (let first = 0; first < blobs.length; first += batch) {
    const some = blobs.slice(first, first + batch);
    const bytes = await ask(['show', '--no-textconv', ...some.map(({ id }) => id)]);
    let offset = 0;
    for (const { path, size } of some) {
      files.set(path, bytes.subarray(offset, offset + size));
      offset += size;
    }
  }
  return files;
}

/** A line such as `100644 blob 1f7a7a…      72\tprivacy/2026-11-15/de.md`; links and submodules are no texts. */
function parseLine(line: string): Blob[] {
  const [, id = '', size = '', path = ''] = /^100\d{3} blob (\w+) +(\d+)\t(.*)$/s.exec(line) ?? [];
  // What starts with a dot is not read from a directory either.
  const isHidden = path.split('/').some((name) => name.startsWith('.'));
  return path === '' || isHidden ? [] : [{ path, id, size: Number(size) }];
}
