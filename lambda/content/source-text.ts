import type { Problem } from './problem.ts';

/** A text file with the means to name a place in it. */
export interface SourceText {
  readonly file: string;
  readonly text: string;
}

/** A problem before its place is worked out: `offset` counts UTF-16 code units from the start of the file. */
export type Finding = Pick<Problem, 'rule' | 'message' | 'hint'> & { offset?: number; severity?: Problem['severity'] };

/** Turns a finding into a problem at its line and column, both counted from 1. */
export function locate(source: SourceText, finding: Finding): Problem {
  const { rule, message, hint, severity = 'error' } = finding;
  const before = source.text.slice(0, finding.offset ?? 0);
  const line = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  return { rule, severity, file: source.file, line, column, message, hint };
}

/** A finding that concerns a whole file or directory. */
export function problemWith(file: string, finding: Omit<Finding, 'offset'>): Problem {
  return locate({ file, text: '' }, finding);
}
