import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * The content directory that was meant, as seen from the working directory: the one that is named; or, where there is none of that
 * name, the one of the project that the working directory lies in.
 */
export function findContent(named: string): string {
  if (existsSync(named)) return named;
  for (let directory = process.cwd(); ; directory = path.dirname(directory)) {
    for (const candidate of [path.join(directory, named), directory])
      if (existsSync(path.join(candidate, 'site.yaml'))) return path.relative('', candidate) || '.';
    if (path.dirname(directory) === directory) return named;
  }
}
