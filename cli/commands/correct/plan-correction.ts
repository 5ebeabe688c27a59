import path from 'node:path';
import type { IsoDate } from '../../../lambda/content/content.ts';
import { ContentProblems } from '../../../lambda/content/content-problems.ts';
import type { Files } from '../../../lambda/content/files/files.ts';
import { replacedTextName } from '../../../lambda/content/parse-corrections.ts';
import { checkFiles } from '../../../lambda/shared/load-content.ts';
import { digestWords } from '../../../lambda/site/model/digest-words.ts';
import { addCorrection } from '../../shared/edit-version-yaml.ts';
import type { FoundText } from '../../shared/find-text.ts';

/** What an editor says of a correction. */
export interface CorrectionRequest {
  readonly because: string;
  readonly date: IsoDate;
  /** The file as it was before. */
  readonly former: Uint8Array;
}

/** Files of a content directory, and how that is called from here. */
export interface ContentFiles {
  readonly files: Files;
  readonly directory: string;
}

/** A correction that can be written down. */
export interface PlannedCorrection {
  readonly number: number;
  /** Files to write, relative to the content directory: the former text, then `version.yaml`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** False when the words are still the former ones. */
  readonly isEdited: boolean;
}

/** Works out the files of a correction; throws where none is needed, or where the content would have an error with it. */
export function planCorrection(source: ContentFiles, text: FoundText, request: CorrectionRequest): PlannedCorrection {
  const { version, translation, policy, name } = text;
  const { because, date, former } = request;
  const { files } = source;
  const file = path.join(source.directory, translation.file);
  if (date < version.announced) {
    throw new Error(
      `Cannot correct ${name}: it is announced on ${version.announced}, and needs no correction before\n    Edit ${file}; its words are not public yet`,
    );
  }
  const { locale } = translation;
  const earlier = version.corrections.filter((correction) => correction.locale === locale);
  const last = earlier.at(-1);
  if (last !== undefined && isSame(files.get(last.replaced.file), former)) {
    throw new Error(
      `Cannot correct ${name}: correction ${last.number} of ${last.date} keeps this former text already\n    Go on with ${file}; nothing more is to be recorded until it is published`,
    );
  }
  const directory = `${policy.id}/${version.id}`;
  const number = earlier.length + 1;
  const yaml = new TextDecoder().decode(files.get(`${directory}/version.yaml`));
  const written = new Map([
    [`${directory}/${replacedTextName({ locale, number })}`, former],
    [`${directory}/version.yaml`, new TextEncoder().encode(addCorrection(yaml, { locale, date, because }))],
  ]);
  const isEdited = !isSame(files.get(translation.file), former);
  const result = { files: new Map([...files, ...written]), directory: source.directory };
  checkResult(result, text, { number, isEdited });
  return { number, files: written, isEdited };
}

/** The content with the correction must be right, but for the words that are still to be edited. */
function checkResult(
  { files, directory }: ContentFiles,
  { name, policy, version, translation }: FoundText,
  { number, isEdited }: { number: number; isEdited: boolean },
): void {
  const { content, problems } = checkFiles(files, directory);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const others = errors.filter(({ rule }) => rule !== 'correction-same');
  if (others.length > 0) throw new ContentProblems(others);
  if (!isEdited) return;
  const correction = content?.policies
    .find(({ id }) => id === policy.id)
    ?.versions.find(({ id }) => id === version.id)
    ?.corrections.find((other) => other.locale === translation.locale && other.number === number);
  const hasOtherWords =
    correction !== undefined && digestWords(correction.replaced, version) !== digestWords(translation, version);
  if (hasOtherWords) return;
  throw new Error(
    `Cannot correct ${name}: its words are the former ones, and need no correction\n    Commit ${path.join(directory, translation.file)} as it is, or edit its words first`,
  );
}

function isSame(a: Uint8Array | undefined, b: Uint8Array): boolean {
  return a !== undefined && Buffer.compare(a, b) === 0;
}
