import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from '../content/digest.ts';
import type { Files } from '../content/files/files.ts';
import type { Inputs } from '../publication/inputs.ts';
import type { FoundCommit } from './read-commit.ts';
import { readContent } from './read-content.ts';

/** The rooms that turn content into pages, relative to this directory. */
const rendererDirectories = ['../content', '../site'];

/**
 * Digests of everything that the pages are made from, so that a publisher can tell whether anything changed without loading it: the
 * content, and this program's own sources with the exact versions of its libraries. The same on every machine.
 */
export async function digestInputs(content: Files, commit: FoundCommit = { commit: null }): Promise<Inputs> {
  const sources = await Promise.all(
    rendererDirectories.map((directory) => readContent(path.join(import.meta.dirname, directory))),
  );
  const project = await readFile(path.join(import.meta.dirname, '../../package.json'), 'utf8');
  const libraries = JSON.stringify(JSON.parse(project).dependencies);
  const renderer = sha256([...sources.map(digestFiles), libraries].join('\n'));
  return { content: digestFiles(content), renderer, ...commit };
}

function digestFiles(files: Files): string {
  return sha256([...files].map(([path, bytes]) => `${path}\0${sha256(bytes)}`).join('\n'));
}
