import { withoutLookAlikes } from '../look-alikes.ts';
import { problemOf, type UnlocatedProblem } from '../rules.ts';
import { checkLineStarts, checkShortLines } from './check-line-starts.ts';
import { clauseOpening } from './clause-labels.ts';
import { blankComments } from './comments.ts';
import type { TokenOf } from './tokens.ts';

/** A paragraph that starts with what looks like the mark of a heading: full-width, or without the space after it. */
export const unspacedHeading = /^ {0,3}(?=[^\n]*[^#＃\s])(#{1,6}(?=[^#\s])|[#＃]{0,5}＃)/;

/** Checks a paragraph that was meant to be a list, a heading, a table or a clause. */
export function checkParagraph({ raw: typed }: TokenOf<'paragraph'>): UnlocatedProblem[] {
  const raw = blankComments(typed).replace(/\{:[^{}\n]*\}\s*$/, (mark) => ' '.repeat(mark.length));
  if (raw.trim() === '' && typed.includes('{:')) return [problemOf('stray-mark', { found: typed.trim() })];
  const marks = unspacedHeading.exec(raw)?.[1];
  if (marks !== undefined) return [problemOf('heading-mark', { line: raw.trim().split('\n')[0] ?? '', marks })];
  if (/^\s*\|.*\|\s*\n\s*\|?\s*:?-+/.test(raw)) return [problemOf('literal-table')];
  const definition = /^ {0,3}:[ \t]+\S.*$/m.exec(raw);
  if (definition !== null)
    return [problemOf('definition-term', { line: definition[0].trim(), offset: definition.index })];
  const starts = checkLines(raw);
  return starts.length > 0 ? starts : checkShortLines(raw);
}

/** Checks how the lines of a paragraph, a clause or a list item start. */
export function checkLines(typed: string, isItem = false): UnlocatedProblem[] {
  const raw = blankComments(typed);
  let offset = 0;
  const labels = raw.split('\n').flatMap((line) => {
    const start = offset;
    offset += line.length + 1;
    return [...checkLabel(line, start > 0), ...checkNumberLabel(line, start > 0)].map((problem) => ({
      ...problem,
      offset: start,
    }));
  });
  return [...labels, ...checkLineStarts(raw, isItem)];
}

/** A number that is meant as a label: with full-width signs, a parenthesis after it, or without the space. */
const numberStart =
  /^ {0,3}(?<number>[\d０-９]{1,3}(?:[.．․。][\d０-９]{1,3})+(?:[.．](?=[)）\s]|$))?)(?<end>[)）]?)(?<after>[ \t\u00a0\u3000]*)(?=(?<next>.?))/u;

function checkNumberLabel(line: string, isWithin: boolean): UnlocatedProblem[] {
  const { number = '', end = '', after = '', next = '' } = numberStart.exec(line)?.groups ?? {};
  const label = withoutLookAlikes(number);
  if (isWithin || number === '' || !clauseOpening.test(`${label} ${next}`)) return [];
  const shown = number + end;
  if (shown !== label)
    return after === '' && end === '' ? [] : [problemOf('clause-label', { shown, label: `${label} ` })];
  // "2.4GHz" is no label, and "3.2절" names a section.
  const isTouching =
    after === '' &&
    (next === '' ||
      /^(?![절항조장節条條項章号號节款])\p{Lo}|^\p{Lu}\p{Ll}/u.test(line.slice(line.indexOf(number) + number.length)));
  return isTouching ? [problemOf('clause-space', { label })] : [];
}

/** Labels with full-width signs, letters of another script, spaces inside, or no space after them are not seen as those of clauses. */
function checkLabel(line: string, isWithin: boolean): UnlocatedProblem[] {
  const found = /^ {0,3}[（(﹙]\s*([^\s()（）]{1,6})\s*[)）﹚]/u.exec(line);
  const label = `(${withoutLookAlikes(found?.[1] ?? '')})`;
  if (found === null || !clauseOpening.test(`${label} `)) return [];
  const shown = found[0].trim();
  if (shown !== label) return [problemOf('clause-label', { shown, label: `${label} ` })];
  // A label within a paragraph is a reference, unless it is the first one.
  return isWithin || clauseOpening.test(line) ? [] : [problemOf('clause-space', { label })];
}

/** Checks that no row has more cells than the head: they would be lost without a sign. */
export function checkTable({ raw, header }: TokenOf<'table'>): UnlocatedProblem[] {
  let offset = 0;
  return raw.split('\n').flatMap((row) => {
    const start = offset;
    offset += row.length + 1;
    const cells = countCells(row);
    if (cells <= header.length)
      return checkCells(row).map((problem) => ({ ...problem, offset: problem.offset + start }));
    return [problemOf('table-cells', { cells, columns: header.length, offset: start })];
  });
}

/** Checks how the lines of cells start: a list in a cell has a mark on each. */
function checkCells(row: string): UnlocatedProblem[] {
  return [...row.matchAll(/(?:\\\||[^|])*<br(?:\\\||[^|])*/gi)].flatMap(({ 0: cell, index }) =>
    checkLineStarts(cell.replace(lineBreaks, (found) => '\n'.padEnd(found.length))).map((problem) => ({
      ...problem,
      offset: problem.offset + index,
    })),
  );
}

const lineBreaks = /<br\s*\/?>/gi;

/** How many cells are typed in a row of a table. */
export function countCells(row: string): number {
  return row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/).length;
}

/** Checks program code, for which a policy has no use. */
export function checkCode({ codeBlockStyle, raw }: TokenOf<'code'>): UnlocatedProblem[] {
  if (codeBlockStyle === 'indented') return [problemOf('indented-code')];
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(raw)?.[1] ?? '';
  const last = raw.trimEnd().split('\n').at(-1)?.trim() ?? '';
  return raw.includes('\n') && last.startsWith(fence) ? [] : [problemOf('open-fence', { fence })];
}
