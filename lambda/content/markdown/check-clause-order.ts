import { typedNumber } from '../memory/heading-number.ts';
import { problemOf, type UnlocatedProblem } from '../rules.ts';
import {
  followsLabel,
  isNumberLabel,
  labelMark,
  opensRun,
  successorsBefore,
  successorsOfLabel,
} from './clause-labels.ts';
import { childrenOf } from './lex-markdown.ts';
import { splitHeading } from './sections.ts';
import type { Token, TokenOf } from './tokens.ts';

/** A clause or a heading whose label or number does not come next. */
interface Misplaced {
  readonly token: Token;
  readonly problem: UnlocatedProblem;
}

/** The labels that may go on. */
interface Order {
  /** The last number; that of a heading counts. */
  number: string | undefined;
  /** True until a heading without a number is followed by one: what comes then may start anew. */
  isNumberOpen: boolean;
  /** The last letters, of the outermost run first. */
  letters: string[];
  /** The last number of a heading. */
  heading: string | undefined;
  /** What the last misplaced heading and the last misplaced label should have been: what follows that is right. */
  meantHeading: readonly string[];
  meantLabel: readonly string[];
}

/**
 * Finds labels that are used twice, and those before which one is left out. Letters begin anew in what holds them, and may go on from one
 * section to the next; numbers go on through the whole text.
 */
export function findMisplaced(tokens: readonly Token[]): Misplaced[] {
  const order = { number: undefined, isNumberOpen: true, letters: [], heading: undefined };
  return checkBlocks(tokens, { ...order, meantHeading: [], meantLabel: [] });
}

function checkBlocks(tokens: readonly Token[], order: Order): Misplaced[] {
  return tokens.flatMap((token) => {
    if (token.type === 'heading') return checkHeadingNumber(token, order);
    if (token.type !== 'clauses') return checkHeld(token, order);
    return token.items.flatMap((clause, index) => {
      const before = index === 0 ? undefined : token.items[index - 1]?.label;
      const problem = isNumberLabel(clause.label)
        ? checkNumber(clause.label, order)
        : checkLetter(clause.label, before, order);
      return [...(problem === undefined ? [] : [{ token: clause, problem }]), ...checkHeld(clause, order)];
    });
  });
}

function checkHeld(token: Token, order: Order): Misplaced[] {
  const held: Order = { ...order, letters: [], meantLabel: [] };
  const found = checkBlocks(childrenOf(token), held);
  order.number = held.number;
  order.isNumberOpen = held.isNumberOpen;
  return found;
}

/** Annexes may begin anew; numbers in other digits than these are left alone. */
function checkHeadingNumber(token: TokenOf<'heading'>, order: Order): Misplaced[] {
  const number = typedNumber(splitHeading(token).tokens);
  const { heading: before, meantHeading } = order;
  passHeading(number, order);
  if (!/^\d+(?:\.\d+)*$/.test(number)) return [];
  order.heading = number;
  order.meantHeading = [];
  if (before === undefined || followsAny([before, ...meantHeading], number) || /^1(?:\.1)*$/.test(number)) return [];
  const wanted = successorsOfLabel(before, false);
  order.meantHeading = wanted;
  return [{ token, problem: problemOf('heading-number', { number, before, wanted }) }];
}

function passHeading(number: string, order: Order): void {
  if (/^\d+(?:\.\d+)*$/.test(number)) order.number = number;
  order.isNumberOpen = number === '';
}

function checkNumber(label: string, order: Order): UnlocatedProblem | undefined {
  const { number: before, isNumberOpen } = order;
  order.number = label;
  order.isNumberOpen = false;
  order.letters = [];
  const isNext = before !== undefined && followsAny([before, ...order.meantLabel], label);
  order.meantLabel = [];
  const mayOpen = before === undefined || isNumberOpen;
  return isNext || (mayOpen && opensRun(label)) ? undefined : misplace(label, before, order);
}

/** A text may begin with any letter: it may be a part of a longer one. `before` is the label before it in the same run. */
function checkLetter(label: string, before: string | undefined, order: Order): UnlocatedProblem | undefined {
  const { letters, meantLabel } = order;
  order.meantLabel = [];
  const innermost = letters.length - 1;
  const level = letters.findLastIndex((last, index) =>
    followsAny(index === innermost ? [last, ...meantLabel] : [last], label),
  );
  const isTwice = before === label;
  if (level >= 0) order.letters = [...letters.slice(0, level), label];
  else if (letters.length === 0 || (opensRun(label) && !isTwice)) order.letters = [...letters, label];
  else {
    order.letters = [...letters.slice(0, -1), label];
    return misplace(label, letters.at(-1), order);
  }
  return undefined;
}

function followsAny(labels: readonly string[], next: string): boolean {
  return labels.some((label) => followsLabel(label, next));
}

function misplace(label: string, before: string | undefined, order: Order): UnlocatedProblem {
  // The number of a heading has no parentheses either.
  const mark = isNumberLabel(label) ? (each: string) => each : labelMark;
  order.meantLabel = before === undefined ? [] : successorsBefore(label, before);
  const wanted = order.meantLabel.map(mark);
  return problemOf('clause-order', { label: mark(label), before: before && mark(before), wanted });
}
