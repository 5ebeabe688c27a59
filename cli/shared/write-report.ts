import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Writes a report to the file that was named, in a directory that is created if necessary. */
export async function writeReport(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.resolve(file)), { recursive: true });
  await writeFile(file, text);
}
