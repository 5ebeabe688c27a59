import path from 'node:path';
import type { Content } from '../lambda/content/content.ts';
import { ContentProblems } from '../lambda/content/content-problems.ts';
import type { Files } from '../lambda/content/files.ts';
import { contentOf } from '../lambda/load-site.ts';
import { readContent } from '../lambda/read-content.ts';

const project = path.join(import.meta.dirname, '..');

/** Reads what is to be published; throws `ContentProblems` that name each file as seen from the project. */
export async function loadContent(directory: string): Promise<{ files: Files; content: Content }> {
  const files = await readContent(path.resolve(project, directory));
  try {
    return { files, content: contentOf(files) };
  } catch (error) {
    if (!(error instanceof ContentProblems)) throw error;
    const named = error.problems.map((problem) => ({ ...problem, file: path.posix.join(directory, problem.file) }));
    throw new ContentProblems(named);
  }
}
