import path from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { isSeq } from 'yaml';
import type { Problem } from '../../../lambda/content/problem.ts';
import { HintedError } from '../../../lambda/shared/hinted-error.ts';
import { checkWith, type LoadedContent, loadContent } from '../../../lambda/shared/load-content.ts';
import { writeContent } from '../../../lambda/shared/write-content.ts';
import { editYaml } from '../../shared/edit-yaml.ts';
import { findContent } from '../../shared/find-content.ts';
import { plural } from '../../shared/format-problems.ts';
import { contentOption, dryRunOption, reasonOption } from '../../shared/options.ts';
import { printLines } from '../../shared/print-report.ts';

interface AcceptOptions {
  readonly content: string;
  readonly because: string;
  readonly dryRun?: true;
}

interface Place {
  readonly file: string;
  readonly line: number;
}

/** `promulgate accept`: a warning that editors looked at and keep. */
export function acceptCommand(): Command {
  return new Command('accept')
    .argument('<place>', 'file and line of the warning, such as content/privacy/2026-11-15/de.md:41', toPlace)
    .addOption(
      reasonOption('--because <reason>', 'required: why the text is right as it is, in one line').makeOptionMandatory(),
    )
    .addOption(contentOption())
    .addOption(dryRunOption())
    .addHelpText(
      'after',
      `
Writes the warnings of that line into "accepted:" of version.yaml, with words of the line and
your reason. "check" only counts them from then on. When the line changes, the acceptance holds
no longer, and "check" reports that it has no use. An error cannot be accepted.`,
    )
    .action(accept);
}

function toPlace(text: string): Place {
  const match = /^(.+):(\d{1,7})(?::\d+)?$/.exec(text);
  if (match === null)
    throw new InvalidArgumentError('Write the file and the line, such as content/privacy/2026-11-15/de.md:41.');
  return { file: match[1] ?? '', line: Number(match[2]) };
}

async function accept(place: Place, { content, because, dryRun }: AcceptOptions): Promise<void> {
  const directory = findContent(content);
  const loaded = await loadContent(directory);
  const found = findWarnings(loaded, place);
  const inContent = path.posix.relative(directory.replaceAll(path.sep, '/'), found[0]?.file ?? '');
  const [policy = '', version = '', file = ''] = inContent.split('/');
  const yamlFile = `${policy}/${version}/version.yaml`;
  const decoder = new TextDecoder();
  const words = wordsOfLine(decoder.decode(loaded.files.get(inContent)), place.line);
  const rules = [...new Set(found.map(({ rule }) => rule))];
  const edited = editYaml(decoder.decode(loaded.files.get(yamlFile)), (document) => {
    const list = document.get('accepted');
    const added = rules.map((rule) => document.createNode({ rule, file, words, because }));
    if (isSeq(list)) for (const one of added) list.add(one);
    else document.set('accepted', document.createNode(added));
  });
  const files = new Map([[yamlFile, new TextEncoder().encode(edited)]]);
  const left = checkWith(loaded, files).problems.filter((problem) => isAt(problem, place));
  if (left.length > 0) throw new Error(`Cannot accept the warnings of ${place.file}:${place.line}: they would stay`);
  if (!dryRun) await writeContent(files, directory);
  printLines([
    `${dryRun ? 'Would accept' : 'Accepted'} ${plural(rules.length, 'warning')} (${rules.join(', ')}) in ${path.join(directory, yamlFile)}`,
  ]);
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
