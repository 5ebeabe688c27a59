import { closeSync, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../content/digest.ts';
import { type Files, linkMark, maxFileBytes } from '../content/files/files.ts';
import { createLazyMap } from '../content/files/lazy-map.ts';
import { HintedError } from './hinted-error.ts';

/** Reads a content directory. Hidden files (`.git`, `.DS_Store`) are left out; a directory that does not exist is empty. */
export async function readContent(directory: string): Promise<Files> {
  return readContentSync(directory);
}

/** The same at once: a construct of the CDK cannot wait. */
export function readContentSync(directory: string): Files {
  return openContentSync(directory, Number.POSITIVE_INFINITY).files;
}

/** The files of a content directory, and whether they are held. */
interface OpenedContent {
  readonly files: Files;
  readonly isHeld: boolean;
}

/**
 * The same, without holding more than so many bytes: the files of a larger content are read each time somebody asks for one, and must be
 * those that were read first.
 */
export function openContentSync(directory: string, heldBytes: number): OpenedContent {
  const entries = [...listContent(directory)];
  const fileOf = (entry: string) => path.join(directory, entry);
  const read = (entry: string) => (isFile(entry) ? readBounded(fileOf(entry)) : new Uint8Array());
  const size = entries.filter(isFile).reduce((sum, entry) => sum + statSync(fileOf(entry)).size, 0);
  if (size <= heldBytes) return { files: new Map(entries.map((entry) => [entry, read(entry)])), isHeld: true };
  const digests = new Map<string, string>();
  const readAgain = (entry: string): Uint8Array => {
    const bytes = read(entry);
    const digest = sha256(bytes);
    const first = digests.get(entry) ?? digest;
    digests.set(entry, first);
    if (first === digest) return bytes;
    throw new HintedError(
      `Cannot read ${fileOf(entry)}: it has changed since it was read first`,
      'Run the command again',
    );
  };
  return { files: createLazyMap(entries, readAgain), isHeld: false };
}

/** The entries of a content directory, as `Files` names them. */
function* listContent(root: string, prefix = ''): Generator<string> {
  const entries = listDirectory(path.join(root, prefix), prefix === '');
  if (entries.length === 0 && prefix !== '') yield prefix;
  for (const { name, entry } of entries) {
    if (entry.isDirectory()) yield* listContent(root, `${prefix}${name}/`);
    else yield entry.isFile() ? prefix + name : prefix + name + linkMark;
  }
}

function isFile(entry: string): boolean {
  return !entry.endsWith('/') && !entry.endsWith(linkMark);
}

/** Lists a directory by name. Names are read as bytes, because Node would replace those that are not UTF-8. */
function listDirectory(directory: string, mayBeMissing: boolean) {
  const named = readEntries(directory, mayBeMissing).map((entry) => ({
    name: decodeName(entry.name, directory),
    entry,
  }));
  return named.filter(({ name }) => !name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function readEntries(directory: string, mayBeMissing: boolean) {
  try {
    return readdirSync(directory, { withFileTypes: true, encoding: 'buffer' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (mayBeMissing && (code === 'ENOENT' || code === 'ENOTDIR')) return [];
    throw error;
  }
}

function decodeName(bytes: Uint8Array, directory: string): string {
  const name = new TextDecoder().decode(bytes);
  if (Buffer.from(name).equals(bytes)) return name;
  throw new HintedError(
    `Cannot read "${path.join(directory, name)}": its name is not UTF-8`,
    'Rename it: type the characters again that show as \uFFFD',
  );
}

/** One byte more than allowed is enough to know that a file is too large. */
function readBounded(file: string): Uint8Array {
  const handle = openSync(file, 'r');
  try {
    const buffer = new Uint8Array(Math.min(fstatSync(handle).size, maxFileBytes + 1));
    return buffer.subarray(0, readSync(handle, buffer));
  } finally {
    closeSync(handle);
  }
}
