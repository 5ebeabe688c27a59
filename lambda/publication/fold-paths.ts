/** Up to so many paths, nothing is dropped from the edge but what was written: 1,000 a month are free, which is one such publication a day and more. */
const exactPaths = 15;
/**
 * How many unchanged pages a wildcard may drop for each path that it saves; where too many paths are left, any number. Fetching a page
 * again costs $0.0000004 for each of the 13 caches through which CloudFront asks S3, and keeps one reader waiting at each; a path costs
 * $0.005. So the wait counts for ten times the money.
 */
const pagesPerPath = [100, Number.POSITIVE_INFINITY];
/** Out of the 15 wildcards that may be in progress, so that there is room for a second publication. */
const maxWildcards = 6;
/** CloudFront accepts 3,000 paths at a time. */
const maxPaths = 300;

/** Of the pages for missing addresses, which lie beside each other in all languages, one wildcard covers all: `/404.*`. */
const rootGroup = /^[^/.]*[/.]/;

/** What lies in a directory: viewer paths to invalidate, and those that are as they were. */
interface Listed {
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
}

/** Paths and wildcards that cover a directory, and what they cost, in paths. */
interface Folded {
  readonly cost: number;
  readonly paths: readonly string[];
}

/**
 * Returns what to invalidate so that all these paths are: the paths themselves if they are few, otherwise a wildcard for each directory
 * where that costs less. `known` are all paths of the site. Some paths may already be wildcards.
 */
export function foldPaths(paths: readonly string[], known: readonly string[]): string[] {
  const given = paths.filter((path) => path.endsWith('*'));
  const single = paths.filter((path) => !isCovered(path, given));
  if (given.length + single.length <= exactPaths) return withWildcards(given, single);
  const written = new Set(single);
  const unchanged = known.filter((path) => !written.has(path) && !isCovered(path, given));
  const room = maxWildcards - given.length;
  const possible = pagesPerPath.map((pages) => {
    const wildcards = foldDirectory('/', { written: single, unchanged }, pages).paths.filter((path) =>
      path.endsWith('*'),
    );
    const fullestFirst = wildcards.toSorted((a, b) => countIn(b, single) - countIn(a, single) || (a < b ? -1 : 1));
    return withWildcards([...given, ...fullestFirst.slice(0, Math.max(0, room))], single);
  });
  return possible.find((folded) => room >= 0 && folded.length <= maxPaths) ?? ['/*'];
}

/** The wildcards that no other one covers, and the paths that none covers. */
function withWildcards(wildcards: readonly string[], paths: readonly string[]): string[] {
  const outer = wildcards.filter((one) => !isCovered(one, wildcards));
  return [...new Set([...outer, ...paths.filter((path) => !isCovered(path, outer))])].sort();
}

function foldDirectory(directory: string, { written, unchanged }: Listed, pages: number): Folded {
  const groups = directory === '/' ? rootGroup : /^[^/]*\//;
  const below = Map.groupBy(written, (path) => groups.exec(path.slice(directory.length))?.[0] ?? '');
  const parts = [...below].map(([name, paths]): Folded => {
    if (name === '') return { cost: paths.length, paths };
    const inside = directory + name;
    const inThere = { written: paths, unchanged: unchanged.filter((path) => path.startsWith(inside)) };
    return foldDirectory(inside, inThere, pages);
  });
  const cost = parts.reduce((sum, part) => sum + part.cost, 0);
  const folded = 1 + unchanged.length / pages;
  // The whole site is the last resort, whatever it costs.
  if (directory !== '/' && folded < cost) return { cost: folded, paths: [`${directory}*`] };
  return { cost, paths: parts.flatMap((part) => part.paths) };
}

/** True if another wildcard covers a path or a wildcard. */
function isCovered(path: string, wildcards: readonly string[]): boolean {
  return wildcards.some((wildcard) => wildcard !== path && path.startsWith(wildcard.slice(0, -1)));
}

function countIn(wildcard: string, paths: readonly string[]): number {
  return paths.filter((path) => isCovered(path, [wildcard])).length;
}
