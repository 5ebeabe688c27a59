import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Files } from '../content/files/files.ts';

/** Writes content files into a directory, in their order, and leaves its other files alone. */
export async function writeContent(files: Files, directory: string): Promise<void> {
  writeContentSync(files, directory);
}

/** The same at once. A file has its old bytes or its new ones, even where the program is killed meanwhile: hidden files are no content. */
export function writeContentSync(files: Files, directory: string): void {
  for (const [name, bytes] of files) {
    const file = path.join(directory, name);
    mkdirSync(path.dirname(file), { recursive: true });
    const part = path.join(path.dirname(file), `.${path.basename(file)}.part`);
    writeFileSync(part, bytes);
    renameSync(part, file);
  }
}
