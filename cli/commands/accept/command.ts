import path from 'node:path';
import { Command } from 'commander';
import { isMap, isSeq } from 'yaml';
import { ContentProblems } from '../../../lambda/content/content-problems.ts';
import type { AssessedPiece } from '../../../lambda/content/memory/assess-section.ts';
import { typedWords } from '../../../lambda/content/memory/write-section.ts';
import type { Problem } from '../../../lambda/content/problem.ts';
import type { AcceptedWarning } from '../../../lambda/content/yaml/version-form.ts';
import { HintedError } from '../../../lambda/shared/hinted-error.ts';
import { checkWith, type LoadedContent, loadContent } from '../../../lambda/shared/load-content.ts';
import { writeContent } from '../../../lambda/shared/write-content.ts';
import { contentOption } from '../../shared/content-options.ts';
import { editYaml } from '../../shared/edit-yaml.ts';
import { plural } from '../../shared/format-problems.ts';
import { dryRunOption, reasonOption } from '../../shared/options.ts';
import { type PlannedLock, planLocks } from '../../shared/plan-locks.ts';
import { printLines } from '../../shared/print-report.ts';

interface AcceptOptions {
  readonly content: string;
  readonly because?: string;
  readonly dryRun?: true;
}

interface Place {
  readonly file: string;
  readonly line: number;
}

interface PlaceOrText {
  readonly file: string;
  /** Undefined for a whole text, or those of a version. */
  readonly line: number | undefined;
}

/** `promulgate accept`: a warning that editors looked at and keep, or a translation that they reviewed. */
export function acceptCommand(): Command {
  return new Command('accept')
    .argument('<place>', 'a warning, such as content/privacy/2026-11-15/de.md:41; or a text, or a version', toPlace)
    .addOption(
      reasonOption('--because <reason>', 'why the text is right as it is, in one line; a translation needs no reason'),
    )
    .addOption(contentOption())
    .addOption(dryRunOption())
    .addHelpText(
      'after',
      `
Writes the warnings of that line into "accepted:" of version.yaml, with words of the line and
your reason. "check" only counts them from then on. When the line changes, or something else is
found there, the acceptance holds no longer: "check" reports the warning again, and that the
acceptance has no use. Accept the line again to replace it. An error cannot be accepted.

A translation that still holds although its source has changed is recorded in the lock file of
its text, such as de.lock: by its line, or with the name of the file all that the text has, as a
review of the whole. "check" reports each piece again when its source changes next.`,
    )
    .action(accept);
}

function toPlace(text: string): PlaceOrText {
  const [, file = text, line] = /^(.+?):(\d{1,7})(?::\d+)?$/.exec(text) ?? [];
  return { file, line: line === undefined ? undefined : Number(line) };
}

async function accept({ file, line }: PlaceOrText, options: AcceptOptions): Promise<void> {
  const loaded = await loadContent(options.content);
  if (loaded.readable === undefined) throw new ContentProblems(loaded.problems);
  if (line === undefined) {
    await acceptTexts(loaded, file, options);
    return;
  }
  const place = { file, line };
  const found = findWarnings(loaded, place);
  const isOutdated = ({ rule }: Problem) => rule === 'piece-outdated';
  if (found.some(isOutdated)) await acceptOutdated(loaded, place, options);
  const others = found.filter((problem) => !isOutdated(problem));
  if (others.length > 0) await acceptWarnings(loaded, place, { ...options, found: others });
}

/** Records every piece of a text, or of those of a version, as a translation of what the source says now. */
async function acceptTexts(loaded: LoadedContent, name: string, { dryRun }: AcceptOptions): Promise<void> {
  const inContent = nameInContent(loaded, name);
  const locks = planLocks(
    loaded,
    ({ file }) => file === inContent || file.startsWith(`${inContent}/`),
    () => true,
  );
  if (locks.length === 0)
    throw new HintedError(
      `Cannot accept ${name}: it is neither a translation nor a version with one`,
      'Write the file and the line as "promulgate check" prints them, or the name of a translation',
    );
  await writeLocks(loaded, locks, dryRun);
}

async function acceptOutdated(loaded: LoadedContent, place: Place, { dryRun }: AcceptOptions): Promise<void> {
  const inContent = nameInContent(loaded, place.file);
  const typed = new TextDecoder().decode(loaded.files.get(inContent)).split('\n')[place.line - 1] ?? '';
  const isThere = ({ own }: AssessedPiece) =>
    own !== undefined && typed.includes(typedWords(own).split('\n')[0]?.trim() ?? '');
  const locks = planLocks(loaded, ({ file }) => file === inContent, isThere);
  await writeLocks(loaded, locks, dryRun);
}

