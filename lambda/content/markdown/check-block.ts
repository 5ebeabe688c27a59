import type { UnplacedProblem } from '../files/content-file.ts';
import { clauseOpening } from './clauses.ts';
import type { TokenOf } from './tokens.ts';

/** A paragraph that starts with what looks like the sign of a heading, without the space behind it. */
export const unspacedHeading = /^ {0,3}(#{1,6})(?=[^#\s])/;

/** A paragraph that was meant to be a list, a heading, a table or a clause. */
export function checkParagraph(raw: string): UnplacedProblem[] {
  const marker = /^\d{1,2}\.(?=\p{L})/u.exec(raw);
  if (marker !== null)
    return [{ ...listMarker, message: `Found "${marker[0]}" without a space behind it: it is not shown as a list` }];
  const heading = unspacedHeading.exec(raw);
  if (heading !== null) return [headingMark(raw, heading[1] ?? '')];
  if (/^\s*\|.*\|\s*\n\s*\|?\s*:?-+/.test(raw)) return [literalTable];
  return checkLabel(raw);
}

function headingMark(raw: string, signs: string): UnplacedProblem {
  const line = raw.trim().split('\n')[0] ?? '';
  const message = `Cannot read "${line}" as a heading: no space stands behind "${signs}"`;
  return {
    rule: 'heading-mark',
    message,
    hint: `Write "${signs} ${line.slice(signs.length)}", or "\\#" for the sign itself`,
  };
}

/** Labels with full-width signs, with spaces inside, or without the space behind are not seen as those of clauses. */
function checkLabel(raw: string): UnplacedProblem[] {
  const found = /^ {0,3}[（(]\s*([A-Za-zＡ-Ｚａ-ｚ\d０-９]{1,6})\s*[)）]/u.exec(raw);
  const label = `(${found?.[1]?.normalize('NFKC') ?? ''}) `;
  if (found === null || !clauseOpening.test(label)) return [];
  const shown = found[0].trim();
  const hint = `Write "${label}" with ASCII parentheses and a space`;
  if (shown !== label.trim()) {
    return [{ rule: 'clause-label', message: `Cannot read "${shown}" as the label of a clause`, hint }];
  }
  const message = `Found "${shown}" without a space behind it: it is not shown as a clause`;
  return [{ rule: 'clause-label', severity: 'warning', message, hint: `Write "${label}" with a space` }];
}

/** Cells of a table beyond those of its head would be lost without a sign. */
export function checkTable({ raw, header }: TokenOf<'table'>): UnplacedProblem[] {
  let offset = 0;
  return raw.split('\n').flatMap((row) => {
    const start = offset;
    offset += row.length + 1;
    const cells = row
      .trim()
      .replace(/^\||(?<!\\)\|$/g, '')
      .split(/(?<!\\)\|/).length;
    if (cells <= header.length) return [];
    const message = `Cannot show a row of ${cells} cells in a table whose head has ${header.length}: the last would be lost`;
    return [
      { rule: 'table-cells', message, hint: 'Add the head, or write \\| for a bar within a cell', offset: start },
    ];
  });
}

/** A list of one item is most often a date or a sentence that starts with a number. */
export function checkList(list: TokenOf<'list'>): UnplacedProblem[] {
  return list.ordered && list.items.length === 1 && list.start !== 1 ? [dateAsList(list.raw)] : [];
}

function dateAsList(raw: string): UnplacedProblem {
  const start = /^\s*(\d+)([.)])/.exec(raw);
  const message = `Found a list of one item that starts with ${start?.[1]}: readers see a list, not a date or a sentence`;
  return {
    rule: 'accidental-list',
    severity: 'warning',
    message,
    hint: `Write "${start?.[1]}\\${start?.[2]}" for a number that starts a sentence`,
  };
}

/** Program code, which a policy has no use for. */
export function checkCode({ codeBlockStyle, raw }: TokenOf<'code'>): UnplacedProblem[] {
  if (codeBlockStyle === 'indented') return [indentedCode];
  const fence = /^ {0,3}(`{3,}|~{3,})/.exec(raw)?.[1] ?? '';
  const last = raw.trimEnd().split('\n').at(-1)?.trim() ?? '';
  return raw.includes('\n') && last.startsWith(fence) ? [] : [openFence(fence)];
}

function openFence(fence: string): UnplacedProblem {
  const message = `Cannot find the end of the program code that "${fence}" begins: readers see all that follows as code`;
  return {
    rule: 'open-fence',
    message,
    hint: `Delete "${fence}", or write it once more on the line where the code ends`,
  };
}

const literalTable: UnplacedProblem = {
  rule: 'literal-table',
  message: 'Cannot show this as a table: the line of dashes has not as many cells as the head',
  hint: 'Write the first lines as | Head | Head |, then | --- | --- |',
};
const listMarker = {
  rule: 'list-marker',
  severity: 'warning',
  hint: 'Write a space behind the number and full stop: "1. Text"',
} as const;
const indentedCode: UnplacedProblem = {
  rule: 'indented-code',
  severity: 'warning',
  message: 'Found text indented by four spaces: readers see it as program code',
  hint: 'Remove the spaces at the start of the line',
};
