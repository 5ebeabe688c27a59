import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { HintedError } from '../../lambda/shared/hinted-error.ts';

/**
 * The content directory that was meant, as seen from the working directory: the one that is named; or, where there is none of that
 * name, the one of the project that the working directory lies in. Throws where the name is that of a file.
 */
export function findContent(named: string): string {
  const stats = statSync(named, { throwIfNoEntry: false });
  if (stats?.isFile())
    throw new HintedError(
      `Cannot read content from ${named}: it is a file`,
      'Name the directory that holds site.yaml, messages/ and a policy with --content DIR',
    );
  if (stats !== undefined) return named;
  for (let directory = process.cwd(); ; directory = path.dirname(directory)) {
    for (const candidate of [path.join(directory, named), directory])
      if (existsSync(path.join(candidate, 'site.yaml'))) return path.relative('', candidate) || '.';
    if (path.dirname(directory) === directory) return named;
  }
}
