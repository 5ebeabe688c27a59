import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Command, Option } from 'commander';
import { settingsOf } from '../../../lambda/content/content.ts';
import { ContentProblems } from '../../../lambda/content/content-problems.ts';
import { dateAt } from '../../../lambda/content/local-time.ts';
import type { Problem } from '../../../lambda/content/problem.ts';
import { checkWith, type LoadedContent, loadContent, type RightContent } from '../../../lambda/shared/load-content.ts';
import { writeContent } from '../../../lambda/shared/write-content.ts';
import { paths } from '../../../lambda/site/addresses.ts';
import { contentOption, jsonOption } from '../../shared/content-options.ts';
import { atOf, atOption, becauseOption, dryRunOption } from '../../shared/options.ts';
import { formatJson } from '../../shared/print-report.ts';
import { checkTerms } from './check-terms.ts';
import { type FoundText, findText } from './find-text.ts';
import { type PlannedCorrection, planCorrection } from './plan-correction.ts';
import { readCommitted } from './read-committed.ts';
import { planUndo, writeUndo } from './undo-correction.ts';

interface CorrectOptions {
  readonly because?: string;
  readonly meaning?: true;
  readonly undo?: true;
  readonly commit: string;
  readonly published?: string;
  readonly content: string;
  readonly at?: string;
  readonly dryRun?: true;
  readonly json?: true;
}

/** `promulgate correct`: different words for an announced text, on the record. */
export function correctCommand(): Command {
  return new Command('correct')
    .argument('<text>', 'the text, such as privacy/2026-11-15/de')
    .addOption(becauseOption().conflicts('undo'))
    .addOption(new Option('--meaning', 'the correction changes what the text means, and readers learn that it does'))
    .addOption(
      new Option('--undo', 'take back the last correction of the text, if no commit has it').conflicts('meaning'),
    )
    .addOption(new Option('--commit <commit>', 'the commit with the text as it is published').default('HEAD'))
    .addOption(
      new Option('--published <file>', 'the text as it is published, if no commit contains it').conflicts('commit'),
    )
    .addOption(contentOption())
    .addOption(atOption())
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Edit the text before or after you run this, and commit everything together. The replaced
words keep a page of their own, permanently. The history shows the date and the reason to
readers of every language, so give the reason in the source language.

A correction fixes a slip. One that changes more, or a number or a duty, needs --meaning.
A change that readers must hear about in advance belongs in a new version: see
"promulgate new-version". Facts and places of storage of an announced version cannot be
corrected, because every text may show them.`,
    )
    .action(correct);
}

async function correct(name: string, options: CorrectOptions, command: Command): Promise<void> {
  const { content: directory, because, meaning = false } = options;
  if (options.undo) return undo(name, options);
  if (because === undefined) return command.error("error: required option '--because <reason>' not specified");
  const loaded = await loadUncorrected(name, options);
  const { settings } = loaded.content;
  const text = findText(loaded.content, name);
  const { timeZone } = settingsOf(text.policy, settings);
  const date = dateAt(atOf(options, settings), timeZone);
  const planned = planCorrection(loaded, text, {
    because,
    meaning,
    date,
    published: await readPublished(text, options),
  });
  if (!options.dryRun) await writeContent(planned.files, directory);
  const report = { ...describeCorrection(text, planned, directory), date, because, written: !options.dryRun };
  console.log(options.json ? formatJson(report) : format(report));
}

/** The content; where nothing is wrong with it but an edit that this correction is to record, as it was without that edit. */
async function loadUncorrected(
  name: string,
  { content: directory, published, commit }: CorrectOptions,
): Promise<RightContent> {
  const loaded = await loadContent(directory);
  const errors = loaded.problems.filter(({ severity }) => severity === 'error');
  const file = `${name}.md`;
  const isOfEdit = ({ rule }: Problem) => rule === 'correction-of-meaning' || rule === 'correction-same';
  if (errors.length === 0 || !errors.every(isOfEdit) || !loaded.files.has(file)) return asRight(loaded);
  const before = await (published === undefined
    ? readCommitted(path.join(directory, file), commit)
    : readFile(published));
  const { content } = checkWith(loaded, new Map([[file, before]]));
  return asRight({ ...loaded, content });
}

function asRight({ content, ...loaded }: LoadedContent): RightContent {
  if (content === undefined) throw new ContentProblems(loaded.problems);
  return { ...loaded, content };
}

async function undo(name: string, { content: directory, commit, dryRun, json }: CorrectOptions): Promise<void> {
  const loaded = await loadContent(directory);
  const yaml = await readCommitted(path.join(directory, path.dirname(name), 'version.yaml'), commit);
  const planned = planUndo(loaded, name, { yaml, commit });
  if (!dryRun) await writeUndo(planned, directory);
  const { number, deleted } = planned;
  const file = path.join(directory, `${name}.md`);
  const report = { text: name, number, file, deleted: path.join(directory, deleted), written: !dryRun };
  const lines = [
    `${dryRun ? 'Would take' : 'Took'} back correction ${number} of ${name}`,
    `  ${report.file}: the text as it was before`,
    `  ${report.deleted}: deleted`,
    ...(dryRun ? ['Nothing was written.'] : []),
  ];
  console.log(json ? formatJson(report) : lines.join('\n'));
}

/** The text as it is published; a commit also has the terms that it is published with, which must not have changed. */
async function readPublished(text: FoundText, { published, commit, content }: CorrectOptions): Promise<Uint8Array> {
  if (published !== undefined) return readFile(published);
  const committed = await readCommitted(path.join(content, text.translation.file), commit);
  const yaml = path.join(content, text.policy.id, text.version.id, 'version.yaml');
  checkTerms(text, { yaml: await readCommitted(yaml, commit), commit });
  return committed;
}

function describeCorrection(text: FoundText, { number, files, isEdited }: PlannedCorrection, directory: string) {
  const { policy, version, translation } = text;
  return {
    text: text.name,
    number,
    path: paths.replacedWords(policy.id, version.id, { locale: translation.locale, number }),
    file: path.join(directory, translation.file),
    files: [...files.keys()].map((file) => path.join(directory, file)),
    isEdited,
  };
}

type CorrectionReport = ReturnType<typeof describeCorrection> & { date: string; because: string; written: boolean };

function format({ text, number, date, because, files, file, isEdited, written, path }: CorrectionReport): string {
  const [replaced, yaml] = files;
  const edit = isEdited ? '' : `Edit ${file} now: until then "promulgate check" reports that nothing changed.\n`;
  return [
    `${written ? 'Recorded' : 'Would record'} correction ${number} of ${text} on ${date}: ${because}`,
    `  ${replaced}: the replaced text, permanently public at ${path}`,
    `  ${yaml}: date and reason`,
    written
      ? `${edit}Look at it with "promulgate preview", then commit these files together with ${file}`
      : 'Nothing was written.',
  ].join('\n');
}
