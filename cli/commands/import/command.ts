import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Command } from 'commander';
import { HintedError } from '../../../lambda/shared/hinted-error.ts';
import { writeContent } from '../../../lambda/shared/write-content.ts';
import { contentOption } from '../../shared/content-options.ts';
import type { AppliedText } from '../../shared/exchange/apply-returned.ts';
import { parsePo, type ReturnedText } from '../../shared/exchange/po.ts';
import { parseXliff } from '../../shared/exchange/xliff.ts';
import { refusalOf } from '../../shared/explain-file-error.ts';
import { plural } from '../../shared/format-problems.ts';
import { loadForTranslators } from '../../shared/load-for-translators.ts';
import { dryRunOption } from '../../shared/options.ts';
import { printLines } from '../../shared/print-report.ts';
import { type ReceivedText, receiveText } from './receive-text.ts';

interface ImportOptions {
  readonly content: string;
  readonly replace?: true;
  readonly dryRun?: true;
}

/** `promulgate import`: translations that come back from a program of translators. */
export function importCommand(): Command {
  return new Command('import')
    .argument('<files...>', 'files that "promulgate export" wrote, translated: .po, .xlf or .xliff')
    .option('--replace', 'take the words of the file also where the text has changed since the export')
    .addOption(contentOption())
    .addOption(dryRunOption())
    .addHelpText(
      'after',
      `
Takes over what is finished: what is not "fuzzy" in PO, nor "initial" in XLIFF. A unit whose
source has changed since the export is left out, and so is one that "check" would refuse, or
whose translation somebody else has changed in the text meanwhile, unless --replace is given.
Where nothing changed, the text keeps every byte. Run "promulgate check" afterwards.`,
    )
    .action(importTexts);
}

async function importTexts(
  names: readonly string[],
  { content: directory, dryRun, replace }: ImportOptions,
): Promise<void> {
  let loaded = await loadForTranslators(directory);
  // All are read before the first is written.
  const returned = await Promise.all(names.map(async (name) => ({ name, texts: await readReturned(name) })));
  const received: ReceivedText[] = [];
  for (const { name, texts } of returned)
    for (const text of texts) {
      const one = receiveText({ name, text, replace }, loaded);
      received.push(one);
      loaded = one.loaded;
    }
  for (const { file, files, applied } of received) {
    if (!dryRun) await writeContent(files, directory);
    printLines(describe(path.join(directory, file), applied, dryRun));
  }
}

async function readReturned(name: string): Promise<ReturnedText[]> {
  const text = decode(name, await readNamed(name));
  const texts = parseNamed(name, text);
  if (texts.length > 0) return texts;
  throw new HintedError(`Cannot import ${name}: it has no text`, 'Import a file that "promulgate export" wrote');
}

function parseNamed(name: string, text: string): ReturnedText[] {
  try {
    return /\.xl(?:f|iff)$/i.test(name) ? parseXliff(text) : parsePo(text);
  } catch (error) {
    throw error instanceof Error ? new Error(`${name}: ${error.message}`) : error;
  }
}

/** A directory is refused as it is read, in an error that does not name it. */
async function readNamed(name: string): Promise<Uint8Array> {
  try {
    return await readFile(name);
  } catch (cause) {
    throw new HintedError(
      `Cannot read ${name}: ${refusalOf(cause)}`,
      'Name the files that "promulgate export" wrote, after their translation',
    );
  }
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
