import type { VersionDirectory } from './files/version-directory.ts';
import type { FileProblem } from './locate-problems.ts';
import { problemOf } from './rules.ts';
import type { Yaml } from './yaml/parse-yaml.ts';
import type { AcceptedWarning, VersionYaml } from './yaml/version-form.ts';

/** Marks the warnings of a version that are accepted, and reports each acceptance that no warning needs. */
export function acceptProblems(
  problems: readonly FileProblem[],
  { value, offsetOf }: Yaml<VersionYaml>,
  directory: VersionDirectory,
): FileProblem[] {
  const used = new Set<number>();
  const marked = problems.map((problem) => {
    const index = problem.severity === 'warning' ? findAcceptance(problem, value.accepted, directory) : -1;
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

function findAcceptance(
  problem: FileProblem,
  accepted: readonly AcceptedWarning[],
  { path, texts }: VersionDirectory,
): number {
  return accepted.findIndex(({ rule, file, words }) => {
    if (rule !== problem.rule || `${path}/${file}` !== problem.file) return false;
    return lineAt(texts.get(file) ?? '', problem.offset).includes(words);
  });
}

/** The line of a text in which an offset lies. */
function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(start, end < 0 ? text.length : end);
}
