import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Files } from '../content/files/files.ts';

/** Writes files of a content into a directory, in their order; what else is there stays. */
export async function writeContent(files: Files, directory: string): Promise<void> {
  for (const [name, bytes] of files) {
    const file = path.join(directory, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}
