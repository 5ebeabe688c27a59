import { HintedError } from '../../../lambda/shared/hinted-error.ts';
import type { ExchangeText } from './exchange-unit.ts';

/** A translation as it came back, under the id and the digest that it was exported with. */
export interface ReturnedUnit {
  readonly id: string;
  readonly digest: string;
  readonly target: string;
  /** True for one that a translator has finished. */
  readonly isDone: boolean;
}

/** A text as it came back. */
export interface ReturnedText {
  /** The file that it belongs to, relative to the content directory; undefined where it does not say. */
  readonly file: string | undefined;
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
export function parsePo(text: string): ReturnedText {
  const broken = text
    .split(/\r?\n/)
    .findIndex(
      (line) => !/^\s*(?:#.*|(?:msg\w+(?:\[\d+\])?\s+)?"(?:[^"\\]|\\.)*"\s*|)$/.test(line.replace('\uFEFF', '')),
    );
  if (broken >= 0)
    throw new HintedError(`Cannot read line ${broken + 1} of the PO file: it is not "text" between quotes`, brokenOff);
  const entries = text.replace(/^\uFEFF/, '').split(/\r?\n(?:[ \t]*\r?\n)+/);
  const units = entries.flatMap((entry): ReturnedUnit[] => {
    const lines = entry.split(/\r?\n/).map((line) => line.trim());
    const isFuzzy = lines.some((line) => line.startsWith('#,') && /\bfuzzy\b/.test(line));
    const fields = readFields(lines.filter((line) => !line.startsWith('#')));
    const [id = '', digest = ''] = (fields.get('msgctxt') ?? '').split(' ');
    const target = fields.get('msgstr') ?? '';
    return id === '' ? [] : [{ id, digest, target, isDone: target !== '' && !isFuzzy }];
  });
  return { file: /X-Promulgate-File: ([^\\"\n]+)/.exec(text)?.[1], units };
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
