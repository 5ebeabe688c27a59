import { formatProblem, type Problem } from './problem.ts';

/** Content with at least one error: nothing is built from it. Its message is what `promulgate check` prints. */
export class ContentProblems extends Error {
  override readonly name = 'ContentProblems';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(formatProblem).join('\n'));
    this.problems = problems;
  }
}
