import type { Content } from '../content/content.ts';
import { decodeText } from '../content/files/decode-text.ts';
import { restoreContent } from '../content/outline/restore-content.ts';
import type { Instant, Site } from '../site/site.ts';
import type { OutlinedContent } from './asset.ts';
import { buildWantedSite, type SiteOptions } from './build-wanted-site.ts';

/** The site of a content that was checked when it was deployed; throws `ContentProblems` where it is not ready and must be. */
export async function loadOutlinedSite(outlined: OutlinedContent, options: SiteOptions): Promise<Site> {
  const { outline, readFile } = outlined;
  const content = restoreContent(outline, (file) => decodeText(readFile(file)).decoded);
  if (options.mustBeReady) await assertReady(content, outlined, options.at);
  return buildWantedSite(content, options);
}

/** Only the announced versions have to be ready. */
async function assertReady(content: Content, { unready, readFile }: OutlinedContent, at: Instant): Promise<void> {
  if (unready.length === 0) return;
  const { findUnready } = await import('../shared/find-unready.ts');
  const files = new Map(unready.map((file) => [file, readFile(file)]));
  const found = findUnready({ files, content }, at);
  if (found.length === 0) return;
  const { ContentProblems } = await import('../content/content-problems.ts');
  throw new ContentProblems(found);
}
