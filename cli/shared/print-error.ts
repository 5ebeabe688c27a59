import { ContentProblems } from '../../lambda/content/content-problems.ts';
import { printable } from '../../lambda/content/printable.ts';
import { explainAwsError } from './explain-aws-error.ts';
import { explainFileError } from './explain-file-error.ts';
import { countProblems, formatProblems } from './format-problems.ts';

/** Prints a failure on standard error: what went wrong and what to do, never a stack trace. */
export function printError(error: unknown): void {
  console.error(describeError(error));
}

/** What `printError()` prints. */
export function describeError(error: unknown): string {
  if (error instanceof ContentProblems) {
    return [...formatProblems(error.problems), `${countProblems(error.problems)}; nothing was done`].join('\n');
  }
  if (!(error instanceof Error)) return String(error);
  return (
    explainAwsError(error) ??
    explainFileError(error) ??
    [...error.message.split('\n').map(printable), ...describeCause(error)].join('\n')
  );
}

function describeCause({ cause }: Error): string[] {
  return cause instanceof Error ? [`    ${printable(`Because: ${cause.message}`)}`] : [];
}
