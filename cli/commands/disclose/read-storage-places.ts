import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { HintedError } from '../../../lambda/shared/hinted-error.ts';
import { parseStoragePlaces, type StoringResource, storagePlacesFile } from '../../../lambda/shared/storage-places.ts';

/** Reads what the guard found in a synthesised app. */
export async function readStoragePlaces(assembly: string): Promise<readonly StoringResource[]> {
  const file = path.join(assembly, storagePlacesFile);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
    throw new HintedError(
      `Cannot find ${file}: no app was synthesised there under the guard`,
      'Run "npm run synth" first, or name the directory with --assembly',
    );
  });
  try {
    return parseStoragePlaces(text);
  } catch (cause) {
    throw new HintedError(`Cannot read ${file}: the guard did not write it`, 'Synthesise the app again', { cause });
  }
}
