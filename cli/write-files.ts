import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Files } from '../lambda/content/files.ts';

/** Writes files into a directory, in their order. */
export async function writeFiles(files: Files, directory: string): Promise<void> {
  for (const [name, bytes] of files) {
    const file = path.join(directory, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}
