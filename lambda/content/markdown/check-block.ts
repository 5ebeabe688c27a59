import { problemOf, type UnlocatedProblem } from '../rules.ts';
import { clauseOpening } from './clauses.ts';
import type { TokenOf } from './tokens.ts';

/** A paragraph that starts with what looks like the mark of a heading, without the space after it. */
export const unspacedHeading = /^ {0,3}(#{1,6})(?=[^#\s])/;

/** Checks a paragraph that was meant to be a list, a heading, a table or a clause. */
export function checkParagraph({ raw }: TokenOf<'paragraph'>): UnlocatedProblem[] {
  const marker = /^\d{1,2}\.(?=\p{L})/u.exec(raw)?.[0];
  if (marker !== undefined) return [problemOf('list-marker', { marker })];
  const marks = unspacedHeading.exec(raw)?.[1];
  if (marks !== undefined) return [problemOf('heading-mark', { line: raw.trim().split('\n')[0] ?? '', marks })];
  if (/^\s*\|.*\|\s*\n\s*\|?\s*:?-+/.test(raw)) return [problemOf('literal-table')];
  return checkLabel(raw);
}

/** Labels with full-width signs, with spaces inside, or without the space after them are not seen as those of clauses. */
function checkLabel(raw: string): UnlocatedProblem[] {
  const found = /^ {0,3}[（(]\s*([A-Za-zＡ-Ｚａ-ｚ\d０-９]{1,6})\s*[)）]/u.exec(raw);
  const label = `(${found?.[1]?.normalize('NFKC') ?? ''})`;
  if (found === null || !clauseOpening.test(`${label} `)) return [];
  const shown = found[0].trim();
  return [
    shown === label ? problemOf('clause-space', { label }) : problemOf('clause-label', { shown, label: `${label} ` }),
  ];
}

/** Checks that no row has more cells than the head: they would be lost without a sign. */
export function checkTable({ raw, header }: TokenOf<'table'>): UnlocatedProblem[] {
  let offset = 0;
  return raw.split('\n').flatMap((row) => {
    const start = offset;
    offset += row.length + 1;
    const cells = countCells(row);
    if (cells <= header.length) return [];
    return [problemOf('table-cells', { cells, columns: header.length, offset: start })];
  });
}

/** How many cells are typed in a row of a table. */
export function countCells(row: string): number {
  return row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/).length;
}

/** Checks a list of one item, which is most often a date or a sentence that starts with a number. */
export function checkList({ raw, ordered, items, start }: TokenOf<'list'>): UnlocatedProblem[] {
  if (!ordered || items.length > 1 || start === 1) return [];
  const [, number = '', mark = ''] = /^\s*(\d+)([.)])/.exec(raw) ?? [];
  return [problemOf('accidental-list', { number, mark })];
}

/** Checks program code, for which a policy has no use. */
export function checkCode({ codeBlockStyle, raw }: TokenOf<'code'>): UnlocatedProblem[] {
  if (codeBlockStyle === 'indented') return [problemOf('indented-code')];
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(raw)?.[1] ?? '';
  const last = raw.trimEnd().split('\n').at(-1)?.trim() ?? '';
  return raw.includes('\n') && last.startsWith(fence) ? [] : [problemOf('open-fence', { fence })];
}
