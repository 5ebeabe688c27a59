import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../content/digest.ts';
import type { Files } from '../content/files/files.ts';
import type { Inputs } from '../publication/inputs.ts';
import type { FoundCommit } from './read-commit.ts';
import { readContentSync } from './read-content.ts';

/** The rooms that turn content into pages, relative to this directory. */
const rendererDirectories = ['../content', '../site'];

/** The digest of the renderer, beside the code of a built package, which contains no sources. */
const builtDigest = path.join(import.meta.dirname, 'renderer.json');

/**
 * Digests of everything that the pages are made from, so that a publisher can tell whether anything changed without loading it: the
 * content, and the renderer.
 */
export function digestInputs(content: Files, commit: FoundCommit = { commit: null }): Inputs {
  return { content: digestFiles(content), renderer: digestRenderer(), ...commit };
}

/** The digest of this program's sources and of the exact versions of the libraries that they use. The same on every machine. */
export function digestRenderer(): string {
  if (existsSync(builtDigest)) return JSON.parse(readFileSync(builtDigest, 'utf8'));
  const sources = rendererDirectories.map((directory) => readContentSync(path.join(import.meta.dirname, directory)));
  const libraries = librariesOf(sources);
  const project = readFileSync(path.join(import.meta.dirname, '../../package.json'), 'utf8');
  const versions = Object.entries<string>(JSON.parse(project).devDependencies);
  const used = versions.filter(([name]) => libraries.has(name)).map((entry) => entry.join(' '));
  return sha256([...sources.map(digestFiles), ...used.sort()].join('\n'));
}

function librariesOf(sources: readonly Files[]): ReadonlySet<string> {
  const texts = sources.flatMap((files) => [...files.values()]).map((bytes) => new TextDecoder().decode(bytes));
  return new Set(texts.flatMap((text) => [...text.matchAll(/ from '([a-z][\w-]*)/g)].map(([, name]) => name ?? '')));
}

/** The digest of files, by their paths. */
export function digestFiles(files: Files): string {
  return sha256([...files].map(([path, bytes]) => `${path}\0${sha256(bytes)}`).join('\n'));
}
