import path from 'node:path';
import type { Content } from '../content/content.ts';
import { ContentProblems } from '../content/content-problems.ts';
import type { Files } from '../content/files/files.ts';
import { parseContent } from '../content/parse-content.ts';
import type { Problem } from '../content/problem.ts';
import { readContent } from './read-content.ts';

/** A content directory as it was read once. */
export interface LoadedContent {
  readonly files: Files;
  /** Undefined when a problem is an error. */
  readonly content: Content | undefined;
  /** Files named as seen from the working directory, so that a terminal or an editor can open them. */
  readonly problems: readonly Problem[];
}

/** Reads and checks a content directory. */
export async function loadContent(directory: string): Promise<LoadedContent> {
  return checkFiles(await readContent(directory), directory);
}

/** Checks files as if they were those of a directory. */
export function checkFiles(files: Files, directory: string): LoadedContent {
  const { content, problems } = parseContent(files);
  const named = problems.map((problem) => ({ ...problem, file: path.posix.join(slashed(directory), problem.file) }));
  return { files, content, problems: named };
}

/** Reads a content directory from which something is to be made; throws `ContentProblems` when it has an error. */
export async function loadRightContent(directory: string): Promise<LoadedContent & { readonly content: Content }> {
  const { files, content, problems } = await loadContent(directory);
  if (content === undefined) throw new ContentProblems(problems);
  return { files, content, problems };
}

function slashed(directory: string): string {
  return directory.replaceAll(path.sep, '/');
}
