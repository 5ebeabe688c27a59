import { HintedError } from '../../../lambda/shared/hinted-error.ts';
import { type ExchangeText, targetDigest } from './exchange-unit.ts';

/** A translation as it came back, under the id and the digest that it was exported with. */
export interface ReturnedUnit {
  readonly id: string;
  readonly digest: string;
  readonly target: string;
  /** Short digest of the translation that it was exported with; undefined where the file does not say. */
  readonly exported?: string | undefined;
  /** True for one that a translator has finished. */
  readonly isDone: boolean;
}

/** A text as it came back. */
export interface ReturnedText {
  /** The file that it belongs to, relative to the content directory; undefined where it does not say. */
  readonly file: string | undefined;
  /** The language that it says it is in. */
  readonly language?: string | undefined;
  readonly units: readonly ReturnedUnit[];
}

/** Writes a text as PO: the id and the digest are the context of each message, and facts are placeholders. */
export function formatPo({ sourceLocale, locale, file, units }: ExchangeText): string {
  const header = [
    'msgid ""',
    'msgstr ""',
    ...[
      `Language: ${locale}`,
      `X-Source-Language: ${sourceLocale}`,
      `X-Promulgate-File: ${file}`,
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=UTF-8',
      'Content-Transfer-Encoding: 8bit',
    ].map((line) => quote(`${line}\n`)),
  ];
  const entries = units.map(({ id, digest, source, previousSource, target, isOutdated }) => {
    const facts = [...new Set(source.match(/\{\{[^{}]*\}\}/g) ?? [])];
    const flags = [...(isOutdated ? ['fuzzy'] : []), ...(facts.length > 0 ? [`placeholders:${facts.join(':')}`] : [])];
    return [
      `#. ${exportedMark}${targetDigest(target)}`,
      `#: ${file}#${id}`,
      ...(flags.length > 0 ? [`#, ${flags.join(', ')}`] : []),
      ...(previousSource === undefined ? [] : field('#| msgid', previousSource, '#| ')),
      `msgctxt ${quote(`${id} ${digest}`)}`,
      ...field('msgid', source),
      ...field('msgstr', target),
    ].join('\n');
  });
  return `${[header.join('\n'), ...entries].join('\n\n')}\n`;
}

/** Before the digest, in a comment that programs keep. */
const exportedMark = 'translation when exported: ';

function field(name: string, text: string, prefix = ''): string[] {
  const lines = text.split(/(?<=\n)/);
  if (lines.length < 2) return [`${name} ${quote(text)}`];
  return [`${name} ""`, ...lines.map((line) => `${prefix}${quote(line)}`)];
}

function quote(text: string): string {
  const escaped = text.replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n').replace(/\t/g, '\\t').replace(/\r/g, '\\r');
  return `"${escaped}"`;
}

/** What to do with a file that was not written to its end. */
export const brokenOff = 'Save the file again in the program that wrote it, or export the text anew';

/** Reads the messages of a PO file; the header, and what is obsolete, is left out. A line that breaks off is refused. */
export function parsePo(text: string): ReturnedText[] {
  const lines = text.replace('\uFEFF', '').split(/\r?\n/);
  const broken = lines.findIndex((line) => !/^\s*(?:#.*|(?:msg\w+(?:\[\d+\])?\s+)?"(?:[^"\\]|\\.)*"\s*|)$/.test(line));
  if (broken >= 0)
    throw new HintedError(`Cannot read line ${broken + 1} of the PO file: it is not "text" between quotes`, brokenOff);
  const entries = splitEntries(lines.map((line) => line.trim()).filter((line) => !line.startsWith('#~')));
  const units = entries.flatMap(({ isFuzzy, exported, fields }): ReturnedUnit[] => {
    const [id = '', digest = ''] = (fields.get('msgctxt') ?? '').split(' ');
    const target = fields.get('msgstr') ?? '';
    return id === '' ? [] : [{ id, digest, target, exported, isDone: isFinished(target) && !isFuzzy }];
  });
  const header = entries
    .find(({ fields }) => fields.get('msgid') === '' && !fields.has('msgctxt'))
    ?.fields.get('msgstr');
  // A program may write a header of its own: each message says what it belongs to, too.
  const file = /^X-Promulgate-File:\s*(.+?)\s*$/m.exec(header ?? '')?.[1] ?? /^#: (\S+\.md)#/m.exec(text)?.[1];
  return [{ file, language: /^Language:\s*(\S+)\s*$/m.exec(header ?? '')?.[1], units }];
}

/** True for words that are no placeholder for those that are still to come. */
export function isFinished(target: string): boolean {
  return target.trim() !== '' && !target.trimStart().startsWith('TODO:');
}

interface PoEntry {
  readonly isFuzzy: boolean;
  readonly exported: string | undefined;
  readonly fields: ReadonlyMap<string, string>;
}

/** An entry ends with its translation, whether or not an empty line follows. */
function splitEntries(lines: readonly string[]): PoEntry[] {
  const entries: string[][] = [[]];
  let isTranslated = false;
  for (const line of lines) {
    if (line === '' || (isTranslated && /^(?:#|msgctxt|msgid\s)/.test(line))) {
      entries.push([]);
      isTranslated = false;
    }
    if (line.startsWith('msgstr')) isTranslated = true;
    entries.at(-1)?.push(line);
  }
  return entries.map((entry) => ({
    isFuzzy: entry.some((line) => line.startsWith('#,') && flagsOf(line).includes('fuzzy')),
    exported: entry
      .find((line) => line.startsWith('#.') && line.includes(exportedMark))
      ?.split(exportedMark)[1]
      ?.trim(),
    fields: readFields(entry.filter((line) => !line.startsWith('#'))),
  }));
}

function flagsOf(line: string): string[] {
  return line
    .slice(2)
    .split(',')
    .map((flag) => flag.trim());
}

function readFields(lines: readonly string[]): Map<string, string> {
  const fields = new Map<string, string>();
  let name = '';
  for (const line of lines) {
    const match = /^(?:(msg\w+)\s+)?"(.*)"$/.exec(line);
    if (match === null) continue;
    name = match[1] ?? name;
    fields.set(name, (fields.get(name) ?? '') + unquote(match[2] ?? ''));
  }
  return fields;
}

function unquote(text: string): string {
  const signs: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };
  return text.replace(/\\(.)/g, (_, sign: string) => signs[sign] ?? sign);
}
