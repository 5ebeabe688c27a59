import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldPaths } from '../../lambda/publication/fold-paths.ts';

const many = (directory: string, count: number) => Array.from({ length: count }, (_, index) => `${directory}${index}`);
const covers = (folded: readonly string[], path: string) =>
  folded.some((one) => (one.endsWith('*') ? path.startsWith(one.slice(0, -1)) : one === path));

describe('foldPaths()', () => {
  test('up to the bound -> the paths themselves, sorted', () => {
    expect(foldPaths(['/b', '/a'])).toEqual(['/a', '/b']);
    expect(foldPaths(many('/privacy/', 300))).toHaveLength(300);
    expect(foldPaths([])).toEqual([]);
  });

  test('beyond the bound -> the fullest directories as wildcards, the rest themselves', () => {
    const directories = ['/a/', '/b/', '/c/', '/d/', '/e/', '/f/'];
    const paths = [...directories.flatMap((directory) => many(directory, 60)), '/g/1', '/robots.txt'];
    expect(foldPaths(paths)).toEqual(['/a/*', '/b/*', '/c/*', '/d/*', '/e/*', '/f/*', '/g/1', '/robots.txt']);
  });

  test('a directory within a folded one -> no separate wildcard', () => {
    expect(foldPaths([...many('/a/', 3), ...many('/a/b/', 2)], 4)).toEqual(['/a/*']);
  });

  test('too many directories -> everything', () => {
    const paths = many('/', 400).map((directory) => `${directory}/page`);
    expect(foldPaths(paths)).toEqual(['/*']);
  });

  test('always covers every path, within the bound and with at most six wildcards', () => {
    const path = fc
      .array(fc.constantFrom('a', 'b', 'c', '1', '2'), { minLength: 1, maxLength: 4 })
      .map((parts) => `/${parts.join('/')}`);
    fc.assert(
      fc.property(fc.uniqueArray(path, { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (paths, bound) => {
        const folded = foldPaths(paths, bound);
        expect(paths.every((one) => covers(folded, one))).toBe(true);
        expect(folded.length).toBeLessThanOrEqual(Math.max(bound, 1));
        expect(folded.filter((one) => one.endsWith('*')).length).toBeLessThanOrEqual(6);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
