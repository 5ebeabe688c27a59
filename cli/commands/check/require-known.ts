import path from 'node:path';
import { everyLocale } from '../../../lambda/content/content.ts';
import { suggest } from '../../../lambda/content/nearest.ts';
import { HintedError } from '../../../lambda/shared/hinted-error.ts';
import type { LoadedContent } from '../../../lambda/shared/load-content.ts';
import { findLocale } from '../../shared/find-locale.ts';
import type { Selection } from './select-problems.ts';

/** Throws where a file or a language is named that the content does not have: it would have no problems. */
export function requireKnown(selection: Selection, loaded: LoadedContent): void {
  const { directory, files, readable, problems } = loaded;
  const known = [...files.keys()].map((file) => path.join(directory, file));
  const places = [...known, ...problems.map(({ file }) => file)].map((file) => path.resolve(file));
  for (const named of selection.files) {
    const own = path.resolve(named);
    if (places.some((place) => place === own || place.startsWith(own + path.sep))) continue;
    throw new HintedError(
      `Cannot list the problems of ${named}: ${directory} has no such file or directory`,
      suggest(path.normalize(named), known, `Name a file or a directory of ${directory}, as seen from where you are`),
    );
  }
  if (selection.locale !== undefined && readable !== undefined)
    findLocale(selection.locale, everyLocale(readable.settings));
}
