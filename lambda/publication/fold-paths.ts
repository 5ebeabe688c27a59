/** CloudFront accepts 3,000 paths at a time, but only 1,000 a month are free; a wildcard counts as one. */
const maxPaths = 300;
/** Out of the 15 wildcards that may be in progress, so that there is room for a second publication. */
const maxWildcards = 6;

/** Returns the paths themselves up to a bound; beyond it, those of the fullest directories become one wildcard each. */
export function foldPaths(paths: readonly string[], bound: number = maxPaths): string[] {
  if (paths.length <= bound) return [...paths].sort();
  const directories = Map.groupBy(paths, (path) => path.slice(0, path.lastIndexOf('/') + 1));
  const fullestFirst = [...directories].sort(([a, inA], [b, inB]) => inB.length - inA.length || (a < b ? -1 : 1));
  const folded = new Set(fullestFirst.slice(0, maxWildcards).map(([directory]) => directory));
  const wildcards = [...folded].map((directory) => `${directory}*`);
  const single = paths.filter((path) => ![...folded].some((directory) => path.startsWith(directory)));
  const all = [...wildcards.filter((wildcard) => !isCovered(wildcard, wildcards)), ...single];
  return all.length <= bound ? all.sort() : ['/*'];
}

function isCovered(wildcard: string, others: readonly string[]): boolean {
  return others.some((other) => other !== wildcard && wildcard.startsWith(other.slice(0, -1)));
}
