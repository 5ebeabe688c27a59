import type { Page } from './site.ts';

/** The same characters to which the viewer-request function redirects, which leaves well-known addresses alone. */
const plainPath = /^(?:\/\.well-known)?(?:\/[\w-][\w.-]*)+$/;

/**
 * Throws unless every page has a canonical path of its own. The ledger, the caches and conditional writes rely on that and do not check
 * it again; that a page has the digest of its bytes is checked where they are rendered.
 */
export function assertPages(pages: readonly Page[]): void {
  const paths = new Set<string>();
  for (const { path } of pages) {
    const isCanonical = plainPath.test(path) && !path.includes('..');
    if (!isCanonical) throw new Error(`Cannot publish a page at "${path}": the path is not canonical`);
    if (paths.has(path)) throw new Error(`Cannot publish two pages at "${path}"`);
    paths.add(path);
  }
}
