import { ContentProblems } from '../../lambda/content/content-problems.ts';
import { loadBuiltContentSync, type RightContent } from '../../lambda/shared/load-content.ts';

/** Reads and checks the content of a site, and builds its pages; throws `ContentProblems` when it has an error. */
export function loadSiteContent(directory: string): RightContent {
  const { content, ...loaded } = loadBuiltContentSync(directory);
  if (content === undefined) throw new ContentProblems(loaded.problems);
  return { ...loaded, content };
}
