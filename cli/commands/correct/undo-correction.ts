import { readdir, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { isMap, isSeq } from 'yaml';
import type { Locale } from '../../../lambda/content/content.ts';
import { ContentProblems } from '../../../lambda/content/content-problems.ts';
import type { Files } from '../../../lambda/content/files/files.ts';
import { replacedTextName } from '../../../lambda/content/parse-corrections.ts';
import { HintedError } from '../../../lambda/shared/hinted-error.ts';
import { checkWith, type LoadedContent } from '../../../lambda/shared/load-content.ts';
import { writeContent } from '../../../lambda/shared/write-content.ts';
import { deleteKey, editYaml } from '../../shared/edit-yaml.ts';
import { parseTerms } from './check-terms.ts';

/** A correction that can be taken back. */
export interface PlannedUndo {
  readonly number: number;
  /** Files to write, relative to the content directory: the text as it was before, then `version.yaml`. */
  readonly files: Files;
  /** The replaced text, which is the text again. */
  readonly deleted: string;
}

/** Works out how to take back the last correction of a text; throws if a commit has it, because it may be public then. */
export function planUndo(
  loaded: LoadedContent,
  name: string,
  committed: { readonly yaml: Uint8Array; readonly commit: string },
): PlannedUndo {
  const [policy = '', version = '', locale = ''] = name.split('/');
  const directory = `${policy}/${version}`;
  const yaml = loaded.files.get(`${directory}/version.yaml`) ?? new Uint8Array();
  // The content has an error where a correction is recorded and its words are not edited yet.
  const number = countCorrections(yaml, locale);
  if (number === 0)
    throw new HintedError(`Cannot undo a correction of ${name}: it has none`, 'Name a text that has one');
  if (countCorrections(committed.yaml, locale) >= number)
    throw new HintedError(
      `Cannot undo correction ${number} of ${name}: commit "${committed.commit}" has it, so readers may have seen it`,
      'If it is not published, name the commit that is with --commit; a published one stays: correct the text once more',
    );
  const deleted = `${directory}/${replacedTextName({ locale, number })}`;
  const text = new TextDecoder().decode(yaml);
  const files = new Map([
    [`${directory}/${locale}.md`, loaded.files.get(deleted) ?? new Uint8Array()],
    [`${directory}/version.yaml`, new TextEncoder().encode(removeLast(text, locale))],
  ]);
  const others = new Map([...loaded.files].filter(([other]) => other !== deleted));
  const errors = checkWith({ ...loaded, files: others }, files).problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new ContentProblems(errors);
  return { number, files, deleted };
}

function countCorrections(yaml: Uint8Array, locale: Locale): number {
  return parseTerms(yaml)?.corrections.filter((correction) => correction.locale === locale).length ?? 0;
}

function removeLast(yaml: string, locale: Locale): string {
  return editYaml(yaml, (document) => {
    const corrections = document.get('corrections');
    if (!isSeq(corrections)) return;
    const index = corrections.items.findLastIndex((entry) => isMap(entry) && entry.get('locale') === locale);
    corrections.delete(index);
    if (corrections.items.length === 0) deleteKey(document, 'corrections');
  });
}

/** Puts the text back, and then deletes the copy of it. */
export async function writeUndo({ files, deleted }: PlannedUndo, directory: string): Promise<void> {
  await writeContent(files, directory);
  const file = path.join(directory, deleted);
  await rm(file);
  // An empty directory does not belong in the content.
  if ((await readdir(path.dirname(file))).length === 0) await rmdir(path.dirname(file));
}
