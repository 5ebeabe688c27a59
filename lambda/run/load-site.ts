import type { Content } from '../content/content.ts';
import { ContentProblems } from '../content/content-problems.ts';
import type { Files } from '../content/files/files.ts';
import { parseContent } from '../content/parse-content.ts';
import { type BuildOptions, buildSite } from '../site/build-site.ts';
import type { Site } from '../site/site.ts';

/** The content of the files; throws `ContentProblems` when it has an error. */
export function contentOf(files: Files): Content {
  const { content, problems } = parseContent(files);
  if (content === undefined) throw new ContentProblems(problems);
  return content;
}

/** The site of the files; throws `ContentProblems` when they have an error. The publisher loads this only when it must build. */
export function loadSite(files: Files, options: BuildOptions): Site {
  return buildSite(contentOf(files), options);
}
