import path from 'node:path';
import type { IsoDate } from '../../../lambda/content/content.ts';
import { ContentProblems } from '../../../lambda/content/content-problems.ts';
import type { Files } from '../../../lambda/content/files/files.ts';
import { replacedTextName } from '../../../lambda/content/parse-corrections.ts';
import { digestWords } from '../../../lambda/content/words/digest-words.ts';
import { HintedError } from '../../../lambda/shared/hinted-error.ts';
import { checkWith, type RightContent } from '../../../lambda/shared/load-content.ts';
import { addCorrection } from './add-correction.ts';
import type { FoundText } from './find-text.ts';

/** What an editor says about a correction. */
export interface CorrectionRequest {
  readonly because: string;
  /** True for a correction that changes the meaning. */
  readonly meaning: boolean;
  readonly date: IsoDate;
  /** The file with the words that are published now. */
  readonly published: Uint8Array;
}

/** A correction that can be written down. */
export interface PlannedCorrection {
  readonly number: number;
  /** Files to write, relative to the content directory: the replaced text, then `version.yaml`. */
  readonly files: Files;
  /** False while the file still has the published words. */
  readonly isEdited: boolean;
}

/** Works out the files of a correction; throws if none is needed, or if the content would have an error with it. */
export function planCorrection(loaded: RightContent, text: FoundText, request: CorrectionRequest): PlannedCorrection {
  const { version, translation, policy } = text;
  const { because, meaning, date, published } = request;
  const { locale } = translation;
  checkNeed(loaded, text, request);
  const directory = `${policy.id}/${version.id}`;
  const number = version.corrections.filter((correction) => correction.locale === locale).length + 1;
  const yaml = new TextDecoder().decode(loaded.files.get(`${directory}/version.yaml`));
  const files = new Map([
    [`${directory}/${replacedTextName({ locale, number })}`, published],
    [`${directory}/version.yaml`, new TextEncoder().encode(addCorrection(yaml, { locale, date, because, meaning }))],
  ]);
  const isEdited = !isSame(loaded.files.get(translation.file), published);
  const planned = { number, files, isEdited };
  checkResult(loaded, text, planned);
  return planned;
}

/** Words that are not public yet need no correction, nor do those that a correction keeps already. */
function checkNeed(
  { files, directory }: RightContent,
  { name, version, translation }: FoundText,
  { date, published }: CorrectionRequest,
): void {
  const file = path.join(directory, translation.file);
  if (date < version.announced) {
    throw new HintedError(
      `Cannot correct ${name}: it needs no correction before ${version.announced}, when it is announced`,
      `Edit ${file}; its words are not public yet`,
    );
  }
  const last = version.corrections.findLast(({ locale }) => locale === translation.locale);
  if (last === undefined || !isSame(files.get(last.replaced.file), published)) return;
  throw new HintedError(
    `Cannot correct ${name}: correction ${last.number} of ${last.date} already keeps the published text`,
    `Edit ${file}; there is nothing more to record until it is published`,
  );
}

/** The content with the correction must have no error, except for words that are still to be edited. */
function checkResult(
  loaded: RightContent,
  { name, policy, version, translation }: FoundText,
  { number, files, isEdited }: PlannedCorrection,
): void {
  const { content, problems } = checkWith(loaded, files);
  const errors = problems.filter(({ severity, rule }) => severity === 'error' && rule !== 'correction-same');
  const changes = errors.filter(({ rule }) => rule === 'correction-of-meaning');
  if (changes.length > 0 && changes.length === errors.length)
    throw new HintedError(
      changes.map(({ message }) => message).join('\n'),
      'Write --meaning, so that pages and feed say that the meaning changes; what readers must hear about in advance belongs in a new version',
    );
  if (errors.length > 0) throw new ContentProblems(errors);
  if (!isEdited) return;
  const corrected = content?.policies.find(({ id }) => id === policy.id)?.versions.find(({ id }) => id === version.id);
  const correction = corrected?.corrections.find(
    (other) => other.locale === translation.locale && other.number === number,
  );
  const current = corrected?.translations.get(translation.locale);
  const hasNewWords =
    correction !== undefined &&
    current !== undefined &&
    (digestWords(correction.replaced, version) !== digestWords(current, version) ||
      correction.replaced.kind !== current.kind ||
      correction.replaced.summary !== current.summary);
  if (hasNewWords) return;
  throw new HintedError(
    `Cannot correct ${name}: it still has the published words, and needs no correction`,
    `Commit ${path.join(loaded.directory, translation.file)} as it is, or edit its words first`,
  );
}

function isSame(a: Uint8Array | undefined, b: Uint8Array): boolean {
  return a !== undefined && Buffer.compare(a, b) === 0;
}
