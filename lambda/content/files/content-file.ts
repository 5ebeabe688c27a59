import type { Problem } from '../problem.ts';

/** A text file with the means to name a place in it. */
export interface ContentFile {
  readonly file: string;
  readonly text: string;
}

/** A problem before its place is worked out: `offset` counts UTF-16 code units from the start of the file. */
export type UnplacedProblem = Pick<Problem, 'rule' | 'message' | 'hint'> & {
  offset?: number;
  severity?: Problem['severity'];
};

/** Turns a finding into a problem at its line and column, both counted from 1. */
export function locate(source: ContentFile, finding: UnplacedProblem): Problem {
  const { rule, message, hint, severity = 'error', offset = 0 } = finding;
  const starts = lineStarts(source);
  const line = countUpTo(starts, offset);
  const column = offset - (starts[line - 1] ?? 0) + 1;
  return { rule, severity, file: source.file, line, column, message, hint };
}

/** A finding that concerns a whole file or directory. */
export function problemWith(file: string, finding: Omit<UnplacedProblem, 'offset'>): Problem {
  return locate({ file, text: '' }, finding);
}

const known = new WeakMap<ContentFile, readonly number[]>();

/** Worked out once for each text: a file can have as many problems as it has lines. */
function lineStarts(source: ContentFile): readonly number[] {
  const before = known.get(source);
  if (before !== undefined) return before;
  const starts = [0, ...[...source.text.matchAll(/\n/g)].map((match) => match.index + 1)];
  known.set(source, starts);
  return starts;
}

/** How many of the ascending numbers are not above the limit. */
function countUpTo(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
