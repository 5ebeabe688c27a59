import { sha256 } from '../content/digest.ts';
import type { Page, Site } from '../site/site.ts';
import { foldPaths } from './fold-paths.ts';
import { checkFrozenWords } from './frozen-words.ts';
import type { Published } from './record/published.ts';

/** Why an object is written. */
export type UploadReason = 'new' | 'changed' | 'headers';

/** One object to write, and what it must replace. */
export interface Upload {
  readonly page: Page;
  readonly reason: UploadReason;
  /** ETag of the object that it replaces; undefined when there must be none. */
  readonly replaces: string | undefined;
}

/** What makes the published site equal to the site that should exist. */
export interface Plan {
  /** Number of this publication. */
  readonly sequence: number;
  /** New pages first, so that no changed page links to one that is not there yet. */
  readonly uploads: readonly Upload[];
  /** Viewer paths to invalidate, folded into wildcards beyond a bound. */
  readonly invalidations: readonly string[];
  /** The same for the same publication of the same plan, so that a retry gets the invalidation it already asked for. */
  readonly callerReference: string;
  /** Viewer paths that were published, are not of the site any more, and stay. */
  readonly kept: readonly string[];
}

/** The headers of a page, as the record keeps them. */
export function headersOf(page: Page): string {
  return `${page.contentType} | ${page.cacheControl}`;
}

/** Compares what should exist with what was last published; refuses to rewrite or lose announced words. */
export function planPublication(site: Site, published: Published | undefined): Plan {
  checkFrozenWords(site, published);
  const uploads = site.pages.flatMap((page) => planUpload(page, published));
  const sequence = (published?.sequence ?? 0) + 1;
  const order = { new: 0, changed: 1, headers: 2 };
  uploads.sort((a, b) => order[a.reason] - order[b.reason]);
  const invalidations = foldPaths(uploads.map(({ page }) => page.path));
  const wanted = new Set(site.pages.map(({ path }) => path));
  const kept = Object.keys(published?.pages ?? {}).filter((path) => !wanted.has(path));
  return { sequence, uploads, invalidations, callerReference: reference(sequence, uploads, invalidations), kept };
}

function planUpload(page: Page, published: Published | undefined): Upload[] {
  const former = published?.pages[page.path];
  if (former === undefined) return [{ page, reason: 'new', replaces: undefined }];
  if (former.digest !== page.digest) return [{ page, reason: 'changed', replaces: former.etag }];
  return former.headers === headersOf(page) ? [] : [{ page, reason: 'headers', replaces: former.etag }];
}

function reference(sequence: number, uploads: readonly Upload[], invalidations: readonly string[]): string {
  const lines = [
    ...uploads.map(({ page, reason }) => `${reason} ${page.path} ${page.digest} ${headersOf(page)}`),
    ...invalidations,
  ];
  return `promulgate-${sequence}-${sha256(lines.join('\n')).slice(0, 32)}`;
}
