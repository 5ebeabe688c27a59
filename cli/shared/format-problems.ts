import { formatProblem, type Problem } from '../../lambda/content/problem.ts';

/** Problems as people read them, with an empty line after each. */
export function formatProblems(problems: readonly Problem[]): string[] {
  return problems.map((problem) => `${formatProblem(problem)}\n`);
}

/** `2 errors, 1 warning`. */
export function countProblems(problems: readonly Problem[]): string {
  const count = (severity: Problem['severity']) => problems.filter((problem) => problem.severity === severity).length;
  const parts = (['error', 'warning'] as const).map((severity) => plural(count(severity), severity));
  return problems.length === 0 ? 'no problems' : parts.filter((part) => !part.startsWith('0 ')).join(', ');
}

/** `1 path`, `2 paths`; `2 entries` where the plural is given. */
export function plural(count: number, noun: string, nouns = `${noun}s`): string {
  // To load the numbers of a language takes longer than to find out that nothing has changed.
  const digits = count < 1_000 ? count : count.toLocaleString('en');
  return `${digits} ${count === 1 ? noun : nouns}`;
}
