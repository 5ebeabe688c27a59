import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Files } from '../content/files/files.ts';

/** Writes content files into a directory, in their order, and leaves its other files alone. */
export async function writeContent(files: Files, directory: string): Promise<void> {
  for (const [name, bytes] of files) {
    const file = path.join(directory, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}