async function writeLocks(
  { directory, files }: LoadedContent,
  locks: readonly PlannedLock[],
  dryRun: true | undefined,
): Promise<void> {
  const written = new Map(locks.map(({ file, text }) => [file, new TextEncoder().encode(text)]));
  if (!dryRun) await writeContent(written, directory);
  printLines(
    locks.map(({ file, count }) => {
      const verb = count === 0 && files.has(file) ? 'Nothing new in' : dryRun ? 'Would record in' : 'Recorded in';
      return `${verb} ${path.join(directory, file)}: ${plural(count, 'piece')}`;
    }),
  );
}

function nameInContent({ directory }: LoadedContent, name: string): string {
  return path.relative(directory, name).replaceAll(path.sep, '/');
}

interface FoundWarnings extends AcceptOptions {
  readonly found: readonly Problem[];
}

async function acceptWarnings(
  loaded: LoadedContent,
  place: Place,
  { found, because, dryRun }: FoundWarnings,
): Promise<void> {
  const { directory } = loaded;
  if (because === undefined)
    throw new HintedError(
      `Cannot accept the warnings of ${place.file}:${place.line} without a reason`,
      'Add --because "…", with why the text is right as it is',
    );
  const inContent = path.posix.relative(directory.replaceAll(path.sep, '/'), found[0]?.file ?? '');
  const [policy = '', version = '', file = ''] = inContent.split('/');
  const yamlFile = `${policy}/${version}/version.yaml`;
  const decoder = new TextDecoder();
  const words = wordsOfLine(decoder.decode(loaded.files.get(inContent)), place.line);
  const rules = [...new Set(found.map(({ rule }) => rule))];
  const acceptances = rules.map((rule) => {
    const digest = found.find((problem) => problem.rule === rule)?.digest;
    return { rule, file, words, ...(digest && { digest }), because };
  });
  const edited = editYaml(decoder.decode(loaded.files.get(yamlFile)), (document) => {
    const list = document.get('accepted');
    const added = acceptances.map((acceptance) => document.createNode(acceptance));
    if (!isSeq(list)) document.set('accepted', document.createNode(added));
    else list.items = [...list.items.filter((one) => !isReplaced(one, acceptances, loaded)), ...added];
  });
  const files = new Map([[yamlFile, new TextEncoder().encode(edited)]]);
  const isLeft = ({ rule }: Problem) => rules.includes(rule);
  const left = checkWith(loaded, files).problems.filter((problem) => isAt(problem, place) && isLeft(problem));
  if (left.length > 0) throw new Error(`Cannot accept the warnings of ${place.file}:${place.line}: they would stay`);
  if (!dryRun) await writeContent(files, directory);
  printLines([
    `${dryRun ? 'Would accept' : 'Accepted'} ${plural(rules.length, 'warning')} (${rules.join(', ')}) in ${path.join(directory, yamlFile)}`,
  ]);
}

/** True for what "accept" wrote for the same words when the line was another one, or something else was found there. */
function isReplaced(
  one: unknown,
  acceptances: readonly Pick<AcceptedWarning, 'rule' | 'file' | 'words'>[],
  { problems, acceptedProblems }: LoadedContent,
): boolean {
  if (!isMap(one)) return false;
  const isSame = (name: 'rule' | 'file' | 'words', other: string) => one.get(name) === other;
  const digest = one.get('digest');
  return (
    digest !== undefined &&
    acceptances.some(
      (acceptance) =>
        isSame('rule', acceptance.rule) && isSame('file', acceptance.file) && isSame('words', acceptance.words),
    ) &&
    [...problems, ...acceptedProblems].every((problem) => problem.digest !== digest)
  );
}

function findWarnings({ problems }: LoadedContent, place: Place): Problem[] {
  const found = problems.filter((problem) => isAt(problem, place));
  const error = found.find(({ severity }) => severity === 'error');
  if (error !== undefined)
    throw new HintedError(`Cannot accept "${error.rule}" at ${place.file}:${place.line}: it is an error`, error.hint);
  const isOfVersion = ({ file }: Problem) => /\/[^/]+\/\d{4}-[^/]+\/[^/]+\.(?:md|yaml)$/.test(`/${file}`);
  if (found.length === 0 || !found.every(isOfVersion))
    throw new HintedError(
      `Cannot accept anything at ${place.file}:${place.line}: "check" reports no warning of a version there`,
      'Write the file and the line as "promulgate check" prints them',
    );
  return found;
}

function isAt({ file, line }: Problem, place: Place): boolean {
  return line === place.line && path.normalize(file) === path.normalize(place.file);
}

/** The start of the line, cut at a space: enough to tell it from others, and short enough to read. */
function wordsOfLine(text: string, line: number): string {
  const typed = (text.split('\n')[line - 1] ?? '').trim();
  return typed.length <= 60 ? typed : typed.slice(0, Math.max(20, typed.lastIndexOf(' ', 60))).toWellFormed();
}
