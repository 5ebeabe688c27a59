import { printable } from './printable.ts';

/** What was typed at the place of a problem, and what was meant. */
export interface Replacement {
  readonly typed: string;
  readonly meant: string;
}

/** Something wrong with the content, where it is, and what to type instead. */
export interface Problem {
  /** Stable name of the rule, such as `unknown-fact`. */
  readonly rule: string;
  /** An error stops every publication; a warning does not. */
  readonly severity: 'error' | 'warning';
  /** Relative to the content directory, `/` between the parts. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 code units. */
  readonly column: number;
  readonly message: string;
  readonly hint: string;
  /** What `check --fix` writes there; undefined where it cannot be certain. */
  readonly fix?: Replacement | undefined;
  /** Why editors keep what a warning reports; undefined for a problem that nobody has accepted. */
  readonly accepted?: string | undefined;
  /** What an acceptance of a version's warning names: 12 hexadecimal digits, which change with its line and with what was found there. */
  readonly digest?: string | undefined;
}

/** Formats a problem as `file:line:column: message` with the hint on a second line. */
export function formatProblem(problem: Problem): string {
  const { file, line, column, severity, message, hint, rule } = problem;
  const label = severity === 'warning' ? 'warning: ' : '';
  return `${printable(`${file}:${line}:${column}: ${label}${message} [${rule}]`)}\n    ${printable(hint)}`;
}
