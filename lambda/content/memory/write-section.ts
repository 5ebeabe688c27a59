import type { Unit } from '../compare/units.ts';
import type { Section } from '../section.ts';
import { piecesOf } from './pieces.ts';

/** The words of a piece as they are typed, without its mark; a row with its bars. */
export function typedWords({ kind, raw, tokens }: Unit): string {
  if (kind === 'row' || kind === 'code') return raw.trim();
  return tokens
    .map((token) => token.raw)
    .join('')
    .trim();
}

/**
 * The Markdown of a section of the source with other words for its pieces: its marks, labels and ids stay. A piece for which there
 * are no other words keeps its own.
 */
export function writeSection(section: Section, say: (piece: Unit) => string | undefined): string {
  const [first] = piecesOf(section);
  const heading = first?.node === section.heading ? `## ${say(first) ?? typedWords(first)} {#${section.id}}\n\n` : '';
  const text = section.blocks
    .map(({ raw }) => raw)
    .join('')
    .trimStart();
  let cursor = 0;
  let written = heading;
  for (const piece of piecesOf(section)) {
    const words = piece.node === section.heading ? undefined : say(piece);
    const span = words === undefined ? undefined : findWords(typedWords(piece), text, cursor);
    if (words === undefined || span === undefined) continue;
    written += text.slice(cursor, span.start) + (piece.depth > 0 || piece.kind === 'item' ? onOneLine(words) : words);
    cursor = span.end;
  }
  return `${(written + text.slice(cursor)).trim()}\n`;
}

/** Lists and quotations repeat their own marks at the start of each line. */
function findWords(words: string, text: string, from: number): { start: number; end: number } | undefined {
  if (words === '') return undefined;
  const lines = words.split('\n').map((line) => escapePattern(line.trim()));
  const pattern = new RegExp(lines.join(String.raw`[ \t]*\n[ \t>]*`), 'g');
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}

function onOneLine(words: string): string {
  return words.replace(/(?<!\\| {2})\n\s*/g, ' ');
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
