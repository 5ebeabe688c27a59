import { sha256 } from '../content/digest.ts';
import type { Page } from './site.ts';

/** Paths that reach the bucket as they are: the viewer-request function redirects or refuses all others. */
const canonicalPath = /^(?:\/[A-Za-z0-9_-](?:[A-Za-z0-9_-]|\.(?!\.))*)+$/;

/**
 * Throws unless every page has a canonical path of its own and the digest of its bytes. The ledger, caches and conditional writes rely
 * on that without checking it again.
 */
export function assertPages(pages: readonly Page[]): void {
  const paths = new Set<string>();
  for (const { path, body, digest } of pages) {
    if (!canonicalPath.test(path)) throw new Error(`Cannot publish a page at "${path}": the path is not canonical`);
    if (paths.has(path)) throw new Error(`Cannot publish two pages at "${path}"`);
    if (digest !== sha256(body)) throw new Error(`Cannot publish "${path}": its digest is not that of its bytes`);
    paths.add(path);
  }
}
