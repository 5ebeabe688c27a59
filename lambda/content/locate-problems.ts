import type { Problem } from './problem.ts';
import type { UnlocatedProblem } from './rules.ts';

/** A problem with its file: its `offset` counts from the start of that file's text. */
export interface FileProblem extends UnlocatedProblem {
  /** Relative to the content directory; a directory where a file is missing or not wanted. */
  readonly file: string;
  /** Why editors keep it. */
  readonly accepted?: string | undefined;
  /** What an acceptance of it names. */
  readonly digest?: string | undefined;
}

/** The problems of one file. */
export function inFile(file: string, problems: readonly UnlocatedProblem[]): FileProblem[] {
  return problems.map((problem) => ({ ...problem, file }));
}

/** Works out line and column of problems, each once, in the order of the files; a file without a text has only a first line. */
export function locateProblems(problems: readonly FileProblem[], texts: ReadonlyMap<string, string>): Problem[] {
  const starts = new Map<string, readonly number[]>();
  const located = problems.map(({ offset, about: _, found: __, ...problem }): Problem => {
    // A file can have as many problems as it has lines.
    const ownStarts = starts.get(problem.file) ?? lineStarts(texts.get(problem.file) ?? '');
    starts.set(problem.file, ownStarts);
    const line = countUpTo(ownStarts, offset);
    return { ...problem, line, column: offset - (ownStarts[line - 1] ?? 0) + 1 };
  });
  const unique = [...new Map(located.map((problem) => [JSON.stringify(problem), problem])).values()];
  return unique.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column));
}

function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)];
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
