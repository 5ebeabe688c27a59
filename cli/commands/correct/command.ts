import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import * as v from 'valibot';
import { dateAt } from '../../../lambda/content/local-time.ts';
import { lineForm } from '../../../lambda/content/yaml/values.ts';
import { loadRightContent } from '../../../lambda/shared/load-content.ts';
import { writeContent } from '../../../lambda/shared/write-content.ts';
import { paths } from '../../../lambda/site/addresses.ts';
import { atOf, atOption, contentOption, dryRunOption, jsonOption } from '../../shared/options.ts';
import { formatJson } from '../../shared/print-report.ts';
import { checkTerms } from './check-terms.ts';
import { type FoundText, findText } from './find-text.ts';
import { type PlannedCorrection, planCorrection } from './plan-correction.ts';
import { readCommitted } from './read-committed.ts';

interface CorrectOptions {
  readonly because: string;
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
    .description('Records a correction of an announced text, so that its new words can be published.')
    .argument('<text>', 'the text, such as privacy/2026-11-15/de')
    .addOption(becauseOption())
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

A correction fixes a slip. A change that readers must hear about in advance belongs in a
new version: see "promulgate new-version". Facts and places of storage of an announced
version cannot be corrected, because every text may show them.`,
    )
    .action(correct);
}

async function correct(name: string, options: CorrectOptions): Promise<void> {
  const { content: directory, because } = options;
  const loaded = await loadRightContent(directory);
  const { settings } = loaded.content;
  const text = findText(loaded.content, name);
  const date = dateAt(atOf(options, settings), settings.timeZone);
  const planned = planCorrection(loaded, text, { because, date, published: await readPublished(text, options) });
  if (!options.dryRun) await writeContent(planned.files, directory);
  const report = { ...describeCorrection(text, planned, directory), date, because, written: !options.dryRun };
  console.log(options.json ? formatJson(report) : format(report));
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

function becauseOption(): Option {
  return new Option('--because <reason>', 'required: the reason, in one line, in the source language')
    .makeOptionMandatory()
    .argParser((text) => {
      const { issues } = v.safeParse(lineForm, text);
      if (issues !== undefined) throw new InvalidArgumentError(`${issues[0].message}: write the reason in one line.`);
      return text.trim();
    });
}
