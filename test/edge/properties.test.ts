import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleSite, loadFunction, type Result } from './shipped-function.ts';

const ask = loadFunction();
const cleanPath = /^(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/;

const piece = fc.constantFrom(
  ...['privacy', 'terms', 'de', 'DE', 'de-AT', 'zh-TW', 'zh-Hant', 'xx', '2026-11-15', 'history', '404', 'sitemap.xml'],
  ...['', '.', '..', '%2e', '%2F', '\\', 'evil.example', '\r\n', '@', ':', '?', '#', 'a b', '٤', '\ud800'],
);
const likelyUri = fc.array(piece, { maxLength: 6 }).map((pieces) => `/${pieces.join('/')}`);
const uri = fc.oneof(
  likelyUri,
  fc.string({ unit: 'binary' }),
  fc.webPath(),
  fc.string().map((rest) => `/privacy/${rest}`),
);
const range = fc.constantFrom(
  'de',
  'zh-TW',
  'zh',
  '*',
  'xx',
  'en',
  'sr-Latn',
  '',
  '-',
  'de-',
  'x-y',
  'ja;q=0',
  'de;q=0.5',
  ';q=',
  'de;q=1.5',
);
const header = fc.oneof(
  fc.array(range, { maxLength: 50 }).map((ranges) => ranges.join(',')),
  fc.string({ unit: 'binary', maxLength: 3_000 }),
  fc.constant(undefined),
);

function isRedirectToCleanPath({ statusCode, headers }: Result): boolean {
  const location = headers?.location?.value ?? '';
  return (statusCode === 301 || statusCode === 302) && cleanPath.test(location) && !location.includes('..');
}

const notFound = ['/404', ...exampleSite.locales.map((locale) => `/404.${locale}`)];

test('handler() passes every request on unchanged, redirects to a plain path of the site, or leads to the page for missing addresses', () => {
  fc.assert(
    fc.property(uri, header, (path, acceptLanguage) => {
      const result = ask(path, acceptLanguage);
      const isPassed = result.uri === path || notFound.includes(result.uri ?? '');
      expect(result.statusCode === undefined ? isPassed : isRedirectToCleanPath(result)).toBe(true);
    }),
    { numRuns: 3_000, seed: 1 },
  );
});

test('handler() redirects at most twice, the second time to a language', () => {
  let redirects = 0;
  fc.assert(
    fc.property(likelyUri, header, (path, acceptLanguage) => {
      const first = ask(path, acceptLanguage);
      if (first.statusCode === undefined) return;
      redirects += 1;
      const second = ask(first.headers?.location?.value ?? '', acceptLanguage);
      if (second.statusCode === undefined) return;
      expect([first.statusCode, second.statusCode]).toEqual([301, 302]);
      expect(ask(second.headers?.location?.value ?? '', acceptLanguage).statusCode).toBe(undefined);
    }),
    { numRuns: 3_000, seed: 1 },
  );
  expect(redirects).toBeGreaterThan(100);
});
