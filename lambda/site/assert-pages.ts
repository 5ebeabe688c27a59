import { sha256 } from '../content/digest.ts';
import type { Page } from './site.ts';

/** The same characters to which the viewer-request function redirects. */
const plainPath = /^(?:\/[\w-][\w.-]*)+$/;

/**
 * Throws unless every page has a canonical path of its own and the digest of its bytes. The ledger, the caches and conditional writes
 * rely on that and do not check it again.
 */
export function assertPages(pages: readonly Page[]): void {
  const paths = new Set<string>();
  for (const { path, body, digest } of pages) {
    const isCanonical = plainPath.test(path) && !path.includes('..');
    if (!isCanonical) throw new Error(`Cannot publish a page at "${path}": the path is not canonical`);
    if (paths.has(path)) throw new Error(`Cannot publish two pages at "${path}"`);
    if (digest !== sha256(body)) throw new Error(`Cannot publish "${path}": its digest is not that of its bytes`);
    paths.add(path);
  }
}
