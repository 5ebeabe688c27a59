import type { Content } from '../content/content.ts';
import { ContentProblems } from '../content/content-problems.ts';
import type { Files } from '../content/files/files.ts';
import { parseContent } from '../content/parse-content.ts';
import { createReadingCache } from '../content/reading-cache.ts';
import { findUnready } from '../shared/find-unready.ts';
import type { Site } from '../site/site.ts';
import { buildWantedSite, type SiteOptions } from './build-wanted-site.ts';

/** The content of the files; throws `ContentProblems` when it has an error. */
export function contentOf(files: Files): Content {
  // Who edits the content was warned by "check".
  const { content } = parseContent(files, undefined, createReadingCache(undefined, { isForErrors: true }));
  if (content === undefined) throw new ContentProblems(parseContent(files).problems);
  return content;
}

/** The site of the files; throws `ContentProblems` when they have an error. Those that were parsed already are not parsed again. */
export async function loadSite(files: Files, options: SiteOptions, parsed?: Content): Promise<Site> {
  const content = parsed ?? contentOf(files);
  const unready = options.mustBeReady ? findUnready({ files, content }, options.at) : [];
  if (unready.length > 0) throw new ContentProblems(unready);
  return buildWantedSite(content, options);
}
