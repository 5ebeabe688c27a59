import path from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { isIsoDate } from '../../../lambda/content/yaml/values.ts';
import { loadRightContent } from '../../../lambda/shared/load-content.ts';
import { writeContent } from '../../../lambda/shared/write-content.ts';
import { contentOption, jsonOption } from '../../shared/content-options.ts';
import { findNamed } from '../../shared/find-named.ts';
import { findProject, modeline } from '../../shared/modeline.ts';
import { atOf, atOption, dryRunOption, localTimeOption, reasonOption } from '../../shared/options.ts';
import { formatJson } from '../../shared/print-report.ts';
import {
  checkPolicyName,
  describeFirstVersion,
  isNewPolicy,
  planFirstVersion,
  untilWhenFree,
} from './plan-first-version.ts';
import { type PlannedVersion, planVersion, translationFile } from './plan-version.ts';

interface NewVersionOptions {
  readonly effective: string;
  readonly change: 'major' | 'minor';
  readonly announced?: string;
  readonly urgent?: string;
  readonly copy?: string;
  readonly content: string;
  readonly at?: string;
  readonly dryRun?: true;
  readonly json?: true;
}

/** `promulgate new-version`: the directory of the next version. */
export function newVersionCommand(): Command {
  return new Command('new-version')
    .argument('<policy>', 'the policy, such as privacy')
    .addOption(
      localTimeOption(
        '--effective <time>',
        'required: the day, or the time such as 2027-03-01T15:00, at which it takes effect',
      ).makeOptionMandatory(),
    )
    .addOption(
      new Option('--change <kind>', 'required: the kind of change').choices(['major', 'minor']).makeOptionMandatory(),
    )
    .addOption(
      dateOption(
        '--announced <date>',
        'the day from which it is public; defaults to the noticeDays of site.yaml before it takes effect',
      ),
    )
    .addOption(reasonOption('--urgent <reason>', 'why a major change cannot wait for the notice days; readers see it'))
    .addOption(new Option('--copy <version>', 'the version to copy, such as 2026-11-15; defaults to the one before'))
    .addOption(contentOption())
    .addOption(atOption())
    .addOption(dryRunOption())
    .addOption(jsonOption())
    .addHelpText(
      'after',
      `
Copies version.yaml (facts and places of storage) and the source text without its
summary. Translations are not copied: a section whose source stays the same keeps its
translation, so translators only write the sections that change.

A version may come before one that is announced already, which is then compared with it. To
go back to the words of an earlier version, name it with --copy. With the name of a policy that does
not exist, the first version of a new one is created, announced today.`,
    )
    .action(createVersion);
}

async function createVersion(id: string, options: NewVersionOptions): Promise<void> {
  const { content: directory, effective, change, announced, urgent, copy } = options;
  const loaded = await loadRightContent(directory);
  const { policies, settings } = loaded.content;
  const known = new Map(policies.map((one) => [one.id, one]));
  checkPolicyName(id, [...known.keys()]);
  const project = await findProject(path.join(directory, id, effective));
  const firstLine = project === undefined ? '' : modeline('version', project);
  const request = { effective, change, announced, urgent, copy, firstLine, at: atOf(options, settings) };
  const planned = isNewPolicy(id, [...known.keys()])
    ? planFirstVersion(loaded, id, request)
    : planVersion(loaded, findNamed('policy', id, known), request);
  if (!options.dryRun) await writeContent(planned.files, directory);
  const report = { change, effective, written: !options.dryRun, directory };
  console.log(options.json ? formatJson(toJson(planned, report)) : format(planned, report));
}

interface VersionReport {
  readonly change: string;
  readonly effective: string;
  readonly written: boolean;
  readonly directory: string;
}

function toJson(planned: PlannedVersion, { directory, ...report }: VersionReport) {
  const { name: version, announced, previous = null, following = null } = planned;
  const translations = planned.translations.map((one) => ({
    ...one,
    file: translationFile(directory, planned, one.locale),
  }));
  return { version, previous, following, announced, ...report, files: filesOf(planned, directory), translations };
}

function filesOf({ files }: PlannedVersion, directory: string): string[] {
  return [...files.keys()].map((file) => path.join(directory, file));
}

function format(planned: PlannedVersion, { change, effective, written, directory }: VersionReport): string {
  const { name, announced, previous, following, translations } = planned;
  const files = filesOf(planned, directory);
  if (previous === undefined) return describeFirstVersion(planned, { files, written, effective });
  const [yaml, source] = files;
  const lines = translations.map(({ locale, shown, title }) => {
    const note = locale === shown ? `title: ${title}` : `not translated yet: readers see ${shown}`;
    return `  ${translationFile(directory, planned, locale)}  ${note}`;
  });
  return [
    `${written ? 'Created' : 'Would create'} ${name} after ${previous}: a ${change} change, announced on ${announced}, in force from ${effective}`,
    `  ${yaml}`,
    `  ${source}`,
    ...(following === undefined
      ? []
      : [`Version ${following}, which takes effect after it, is compared with this one: see what it has to say now.`]),
    'First edit the source: what changes, and a line "summary: …" between its "---" lines that tells readers so. Leave the ids as they are.',
    'Then each translator writes a file with title, translation and summary between "---" lines, and below them only the sections',
    'whose source changed, each under its heading with its id. All other sections keep their translations:',
    ...lines,
    written
      ? `Next: "promulgate check", "promulgate preview --at ${announced}", commit. ${untilWhenFree(planned)}`
      : 'Nothing was written.',
  ].join('\n');
}

function dateOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((text) => {
    if (!isIsoDate(text)) throw new InvalidArgumentError('Write a date of the calendar, such as 2027-03-01.');
    return text;
  });
}
