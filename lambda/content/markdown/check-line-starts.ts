import { bullets, withoutLookAlikes } from '../look-alikes.ts';
import { problemOf, type UnlocatedProblem } from '../rules.ts';

/** A line of a paragraph, and what it was meant to start with. */
interface MeantLine {
  readonly line: string;
  /** The line as it should be typed. */
  readonly meant: string;
  readonly offset: number;
  /** True for a label that is right but for its place: within a paragraph. */
  readonly isWithin?: boolean;
  /** False for a sign that may start a line of running text: it counts only where two lines have it. */
  readonly isSure: boolean;
}

const spaces = String.raw`[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]`;
/** What stands for the mark of a list: a pattern with the words as its last group, and how the line should start. */
/** Marks that start a line of its own only where they are first in it: within a paragraph they run on. */
const within: readonly (readonly [pattern: RegExp, mark: (found: string) => string])[] = [
  [/^(\((?:[a-z]|[ivx]{2,4}|\d{1,2})\)) (?=\S)(.*)$/, (found) => `${found} `],
  [/^([1-9]\d{0,2}(?:\.[1-9]\d{0,2})+\.?)[ \t]+(?=[\p{Lu}\p{Lo}"“„«(*[{])(.*)$/u, (found) => `${found} `],
  [/^(:(?![\w-]+:)(?=\p{L})|[：﹕])[ \t\u3000]*(?=\S)(.*)$/u, () => ': '],
];
/** How the words of an item start: with a letter, or with what opens strong, quoted or linked words. */
const itemStart = '(?:\\*\\*|[*_`["“„«‘「『(])?\\p{L}';
/** The line of an item whose mark has no space. */
const itemLine = new RegExp(`^(?:\\*\\p{L}|-${itemStart})`, 'u');
const starts: readonly (readonly [pattern: RegExp, mark: (found: string) => string, isSure: boolean])[] = [
  [new RegExp(`^([${bullets}])${spaces}*(?=\\S)(.*)$`, 'u'), () => '- ', true],
  [new RegExp(`^([-*+])[\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]${spaces}*(.*)$`, 'u'), () => '- ', true],
  [new RegExp(`^(-)(?=${itemStart})(.*)$`, 'u'), () => '- ', false],
  [/^(\*)(?=\p{L})([^*]*)$/u, () => '- ', false],
  [new RegExp(`^([‐‑‒–—―−﹘﹣－])${spaces}*(?=\\p{L})(.*)$`, 'u'), () => '- ', false],
  [
    new RegExp(
      `^([\\d０-９]{1,2}[.．)）、])(?:[\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000]${spaces}*|(?=\\p{L}))(.*)$`,
      'u',
    ),
    (found) => `${withoutLookAlikes(found).replace(/\D/g, '')}. `,
    true,
  ],
  [
    new RegExp(`^([０-９]{1,2}[.．)）、](?![\\d０-９]))${spaces}*(.*)$`, 'u'),
    (found) => `${withoutLookAlikes(found).replace(/\D/g, '')}. `,
    true,
  ],
  [/^(o)\t+(?=\S)(.*)$/u, () => '- ', true],
  [/^([A-Za-z]|[ivx]{2,4})\.[ \t]+(?=\p{L})(.*)$/u, (found) => `(${found}) `, false],
  [/^([①-⑳])\s*(.*)$/u, (found) => `${found.normalize('NFKC')}. `, false],
  [
    new RegExp(`^([A-Za-zＡ-Ｚａ-ｚ]|[ivx]{2,4})[)）]${spaces}*(?=\\S)(.*)$`, 'u'),
    (found) => `(${withoutLookAlikes(found)}) `,
    true,
  ],
];

/** Most lines start with a word: a mark is a sign, a number, or up to four letters with a full stop, a parenthesis or a tab. */
const mayStart = /^(?:\P{L}|[A-Za-zＡ-Ｚａ-ｚ]{1,4}[.)）\t])/u;

/** Checks the lines of a paragraph for marks that are none to Markdown: its lines run together. */
export function checkLineStarts(raw: string, isItem = false): UnlocatedProblem[] {
  const lines = meantLines(raw);
  // Within a list, one line is enough: it was to be the next item.
  const items = isItem ? lines.filter(({ line, offset }) => offset > 0 && itemLine.test(line)) : [];
  if (items.length > 0) return lines.map(toProblem);
  const isList = lines.length > 1 || lines.some(({ offset, isSure }) => isSure && offset === 0);
  if (!isList) return lines.some(({ isSure }) => isSure) ? lines.map(toProblem) : [];
  return lines.map(toProblem);
}

function toProblem({ line, meant, offset, isWithin }: MeantLine): UnlocatedProblem {
  return isWithin ? problemOf('label-within', { line, offset }) : problemOf('list-marker', { line, meant, offset });
}

/** Checks for lines of an address, which run together too: none is full, and each starts like a line of its own. */
export function checkShortLines(raw: string): UnlocatedProblem[] {
  const lines = raw.trim().split('\n');
  if (lines.length < 2) return [];
  const areApart = lines.slice(1).every((next, index) => isApart(lines[index] ?? '', next));
  return areApart ? [problemOf('short-lines', { line: lines[0]?.trim() ?? '', offset: raw.search(/\S/) })] : [];
}

/** True where the next word would have fitted in the line, and does not go on with a sentence. */
function isApart(line: string, next: string): boolean {
  const firstWord = /^\s*(\S{1,30})/.exec(next)?.[1] ?? '';
  const width = (line.trim() + firstWord).replace(/[\u2e80-\uffdc]/g, 'xx').length;
  return (
    width < 48 &&
    !/(?:[\\]| {2}|[,;،、])$/.test(line) &&
    /^\s*(?!\{\{ *(?:storage|recipients))[\p{Lu}\p{Lo}\p{Nd}{[*§]/u.test(next)
  );
}

function meantLines(raw: string): MeantLine[] {
  let start = 0;
  const typedLines = raw.split('\n');
  let wasWithin = false;
  return typedLines.flatMap((typed, index) => {
    const indent = typed.length - typed.trimStart().length;
    const offset = start + indent;
    start += typed.length + 1;
    const line = typed.trim();
    for (const [pattern, mark, isSure] of mayStart.test(line) ? starts : []) {
      const match = pattern.exec(line);
      if (match !== null) return [{ line, meant: `${mark(match[1] ?? '')}${(match[2] ?? '').trim()}`, offset, isSure }];
    }
    const follows = wasWithin || /[:;,.：；，。]\s*$/.test(typedLines[index - 1] ?? '') || /^[:：﹕]/.test(line);
    wasWithin = false;
    for (const [pattern, mark] of index > 0 && follows ? within : []) {
      const match = pattern.exec(line);
      if (match === null) continue;
      const meant = `${mark(match[1] ?? '')}${match[2] ?? ''}`;
      wasWithin = meant === line;
      return [{ line, meant, offset, isSure: true, isWithin: wasWithin }];
    }
    return [];
  });
}
