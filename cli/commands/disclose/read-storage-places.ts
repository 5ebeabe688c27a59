import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { checkSources } from '../../../lambda/guard/check-sources.ts';
import { listAppPlaces } from '../../../lambda/guard/findings/list-app-places.ts';
import { readSources } from '../../../lambda/guard/sources/read-sources.ts';
import { HintedError } from '../../../lambda/shared/hinted-error.ts';
import { type AppPlaces, parseStoragePlaces, storagePlacesFile } from '../../../lambda/shared/storage-places.ts';

/** Reads what the guard found in a synthesised app, or looks into the templates of one that was synthesised without it. */
export async function readStoragePlaces(assembly: string, region: string | undefined): Promise<AppPlaces> {
  const file = path.join(assembly, storagePlacesFile);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
    return undefined;
  });
  if (text === undefined) return findPlaces(assembly, region);
  try {
    return parseStoragePlaces(text);
  } catch (cause) {
    throw new HintedError(`Cannot read ${file}: the guard did not write it`, 'Synthesise the app again', { cause });
  }
}

function findPlaces(assembly: string, region: string | undefined): AppPlaces {
  if (!existsSync(assembly))
    throw new HintedError(
      `Cannot find ${assembly}: no app was synthesised there`,
      'Run "npm run synth" first, or name the directory, template or plan with --assembly',
    );
  const standard = { policies: [], acceptances: [], today: '', directory: assembly };
  return listAppPlaces(checkSources(readSources([assembly], region), standard));
}
