import path from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { isIsoDate } from '../../../lambda/content/yaml/values.ts';
import { loadRightContent } from '../../../lambda/shared/load-content.ts';
import { writeContent } from '../../../lambda/shared/write-content.ts';
import { dateAt } from '../../../lambda/site/model/start-of-day.ts';
import { findPolicy } from '../../shared/find-text.ts';
import { atOption, contentOption, dryRunOption, jsonOption } from '../../shared/options.ts';
import { parseInstant } from '../../shared/parse-instant.ts';
import { type PlannedVersion, planVersion, translationFile } from './draft-version.ts';

interface NewVersionOptions {
  readonly effective: string;
  readonly change: 'major' | 'minor';
  readonly announced?: string;
  readonly content: string;
  readonly at?: string;
  readonly dryRun?: true;
  readonly json?: true;
}

/** `promulgate new-version`: the directory of a version to come. */
export function newVersionCommand(): Command {
  return new Command('new-version')
    .description('Makes the directory of a version to come, from the newest one.')
    .argument('<policy>', 'the policy, such as privacy')
    .addOption(dateOption('--effective <date>', 'the day on which it takes effect').makeOptionMandatory())
    .addOption(new Option('--change <kind>', 'how big the change is').choices(['major', 'minor']).makeOptionMandatory())
    .addOption(
      dateOption(
        '--announced <date>',
        'the day from which it is public; the notice days of site.yaml earlier unless told',
      ),
    )
    .addOption(contentOption())
    .addOption(atOption())
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Copies version.yaml (facts and places of storage) and the source text without its summary. Translations are not copied:
a section whose source stays the same keeps its translation, so translators write down only the sections that change.`,
    )
    .action(makeVersion);
}

async function makeVersion(id: string, options: NewVersionOptions): Promise<void> {
  const { content: directory, effective, change, announced } = options;
  const { content, files } = await loadRightContent(directory);
  const policy = findPolicy(content, id);
  const { timeZone } = content.settings;
  const today = dateAt(options.at === undefined ? Date.now() : parseInstant(options.at, timeZone), timeZone);
  const planned = planVersion({ directory, files, content }, policy, { effective, change, announced, today });
  if (!options.dryRun) await writeContent(planned.files, directory);
  const told = { change, effective, written: !options.dryRun, directory };
  console.log(options.json ? JSON.stringify(toJson(planned, told), null, 2) : format(planned, told));
}

interface VersionReport {
  readonly change: string;
  readonly effective: string;
  readonly written: boolean;
  readonly directory: string;
}

function toJson(planned: PlannedVersion, { directory, ...told }: VersionReport) {
  const { name: version, announced, former } = planned;
  const translations = planned.translations.map((one) => ({
    ...one,
    file: translationFile(directory, planned, one.locale),
  }));
  return { version, former, announced, ...told, files: filesOf(planned, directory), translations };
}

function filesOf({ files }: PlannedVersion, directory: string): string[] {
  return [...files.keys()].map((file) => path.join(directory, file));
}

function format(planned: PlannedVersion, { change, effective, written, directory }: VersionReport): string {
  const { name, announced, former, translations } = planned;
  const [yaml, source] = filesOf(planned, directory);
  const lines = translations.map(({ locale, shown, title }) => {
    const note = locale === shown ? `title: ${title}` : `not translated so far: readers see ${shown}`;
    return `  ${translationFile(directory, planned, locale)}  ${note}`;
  });
  return [
    `${written ? 'Made' : 'Would make'} ${name} after ${former}: a ${change} change, announced ${announced}, in force from ${effective}`,
    `  ${yaml}`,
    `  ${source}`,
    'First edit the source: what changes, and a line "summary: …" between its "---" lines that says so to readers. Leave the ids.',
    'Then each translator writes a file with title, translation and summary between "---" lines, and below only the sections whose',
    'source changed, each under its heading with its id. A section that did not change keeps its translation:',
    ...lines,
    written
      ? `Next: "promulgate check", "promulgate preview --at ${announced}", commit. The words may change freely until ${announced}.`
      : 'Nothing was written.',
  ].join('\n');
}

function dateOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((text) => {
    if (!isIsoDate(text)) throw new InvalidArgumentError('Write a date of the calendar, such as 2027-03-01.');
    return text;
  });
}
