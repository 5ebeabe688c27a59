import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { Version } from '../../../lambda/content/content.ts';
import { lineForm } from '../../../lambda/content/yaml/values.ts';
import { versionForm } from '../../../lambda/content/yaml/version-form.ts';
import { loadRightContent } from '../../../lambda/shared/load-content.ts';
import { writeContent } from '../../../lambda/shared/write-content.ts';
import { paths } from '../../../lambda/site/addresses.ts';
import { dateAt } from '../../../lambda/site/model/start-of-day.ts';
import { type FoundText, findText } from '../../shared/find-text.ts';
import { atOption, contentOption, dryRunOption, jsonOption } from '../../shared/options.ts';
import { parseInstant } from '../../shared/parse-instant.ts';
import { type PlannedCorrection, planCorrection } from './plan-correction.ts';
import { readCommitted } from './read-committed.ts';

interface CorrectOptions {
  readonly because: string;
  readonly commit: string;
  readonly former?: string;
  readonly content: string;
  readonly at?: string;
  readonly dryRun?: true;
  readonly json?: true;
}

/** `promulgate correct`: other words for an announced text, on the record. */
export function correctCommand(): Command {
  return new Command('correct')
    .description('Records that words of an announced text are corrected, so that they can be published.')
    .argument('<text>', 'the text, such as privacy/2026-11-15/de')
    .addOption(becauseOption())
    .addOption(new Option('--commit <commit>', 'the commit that has the text as it is public').default('HEAD'))
    .addOption(new Option('--former <file>', 'the text as it is public, where no commit has it').conflicts('commit'))
    .addOption(contentOption())
    .addOption(atOption())
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Edit the text, then run this, or the other way round; commit both together. The former words keep a page of their own for
ever, and the history shows the date and the reason to readers of every language, so write it in the source language.
A correction mends a slip. What readers must be told of beforehand is a new version: see "promulgate new-version".
Facts and places of storage of an announced version cannot be corrected, since every text may show them.`,
    )
    .action(correct);
}

async function correct(name: string, options: CorrectOptions): Promise<void> {
  const { content: directory, because } = options;
  const { content, files } = await loadRightContent(directory);
  const text = findText(content, name);
  const { timeZone } = content.settings;
  const at = options.at === undefined ? Date.now() : parseInstant(options.at, timeZone);
  const date = dateAt(at, timeZone);
  const former = await readFormer(text, options);
  await checkFacts(text, options);
  const planned = planCorrection({ files, directory }, text, { because, date, former });
  if (!options.dryRun) await writeContent(planned.files, directory);
  const told = { ...describeCorrection(text, planned, directory), date, because, written: !options.dryRun };
  console.log(options.json ? JSON.stringify(told, null, 2) : format(told));
}

function readFormer({ translation }: FoundText, { former, commit, content }: CorrectOptions): Promise<Uint8Array> {
  return former === undefined ? readCommitted(path.join(content, translation.file), commit) : readFile(former);
}

/** Told here and not only by a publication, which knows no more than that all texts have other words. */
async function checkFacts({ name, policy, version }: FoundText, { former, commit, content }: CorrectOptions) {
  if (former !== undefined) return;
  const file = path.join(content, policy.id, version.id, 'version.yaml');
  const announced: unknown = parse(new TextDecoder().decode(await readCommitted(file, commit)));
  const { output } = v.safeParse(versionForm.schema, announced);
  for (const key of ['facts', 'storage'] as const) {
    if (JSON.stringify((output as Version)[key]) === JSON.stringify(version[key])) continue;
    throw new Error(
      `Cannot correct ${name}: the ${key} of version.yaml are other ones than those that were announced\n    Restore them, and put others into a new version with "promulgate new-version ${policy.id}"`,
    );
  }
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

function format({ text, number, date, because, files, file, isEdited, written, ...told }: CorrectionReport): string {
  const [former, yaml] = files;
  const edit = isEdited ? '' : `Edit ${file} now: until then "promulgate check" finds nothing corrected in it.\n`;
  return [
    `${written ? 'Recorded' : 'Would record'} correction ${number} of ${text} on ${date}: ${because}`,
    `  ${former}: the former text, public for ever at ${told.path}`,
    `  ${yaml}: date and reason`,
    written
      ? `${edit}Look at it with "promulgate preview", then commit these files together with ${file}`
      : 'Nothing was written.',
  ].join('\n');
}

function becauseOption(): Option {
  return new Option('--because <reason>', 'why, in one line, in the source language')
    .makeOptionMandatory()
    .argParser((text) => {
      const { issues } = v.safeParse(lineForm, text);
      if (issues !== undefined) throw new InvalidArgumentError(`${issues[0].message}: write the reason in one line.`);
      return text.trim();
    });
}
