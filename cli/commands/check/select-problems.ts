import path from 'node:path';
import type { Files } from '../../../lambda/content/files/files.ts';
import type { Problem } from '../../../lambda/content/problem.ts';
import { isVersion, newestVersions } from '../../../lambda/content/split-frozen.ts';

/** Which problems to list; all without any of them. */
export interface Selection {
  /** Files or directories, as seen from the working directory. */
  readonly files: readonly string[];
  readonly locale?: string;
  readonly newest?: true;
}

/** The content directory as it was named, and the files in it. */
interface CheckedDirectory {
  readonly directory: string;
  readonly files: Files;
}

/** The problems of a selection, those of the newest versions first. */
export function selectProblems(
  problems: readonly Problem[],
  selection: Selection,
  { directory, files }: CheckedDirectory,
): Problem[] {
  const places = new Map(problems.map((problem) => [problem, placeOf(problem, directory)]));
  const newest = newestVersions(files.keys());
  const wanted = selection.files.map((file) => path.resolve(file));
  const selected = problems.filter((problem) => {
    const { policy, version, locale } = places.get(problem) ?? placeOf(problem, directory);
    const file = path.resolve(problem.file);
    return (
      (wanted.length === 0 || wanted.some((own) => file === own || file.startsWith(own + path.sep))) &&
      (selection.locale === undefined || locale === selection.locale) &&
      (selection.newest === undefined || version === '' || version === newest.get(policy))
    );
  });
  const versionOf = (problem: Problem) => places.get(problem)?.version ?? '';
  // A stable sort: within a version, the problems stay in the order of the files.
  return selected.toSorted((a, b) => newestFirst(versionOf(a), versionOf(b)));
}

/** What comes before all versions comes first, then the newest version. */
function newestFirst(a: string, b: string): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? -1 : 1;
  return a < b ? 1 : a > b ? -1 : 0;
}

interface Place {
  readonly policy: string;
  /** `''` for a file that belongs to no version. */
  readonly version: string;
  /** `''` for a file of all languages. */
  readonly locale: string;
}

function placeOf({ file }: Problem, directory: string): Place {
  const parts = path.relative(directory, file).split(path.sep);
  const [policy = '', version = ''] = parts;
  const locale = /^([^.]+)\.(?:\d+\.md|md|lock|json)$/.exec(parts.at(-1) ?? '')?.[1] ?? '';
  return { policy, version: isVersion(version) ? version : '', locale };
}
