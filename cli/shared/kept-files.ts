import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import nodeModule from 'node:module';
import path from 'node:path';

/**
 * Where a program keeps a file between its runs: beside what Node compiled, where only those can write who can change the program too.
 * Undefined where Node keeps nothing, and on machines of continuous integration, unless somebody names a directory.
 */
export function keptFile(name: string, { CI, NODE_COMPILE_CACHE } = process.env): string | undefined {
  const directory = nodeModule.getCompileCacheDir?.();
  if (directory === undefined || (CI !== undefined && NODE_COMPILE_CACHE === undefined)) return undefined;
  return path.join(directory, name);
}

/** The text of a file that may not be there. */
export function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Others read the old file or the new one, never a part of either. Where it cannot be written, the next run sees for itself. */
export function writeAtOnce(file: string, content: string | Uint8Array, options: { flush?: boolean } = {}): void {
  const own = `${file}.${process.pid}`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(own, content, options);
    renameSync(own, file);
  } catch {}
}
