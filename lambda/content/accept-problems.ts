import { sha256 } from './digest.ts';
import type { VersionDirectory } from './files/version-directory.ts';
import type { FileProblem } from './locate-problems.ts';
import { problemOf } from './rules.ts';
import type { Yaml } from './yaml/parse-yaml.ts';
import type { AcceptedWarning, VersionYaml } from './yaml/version-form.ts';

/**
 * Marks the warnings of a version that are accepted, gives each the digest by which it can be, and reports each acceptance that no warning
 * needs. A digest covers the line and all that its rule found there, so that an acceptance ends when a word or another number comes in.
 */
export function acceptProblems(
  problems: readonly FileProblem[],
  { value, offsetOf }: Yaml<VersionYaml>,
  directory: VersionDirectory,
): FileProblem[] {
  const used = new Set<number>();
  const marked = digestWarnings(problems, directory).map((problem) => {
    const index = findAcceptance(problem, value.accepted, directory);
    if (index < 0) return problem;
    used.add(index);
    return { ...problem, accepted: value.accepted[index]?.because };
  });
  // Frozen words are compared by fewer rules.
  if (directory.isFrozen) return marked;
  const unused = value.accepted.flatMap(({ rule, file, words }, index) =>
    used.has(index)
      ? []
      : {
          ...problemOf('acceptance-unused', { rule, file, words, offset: offsetOf(['accepted', index]) }),
          file: `${directory.path}/version.yaml`,
        },
  );
  return [...marked, ...unused];
}

function digestWarnings(problems: readonly FileProblem[], directory: VersionDirectory): FileProblem[] {
  const found = new Map<string, Set<string>>();
  const keyOf = (problem: FileProblem) =>
    JSON.stringify([problem.rule, nameOf(problem, directory), lineOf(problem, directory)]);
  for (const problem of problems.filter(mayBeAccepted)) {
    const key = keyOf(problem);
    // A paragraph that is added above changes the lines of the source that a warning names, and nothing that it is about.
    found.set(key, (found.get(key) ?? new Set()).add((problem.found ?? '').replace(/\.md:\d+/g, '.md')));
  }
  return problems.map((problem) => {
    if (!mayBeAccepted(problem)) return problem;
    const key = keyOf(problem);
    const digest = sha256(JSON.stringify([key, ...[...(found.get(key) ?? [])].sort()])).slice(0, 12);
    return { ...problem, digest };
  });
}

function findAcceptance(
  problem: FileProblem,
  accepted: readonly AcceptedWarning[],
  directory: VersionDirectory,
): number {
  if (!mayBeAccepted(problem)) return -1;
  return accepted.findIndex(({ rule, file, words, digest = problem.digest }) => {
    if (rule !== problem.rule || digest !== problem.digest || file !== nameOf(problem, directory)) return false;
    return lineOf(problem, directory).includes(words);
  });
}

/** The name of a problem's file in the directory of its version, which a new date renames. */
function nameOf({ file }: FileProblem, { path }: VersionDirectory): string {
  return file.startsWith(`${path}/`) ? file.slice(path.length + 1) : file;
}

function mayBeAccepted({ severity }: FileProblem): boolean {
  return severity === 'warning';
}

/** The line on which a problem is, without the spaces at its end. */
function lineOf(problem: FileProblem, directory: VersionDirectory): string {
  const { offset } = problem;
  const text = directory.texts.get(nameOf(problem, directory)) ?? '';
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(start, end < 0 ? text.length : end).trimEnd();
}
