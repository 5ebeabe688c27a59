import { problemOf, type UnlocatedProblem } from '../rules.ts';
import { checkLineStarts } from './check-line-starts.ts';
import type { Located } from './lex-markdown.ts';
import type { Token, TokenOf } from './tokens.ts';

type List = TokenOf<'list'>;

/** What comes before a list, under the same token. */
interface Before {
  readonly token: Token | undefined;
  /** The number that the last numbered list there ends with. */
  readonly lastNumber: number;
}

/** Checks what becomes a list, or a quotation, without its writer's intention, and numbers that readers get differently. */
export function checkLists(located: readonly Located[]): UnlocatedProblem[] {
  const before = new Map<Token | undefined, Before>();
  return located.flatMap(({ token, parent, at }) => {
    const { token: previous, lastNumber = 0 } = before.get(parent) ?? {};
    const last = token.type === 'list' && token.ordered ? lastNumberOf(token) : lastNumber;
    before.set(parent, { token, lastNumber: last });
    const problems =
      token.type === 'list'
        ? checkList(token, { token: previous, lastNumber })
        : token.type === 'blockquote'
          ? checkQuotation(token, previous)
          : [];
    return problems.map((problem) => ({ ...problem, offset: at(problem.offset) }));
  });
}

function lastNumberOf({ start, items }: List): number {
  return Number(start) + items.length - 1;
}

function checkList(list: List, before: Before): UnlocatedProblem[] {
  const accidental = checkSingle(list, before);
  if (accidental !== undefined) return [accidental];
  return [...checkNumbers(list), ...checkLazyLine(list)];
}

/** A list of one item is most often a date, or a sentence that was wrapped before a number or a dash. */
function checkSingle({ raw, ordered, items, start }: List, before: Before): UnlocatedProblem | undefined {
  if (items.length > 1) return undefined;
  const [, mark = '', sign = ''] = /^\s*(\d*)([-+*.)])/.exec(raw) ?? [];
  if (isWrapped(before.token) && !isMeantAsItem(before.token))
    return ordered ? accidental(mark, sign) : problemOf('accidental-item', { sign });
  // A list that goes on after a paragraph.
  const isExpected = !ordered || start === 1 || Number(start) === before.lastNumber + 1;
  return isExpected ? undefined : accidental(mark, sign);
}

function accidental(number: string, mark: string): UnlocatedProblem {
  return problemOf('accidental-list', { number, mark });
}

/** True for a line before a list whose mark is mistyped: it is the item before. */
function isMeantAsItem(previous: Token | undefined): boolean {
  const last = previous?.raw.trimEnd().split('\n').at(-1) ?? '';
  return checkLineStarts(last).length > 0;
}

/** True for a sentence that goes on in the next line. */
function isWrapped(previous: Token | undefined): boolean {
  return previous?.type === 'paragraph' && !/[:：;؛.]\s*$|\n\s*\n$/.test(previous.raw);
}

/** Readers get the numbers of a list counted on from its first; `1.` for each is a way to have them counted. */
function checkNumbers({ ordered, items, start }: List): UnlocatedProblem[] {
  if (!ordered) return [];
  const typed = items.map(({ raw }) => /^\s*(\d+)([.)])/.exec(raw));
  const isCounted = typed.every((match) => match?.[1] === '1');
  let offset = 0;
  return items.flatMap(({ raw }, index) => {
    const [, number = '', mark = ''] = typed[index] ?? [];
    const shown = Number(start) + index;
    const own = offset + raw.length - raw.trimStart().length;
    offset += raw.length;
    if (!isCounted && Number(number) !== shown) return [problemOf('renumbered', { number, mark, shown, offset: own })];
    return mark === ')' && index === 0 ? [problemOf('list-parenthesis', { number, offset: own })] : [];
  });
}

/** A line at the margin after the last item belongs to that item: an empty line between them is missing. */
function checkLazyLine({ items }: List): UnlocatedProblem[] {
  let offset = 0;
  const lazy = items.flatMap(({ raw }, index) => {
    const start = offset;
    offset += raw.length;
    const found = /^(?:.*\n)*?.*[.!?。！？।؟:：]["”»)）]*\n(?=[\p{Lu}\p{Lo}\d*[(])/u.exec(raw);
    return found === null ? [] : [{ index, offset: start + found[0].length }];
  });
  const [only] = lazy;
  if (only === undefined || lazy.length > 1 || only.index !== items.length - 1) return [];
  return [problemOf('joined-line', { offset: only.offset })];
}

/** ">18" at the start of a line is a quotation, and its sign is lost. */
function checkQuotation({ raw }: TokenOf<'blockquote'>, previous: Token | undefined): UnlocatedProblem[] {
  const isMark = /^ {0,3}>(?:[ \t]|$|\n|>)/.test(raw) && !isWrapped(previous);
  return isMark ? [] : [problemOf('accidental-quotation', { line: raw.trim().split('\n')[0] ?? '' })];
}
