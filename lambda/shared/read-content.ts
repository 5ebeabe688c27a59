import { open, readdir } from 'node:fs/promises';
import path from 'node:path';
import { maxFileBytes } from '../content/files/decode-text.ts';
import { type Files, linkMark } from '../content/files/files.ts';
import { HintedError } from './hinted-error.ts';

/** Reads a content directory. Hidden files (`.git`, `.DS_Store`) are left out; a directory that does not exist is empty. */
export async function readContent(directory: string): Promise<Files> {
  const files = new Map<string, Uint8Array>();
  await readInto(files, directory, '');
  return files;
}

async function readInto(files: Map<string, Uint8Array>, root: string, prefix: string): Promise<void> {
  const entries = await listDirectory(path.join(root, prefix), prefix === '');
  if (entries.length === 0 && prefix !== '') files.set(prefix, new Uint8Array());
  for (const { name, entry } of entries) {
    if (entry.isDirectory()) await readInto(files, root, `${prefix}${name}/`);
    else if (entry.isFile()) files.set(prefix + name, await readBounded(path.join(root, prefix, name)));
    else files.set(prefix + name + linkMark, new Uint8Array());
  }
}

/** Lists a directory by name. Names are read as bytes, because Node would replace those that are not UTF-8. */
async function listDirectory(directory: string, mayBeMissing: boolean) {
  const options = { withFileTypes: true, encoding: 'buffer' } as const;
  const entries = await readdir(directory, options).catch((error: NodeJS.ErrnoException) => {
    if (mayBeMissing && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return [];
    throw error;
  });
  const named = entries.map((entry) => ({ name: decodeName(entry.name, directory), entry }));
  return named.filter(({ name }) => !name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1));
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
async function readBounded(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const buffer = new Uint8Array(Math.min(size, maxFileBytes + 1));
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
