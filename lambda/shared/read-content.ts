import { open, readdir } from 'node:fs/promises';
import path from 'node:path';
import { maxFileBytes } from '../content/files/decode-text.ts';
import { type Files, linkMark } from '../content/files/files.ts';

/** Reads a content directory; what is hidden (`.git`, `.DS_Store`) is left out, one that is not there is empty. */
export async function readContent(directory: string): Promise<Files> {
  const files = new Map<string, Uint8Array>();
  await readInto(files, directory, '');
  return files;
}

async function readInto(files: Map<string, Uint8Array>, root: string, prefix: string): Promise<void> {
  const entries = await readdir(path.join(root, prefix), { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (prefix === '' && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return [];
      throw error;
    },
  );
  const visible = entries.filter((entry) => !entry.name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1));
  if (visible.length === 0 && prefix !== '') files.set(prefix, new Uint8Array());
  for (const entry of visible) {
    if (entry.isDirectory()) await readInto(files, root, `${prefix}${entry.name}/`);
    else if (entry.isFile()) files.set(prefix + entry.name, await readBounded(path.join(root, prefix, entry.name)));
    else files.set(prefix + entry.name + linkMark, new Uint8Array());
  }
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
