import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Command } from 'commander';
import { findWork } from '../../../lambda/content/memory/find-work.ts';
import { HintedError } from '../../../lambda/shared/hinted-error.ts';
import { checkWith, type RightContent } from '../../../lambda/shared/load-content.ts';
import { writeContent } from '../../../lambda/shared/write-content.ts';
import { type AppliedText, applyReturned } from '../../shared/exchange/apply-returned.ts';
import { parsePo, type ReturnedText } from '../../shared/exchange/po.ts';
import { parseXliff } from '../../shared/exchange/xliff.ts';
import { findContent } from '../../shared/find-content.ts';
import { plural } from '../../shared/format-problems.ts';
import { loadForTranslators } from '../../shared/load-for-translators.ts';
import { contentOption, dryRunOption } from '../../shared/options.ts';
import { planLocks } from '../../shared/plan-locks.ts';
import { printLines } from '../../shared/print-report.ts';

interface ImportOptions {
  readonly content: string;
  readonly replace?: true;
  readonly dryRun?: true;
}

/** `promulgate import`: translations that come back from a program of translators. */
export function importCommand(): Command {
  return new Command('import')
    .argument('<files...>', 'files that "promulgate export" wrote, translated: .po, .xlf or .xliff')
    .option('--replace', 'take the words of the file also where the text has other ones since the export')
    .addOption(contentOption())
    .addOption(dryRunOption())
    .addHelpText(
      'after',
      `
Takes over what is finished: what is not "fuzzy" in PO, nor "initial" in XLIFF. A unit whose
source has changed since the export is left out, and so is one whose translation somebody else
has changed in the text meanwhile, unless --replace is given. Where nothing changed, not a byte of the text
does. Run "promulgate check" afterwards.`,
    )
    .action(importTexts);
}

async function importTexts(names: readonly string[], { content, dryRun, replace }: ImportOptions): Promise<void> {
  const directory = findContent(content);
  const loaded = await loadForTranslators(directory);
  // All are read before the first is written.
  const returned = await Promise.all(names.map(async (name) => ({ name, texts: await readReturned(name) })));
  const all = returned.flatMap(({ name, texts }) => texts.map((text) => apply({ name, text, replace }, loaded)));
  for (const { file, applied } of all) {
    const files = filesOf(file, applied, loaded);
    if (!dryRun) await writeContent(files, directory);
    printLines(describe(path.join(directory, file), applied, dryRun));
  }
}

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

async function readReturned(name: string): Promise<ReturnedText[]> {
  const text = decode(name, await readFile(name));
  const texts = /\.xl(?:f|iff)$/i.test(name) ? parseXliff(text) : parsePo(text);
  if (texts.length > 0) return texts;
  throw new HintedError(`Cannot import ${name}: it has no text`, 'Import a file that "promulgate export" wrote');
}

/** Words in another encoding would be written with other letters. */
function decode(name: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new HintedError(
      `Cannot read ${name}: it is not UTF-8 text`,
      'Let the program that wrote it save it as UTF-8',
      {
        cause,
      },
    );
  }
}

interface Returned {
  /** Of the file that came back. */
  readonly name: string;
  readonly text: ReturnedText;
  readonly replace: true | undefined;
}

function apply(
  { name, text: { file, units }, replace }: Returned,
  loaded: RightContent,
): { file: string; applied: AppliedText } {
  const text = findWork(loaded.content).find((one) => one.file === file);
  if (file === undefined || text === undefined)
    throw new HintedError(
      `Cannot import ${name}: ${file === undefined ? 'it does not name its text' : `${file} is not of the newest version`}`,
      'Export the text again with "promulgate export", and translate that file',
    );
  const bytes = loaded.files.get(file);
  const typed = bytes === undefined ? undefined : new TextDecoder().decode(bytes);
  return { file, applied: applyReturned(text, units, { typed, replace }) };
}

function describe(
  file: string,
  { text, applied, superseded, refused, contested, unfinished, incomplete }: AppliedText,
  dryRun: true | undefined,
): string[] {
  const count = plural(applied.length, 'new translation');
  return [
    text === undefined ? `Nothing new for ${file}` : `${dryRun ? 'Would write' : 'Wrote'} ${file}: ${count}`,
    ...superseded.map((id) => `  left out ${id}: its source has changed since the export`),
    ...refused.map(({ id, reason }) => `  left out ${id}: ${reason}`),
    ...contested.map(
      ({ id, words }) =>
        `  left out ${id}: the text has changed since the export, to "${startOf(words)}"; add --replace to write over it`,
    ),
    ...(unfinished > 0
      ? [`  left out ${plural(unfinished, 'translation')} that the file does not call finished: fuzzy, or initial`]
      : []),
    ...incomplete.map((id) => `  left out section ${id || '(introduction)'}: not all of it is translated`),
  ];
}

function startOf(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ');
  return line.length <= 60 ? line : `${line.slice(0, 60).toWellFormed()}…`;
}
