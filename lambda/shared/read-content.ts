import { closeSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import path from 'node:path';
import { maxFileBytes } from '../content/files/decode-text.ts';
import { type Files, linkMark } from '../content/files/files.ts';
import { HintedError } from './hinted-error.ts';

/** Reads a content directory. Hidden files (`.git`, `.DS_Store`) are left out; a directory that does not exist is empty. */
export async function readContent(directory: string): Promise<Files> {
  return readContentSync(directory);
}

/** The same at once: a construct of the CDK cannot wait. */
export function readContentSync(directory: string): Files {
  const files = new Map<string, Uint8Array>();
  readInto(files, directory, '');
  return files;
}

function readInto(files: Map<string, Uint8Array>, root: string, prefix: string): void {
  const entries = listDirectory(path.join(root, prefix), prefix === '');
  if (entries.length === 0 && prefix !== '') files.set(prefix, new Uint8Array());
  for (const { name, entry } of entries) {
    if (entry.isDirectory()) readInto(files, root, `${prefix}${name}/`);
    else if (entry.isFile()) files.set(prefix + name, readBounded(path.join(root, prefix, name)));
    else files.set(prefix + name + linkMark, new Uint8Array());
  }
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
