import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldPaths } from '../../lambda/publication/fold-paths.ts';

const many = (directory: string, count: number) => Array.from({ length: count }, (_, index) => `${directory}${index}`);
const covers = (folded: readonly string[], path: string) =>
  folded.some((one) => (one.endsWith('*') ? path.startsWith(one.slice(0, -1)) : one === path));

describe('foldPaths()', () => {
  test('few paths -> the paths themselves, sorted, in a site of any size', () => {
    expect(foldPaths(['/b', '/a'], ['/a', '/b'])).toEqual(['/a', '/b']);
    expect(foldPaths(many('/privacy/', 15), many('/privacy/', 15))).toHaveLength(15);
    expect(foldPaths([], many('/privacy/', 15))).toEqual([]);
  });

  test('a correction that every history tells of, in 50 languages and 20 versions -> one wildcard', () => {
    const versions = many('/privacy/2001-01-', 20).flatMap((version) => many(`${version}/`, 100));
    const latest = many('/privacy/', 50).flatMap((page) => [page, `${page}/history`]);
    const histories = latest.filter((path) => path.endsWith('/history'));
    const corrected = [
      '/privacy/7',
      '/privacy/2001-01-19/7',
      '/privacy/7/feed.xml',
      '/privacy/versions.json',
      '/sitemap.xml',
    ];
    expect(foldPaths([...histories, ...corrected], [...versions, ...latest, ...corrected])).toEqual([
      '/privacy/*',
      '/sitemap.xml',
    ]);
  });

  test('a wildcard that would drop too much for what it saves -> the paths', () => {
    const written = many('/privacy/', 20);
    expect(foldPaths(written, [...written, ...many('/privacy/old/', 1_899)])).toEqual(['/privacy/*']);
    expect(foldPaths(written, [...written, ...many('/privacy/old/', 1_900)])).toEqual(written.toSorted());
  });

  test('a directory that changed in one that did not -> the inner wildcard', () => {
    const written = [...many('/privacy/2026-11-15/', 60), '/privacy/de'];
    const known = [...written, ...many('/privacy/2001-01-01/', 9_000)];
    expect(foldPaths(written, known)).toEqual(['/privacy/2026-11-15/*', '/privacy/de']);
  });

  test('the page for missing addresses in 50 languages -> a wildcard of its own', () => {
    const missing = ['/404', ...many('/404.', 50)];
    expect(foldPaths([...missing, '/sitemap.xml'], [...missing, '/sitemap.xml', '/40', '/4040'])).toEqual([
      '/404',
      '/404.*',
      '/sitemap.xml',
    ]);
  });

  test('more directories than wildcards -> the fullest ones, the rest themselves', () => {
    const directories = ['/a/', '/b/', '/c/', '/d/', '/e/', '/f/'];
    const paths = [...directories.flatMap((directory) => many(directory, 60)), ...many('/g/', 2), '/robots.txt'];
    const wildcards = directories.map((directory) => `${directory}*`);
    expect(foldPaths(paths, paths)).toEqual([...wildcards, '/g/0', '/g/1', '/robots.txt']);
  });

  test('more paths than CloudFront takes -> wildcards at any price, and everything as the last resort', () => {
    const written = many('/privacy/', 301);
    expect(foldPaths(written, [...written, ...many('/privacy/old/', 100_000)])).toEqual(['/privacy/*']);
    const scattered = many('/', 400).map((directory) => `${directory}/page`);
    expect(foldPaths(scattered, scattered)).toEqual(['/*']);
  });

  test('wildcards that an earlier run left -> stay, and cover what they cover', () => {
    expect(foldPaths(['/a/*', '/a/1', '/b'], ['/a/1', '/b'])).toEqual(['/a/*', '/b']);
    expect(foldPaths(['/*', '/a/*', '/b'], ['/b'])).toEqual(['/*']);
    expect(
      foldPaths(
        many('/', 7).map((directory) => `${directory}/*`),
        [],
      ),
    ).toHaveLength(7);
  });

  test('always covers every path and adds none, within the limits of CloudFront', () => {
    const path = fc
      .array(fc.constantFrom('a', 'b', 'c', '1', '2', '3'), { minLength: 1, maxLength: 4 })
      .map((parts) => `/${parts.join('/')}`);
    const wildcard = fc.constantFrom('/a/*', '/b/c/*', '/*');
    fc.assert(
      fc.property(
        fc.uniqueArray(path, { maxLength: 90 }),
        fc.uniqueArray(path, { maxLength: 90 }),
        fc.uniqueArray(wildcard, { maxLength: 2 }),
        (written, others, wildcards) => {
          const paths = [...wildcards, ...written];
          const folded = foldPaths(paths, [...new Set([...written, ...others])]);
          expect(paths.filter((one) => !covers(folded, one))).toEqual([]);
          expect(folded.length).toBeLessThanOrEqual(paths.length);
          expect(folded.filter((one) => one.endsWith('*')).length).toBeLessThanOrEqual(6);
          expect(folded.filter((one) => !one.endsWith('*') && !written.includes(one))).toEqual([]);
          if (paths.length <= 15) expect(folded.filter((one) => !paths.includes(one))).toEqual([]);
        },
      ),
      { seed: 1, numRuns: 500 },
    );
  });
});
