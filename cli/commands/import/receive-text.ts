import { ContentProblems } from '../../../lambda/content/content-problems.ts';
import type { Files } from '../../../lambda/content/files/files.ts';
import { findWork, type TextWork } from '../../../lambda/content/memory/find-work.ts';
import type { Problem } from '../../../lambda/content/problem.ts';
import { HintedError } from '../../../lambda/shared/hinted-error.ts';
import { checkWith, type RightContent } from '../../../lambda/shared/load-content.ts';
import { type AppliedText, applyReturned } from '../../shared/exchange/apply-returned.ts';
import type { ReturnedText, ReturnedUnit } from '../../shared/exchange/po.ts';
import { asTranslatable } from '../../shared/load-for-translators.ts';
import { planLocks } from '../../shared/plan-locks.ts';

/** A text as it came back. */
interface Returned {
  /** Of the file that came back. */
  readonly name: string;
  readonly text: ReturnedText;
  readonly replace: true | undefined;
}

/** What came of it. */
export interface ReceivedText {
  /** The text that it belongs to, relative to the content directory. */
  readonly file: string;
  readonly applied: AppliedText;
  /** The text and its lock file; none where nothing is new. */
  readonly files: Files;
  /** The content with these files: the next file may have other pieces of the same text. */
  readonly loaded: RightContent;
}

/** Puts a text that came back into the content. What `check` would refuse is left out, so that the content stays right. */
export function receiveText({ name, text, replace }: Returned, loaded: RightContent): ReceivedText {
  const work = findWorkOf(name, text, loaded);
  const { file } = work;
  const bytes = loaded.files.get(file);
  const typed = bytes === undefined ? undefined : new TextDecoder().decode(bytes);
  const refused: AppliedText['refused'][number][] = [];
  for (let { units } = text; ; ) {
    const applied = applyReturned(work, units, { typed, replace });
    const own = filesOf(file, applied, loaded);
    const result = own.size === 0 ? loaded : checkWith(loaded, own);
    const error = result.problems.find((problem) => problem.severity === 'error' && isNew(problem, loaded));
    if (error === undefined)
      return {
        file,
        applied: { ...applied, refused: [...applied.refused, ...refused] },
        files: own,
        loaded: asTranslatable(result),
      };
    const fault = findFault(error, units, applied);
    if (fault === undefined) throw new ContentProblems([error]);
    refused.push({ id: fault.id, reason: `"check" refuses it: ${error.message}` });
    units = units.filter((unit) => unit !== fault);
  }
}

function isNew(problem: Problem, { problems }: RightContent): boolean {
  return !problems.some(({ rule, file }) => rule === problem.rule && file === problem.file);
}

/** The unit whose words are on the line of an error. */
function findFault(
  { line }: Problem,
  units: readonly ReturnedUnit[],
  { text = '', applied }: AppliedText,
): ReturnedUnit | undefined {
  const typed = text.split('\n')[line - 1] ?? '';
  const isThere = (words: string) => words.trim() !== '' && typed.includes(words.trim());
  return units.find(({ id, target }) => applied.includes(id) && target.split('\n').some(isThere));
}

function findWorkOf(name: string, { file, language }: ReturnedText, { content }: RightContent): TextWork {
  const text = findWork(content).find((one) => one.file === file);
  if (text === undefined)
    throw new HintedError(
      `Cannot import ${name}: ${file === undefined ? 'it does not name its text' : `${file} is not of the newest version`}`,
      'Export the text again with "promulgate export", and translate that file',
    );
  if (language !== undefined && languageOf(language) !== languageOf(text.locale))
    throw new HintedError(
      `Cannot import ${name}: it says that it is in "${language}", and would go into ${text.file}`,
      `Export ${language} with "promulgate export", and translate that file`,
    );
  return text;
}

/** The language alone: programs write regions and scripts of their own, such as zh_CN for zh-Hans. */
function languageOf(tag: string): string {
  const [language = ''] = tag.toLowerCase().split(/[-_@.]/);
  return sameLanguages[language] ?? language;
}

const sameLanguages: Readonly<Record<string, string>> = { nb: 'no', iw: 'he', in: 'id', tl: 'fil' };

/** The text, and its lock file: what is translated now was made from what the source says now. */
function filesOf(file: string, { text }: AppliedText, loaded: RightContent): Map<string, Uint8Array> {
  if (text === undefined) return new Map();
  const encoder = new TextEncoder();
  const files = new Map([[file, encoder.encode(text)]]);
  const locks = planLocks(
    checkWith(loaded, files),
    (own) => own.file === file,
    () => false,
  );
  for (const lock of locks) files.set(lock.file, encoder.encode(lock.text));
  return files;
}
