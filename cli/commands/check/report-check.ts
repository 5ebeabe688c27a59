import { printable } from '../../../lambda/content/printable.ts';
import type { Problem } from '../../../lambda/content/problem.ts';
import { countProblems, formatProblems, plural } from '../../shared/format-problems.ts';
import { formatJson } from '../../shared/print-report.ts';
import { formatAnnotation } from './annotations.ts';
import type { CheckOptions } from './check-options.ts';

/** What a check found, of what is to be listed. */
interface CheckReport {
  /** The content directory, as it was named. */
  readonly directory: string;
  readonly problems: readonly Problem[];
  /** Those that were not asked for. */
  readonly others: readonly Problem[];
  /** How many problems there are with frozen words. */
  readonly frozen: number;
  /** How many warnings are accepted. */
  readonly accepted: number;
  /** How much can be published; undefined where it cannot be. */
  readonly sum: string | undefined;
  /** With what it was compared, or why with nothing. */
  readonly compared: string;
}

/** What `compared` says where nobody asked. */
export const notCompared =
  'Not compared with what is public: name the address of the site, or a commit, with --against';

/** Prints a report in the form that the options ask for. */
export function printCheck(report: CheckReport, options: CheckOptions): void {
  const { problems, frozen, accepted, compared } = report;
  console.log(
    options.json
      ? formatJson({ problems, frozen, accepted, compared })
      : `${describe(report, options)}\n${printable(compared)}`,
  );
}

function describe(
  { directory, sum, problems, others, frozen, accepted }: CheckReport,
  { annotations, limit }: CheckOptions,
): string {
  const verdict = sum === undefined ? 'it cannot be published' : `it can be published: ${sum}`;
  const frozenCount = frozen === 0 ? '' : `, and ${frozen} with frozen words`;
  const acceptedCount = accepted === 0 ? '' : `, ${accepted} accepted`;
  const othersCount = others.length === 0 ? '' : ` in what you asked for, and ${countProblems(others)} elsewhere`;
  const closing = `${directory}: ${countProblems(problems)}${othersCount}${acceptedCount}${frozenCount}; ${verdict}`;
  if (annotations) return [...problems.map(formatAnnotation), closing].join('\n');
  const listed = limit === 0 ? problems : problems.slice(0, limit);
  return [...formatProblems(listed), ...describeRest(problems, listed.length), closing].join('\n');
}

/** Where the rest is, and how to see it. */
function describeRest(problems: readonly Problem[], listed: number): string[] {
  if (listed === problems.length) return [];
  return [
    `${plural(problems.length - listed, 'more problem')}; list all with --limit 0, or name a file, --locale or --newest`,
    `  by file: ${countBy(problems, ({ file }) => file.split('/').slice(-2).join('/'))}`,
    `  by rule: ${countBy(problems, ({ rule }) => rule)}`,
    '',
  ];
}

/** How many problems each rule and each file has, the most first: `numbers-differ 12, piece-lost 3`. */
function countBy(problems: readonly Problem[], key: (problem: Problem) => string): string {
  const counts = new Map<string, number>();
  for (const problem of problems) counts.set(key(problem), (counts.get(key(problem)) ?? 0) + 1);
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  const shown = sorted.slice(0, 12).map(([name, count]) => `${name} ${count}`);
  return [...shown, ...(sorted.length > 12 ? ['…'] : [])].join(', ');
}
