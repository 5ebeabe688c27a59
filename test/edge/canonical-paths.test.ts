import { describe, expect, test } from 'vitest';
import { fixtureContent } from '../fixture-content.ts';
import { fiftyLocales } from '../site/fifty-locales.ts';
import { inForce, listPaths, siteOf } from '../site/site-content.ts';
import { exampleSite, loadFunction, summarize } from './shipped-function.ts';

const ask = loadFunction();
const answer = (uri: string, acceptLanguage?: string) => summarize(ask(uri, acceptLanguage), uri);

describe('handler() keeps one path per page', () => {
  test.each([
    ['/', '302 /privacy/en'],
    ['/privacy', '302 /privacy/en'],
    ['/privacy/2026-11-15', '302 /privacy/2026-11-15/en'],
    ['/privacy/', '301 /privacy'],
    ['/privacy/2026-11-15/', '301 /privacy/2026-11-15'],
    ['/privacy/de', 'pass'],
    ['/privacy/zh-Hant', 'pass'],
    ['/privacy/de/history', 'pass'],
    ['/privacy/2026-11-15/de/changes', 'pass'],
    ['/privacy/de/', '301 /privacy/de'],
    ['/privacy/DE', '301 /privacy/de'],
    ['/privacy/DE/', '301 /privacy/de'],
    ['/privacy/de-AT', '301 /privacy/de'],
    ['/privacy/zh-CN', '301 /privacy/zh-Hans'],
    ['/privacy/zh-hant', '301 /privacy/zh-Hant'],
    ['/privacy/zh-TW/history', '301 /privacy/zh-Hant/history'],
    ['/privacy/DE/feed.xml', '301 /privacy/de/feed.xml'],
    ['/privacy/2026-11-15/DE', '301 /privacy/2026-11-15/de'],
    ['/privacy/2026-11-15/zh-TW/changes/', '301 /privacy/2026-11-15/zh-Hant/changes'],
    ['/privacy/DE.txt', '301 /privacy/de.txt'],
    ['/privacy/de.TXT', '301 /privacy/de.txt'],
    ['/privacy/zh_CN.md', '301 /privacy/zh-Hans.md'],
    ['/Privacy/2026-11-15/DE.Md', '301 /privacy/2026-11-15/de.md'],
    ['/privacy/2026-11-15/de-AT.txt/', '301 /privacy/2026-11-15/de.txt'],
    ['/privacy/de.txt', 'pass'],
    ['/privacy/zh-Hant.md', 'pass'],
    ['/privacy/nope.TXT', 'pass'],
    ['/privacy/.txt', 'pass'],
    ['/privacy/DE.pdf', 'pass'],
    ['/privacy/nope', 'rewritten to /404'],
    ['/privacy/xx', 'pass'],
    ['/privacy/zh-Latn', 'pass'],
    [`/privacy/de-${'aaaaaaaa-'.repeat(4)}a`, 'pass'],
    ['/privacy/2026-11-15/nope', 'rewritten to /404'],
    ['/privacy/2026-11', 'rewritten to /404'],
    ['/privacy/versions.json', 'pass'],
    ['/sitemap.xml', 'pass'],
    ['/robots.txt', 'pass'],
    ['/404', 'pass'],
    ['/404.de', 'pass'],
    ['/ledger/000001.json', 'pass'],
    ['/ledger/pages/0a1b', 'pass'],
    ['/published.json', 'pass'],
    ['/DE', 'pass'],
    ['/terms/DE', 'pass'],
    ['/Privacy', '301 /privacy'],
    ['/PRIVACY/', '301 /privacy'],
    ['/PRIVACY/DE/History', '301 /privacy/de/History'],
    ['/Privacy/2026-11-15', '301 /privacy/2026-11-15'],
    ['/privacy.html', '301 /privacy'],
    ['/privacy.htm', '301 /privacy'],
    ['/privacy/index.html', '301 /privacy'],
    ['/privacy/de.html', '301 /privacy/de'],
    ['/privacy/de/index.html', '301 /privacy/de'],
    ['/privacy/de/INDEX.HTML', '301 /privacy/de'],
    ['/privacy/zh_CN', '301 /privacy/zh-Hans'],
    ['/privacy/zh_CN/feed.xml', '301 /privacy/zh-Hans/feed.xml'],
    ['/index.html', '301 /'],
    ['/other.html', 'pass'],
    ['/other/index.html', 'pass'],
    ['', 'pass'],
  ])('%s → %s', (uri, expected) => {
    expect(answer(uri)).toBe(expected);
  });

  test.each([
    '//evil.example/',
    '//evil.example/privacy/',
    '/\\evil.example/',
    '/%2Fevil.example/',
    '/privacy/%44E',
    '/privacy/de%2f/',
    '/privacy//DE',
    '/privacy/../DE',
    '/./DE/',
    '/..//evil.example/',
    '/a..b/',
    '/privacy/DE\r\nset-cookie: a=b/',
    '/privacy/DE\u2028/',
    '/privacy/DE/?a',
    '/@evil.example/',
    'https://evil.example/',
  ])('%j passes through', (uri) => {
    expect(answer(uri)).toBe('pass');
  });

  test('browsers and the edge keep an alias for a day only', () => {
    expect(ask('/privacy/DE').headers).toEqual({
      location: { value: '/privacy/de' },
      'cache-control': { value: 'public, max-age=86400' },
    });
  });

  test('the paths of a dropped language are kept, although negotiation leads its readers elsewhere', () => {
    const site = { ...exampleSite, locales: ['en', 'pt-PT'], dropped: ['pt-BR'] };
    const portuguese = loadFunction(site);
    const answers = ['/privacy/pt-BR', '/privacy/2026-11-15/pt-BR', '/privacy/pt-br'].map((uri) =>
      summarize(portuguese(uri), uri),
    );
    expect(answers).toEqual(['pass', 'pass', '301 /privacy/pt-PT']);
    expect(summarize(portuguese('/privacy', 'pt-BR'), '/privacy')).toBe('302 /privacy/pt-PT');
  });

  test('/ leads to the only policy, and to the list of several in the reader’s language', () => {
    expect(summarize(loadFunction(exampleSite)('/', 'de'), '/')).toBe('302 /privacy/de');
    const two = loadFunction({ ...exampleSite, policies: ['privacy', 'terms'] });
    expect(summarize(two('/', 'de'), '/')).toBe('302 /de');
    expect(['/de', '/DE', '/de/', '/404', '/xx'].map((uri) => summarize(two(uri), uri))).toEqual([
      'pass',
      '301 /de',
      '301 /de',
      'pass',
      'pass',
    ]);
    expect(summarize(two('/terms', 'de'), '/terms')).toBe('302 /terms/de');
    expect(summarize(two('/terms/DE'), '/terms/DE')).toBe('301 /terms/de');
  });

  test.each([
    ['/privacy/apps/shop', '302 /privacy/apps/shop/en'],
    ['/privacy/apps/shop/2026-11-15', '302 /privacy/apps/shop/2026-11-15/en'],
    ['/privacy/apps/shop/de', 'pass'],
    ['/privacy/apps/shop/2026-11-15/de', 'pass'],
    ['/privacy/apps/shop/bundle.json', 'pass'],
    ['/privacy/apps/shop/', '301 /privacy/apps/shop'],
    ['/privacy/apps/shop.html', '301 /privacy/apps/shop'],
    ['/privacy/apps/shop/DE', '301 /privacy/apps/shop/de'],
    ['/privacy/apps/shop/zh_CN/', '301 /privacy/apps/shop/zh-Hans'],
    ['/privacy/apps/shop/2026-11-15/de-AT', '301 /privacy/apps/shop/2026-11-15/de'],
    ['/Privacy/APPS/Shop', '301 /privacy/apps/shop'],
    ['/privacy/apps/Shop/DE', '301 /privacy/apps/shop/de'],
    ['/privacy/apps/shop/nope', 'rewritten to /404'],
    ['/privacy/apps', 'rewritten to /404'],
    ['/privacy/apps/shop/2026-11-15/de/nope', 'rewritten to /404.de'],
    ['/privacy/de/apps', 'rewritten to /404.de'],
  ])('of applications: %s → %s', (uri, expected) => {
    const shared = loadFunction({ ...exampleSite, hasApplications: true });
    expect(summarize(shared(uri), uri)).toBe(expected);
  });

  test('a site without applications has no such addresses', () => {
    for (const uri of ['/privacy/apps/shop', '/privacy/apps/Shop', '/privacy/apps/shop/DE'])
      expect([uri, answer(uri)]).toEqual([uri, 'pass']);
  });
});

describe('handler() leads what cannot be a page to the page for missing addresses', () => {
  test.each([
    ['/privacy/de/nope', undefined, '/404.de'],
    ['/privacy/de/nope', 'ja', '/404.de'],
    ['/privacy/de/xyz', 'ja', '/404.de'],
    ['/privacy/de/history/de', 'ja', '/404.de'],
    ['/privacy/2026-11-15/ar/corrected', 'de', '/404.ar'],
    ['/privacy/en/nope', 'de', '/404'],
    ['/privacy/nope', 'zh-TW, en;q=0.5', '/404.zh-Hant'],
    ['/nope', 'de-AT', '/404.de'],
    ['/legal/privacy', 'ja', '/404.ja'],
    ['/nope', 'fr', '/404'],
    ['/nope', undefined, '/404'],
  ])('%s for %s → %s', (uri, acceptLanguage, expected) => {
    expect(answer(uri, acceptLanguage)).toBe(`rewritten to ${expected}`);
  });

  // After a rollback the function is older than the pages.
  test.each([
    '/terms/de',
    '/terms/2027-01-01/de/changes',
    '/privacy/fr',
    '/privacy/fr/history',
    '/privacy/2027-01-01/de',
    '/privacy/2027-01-01/fr.md',
    '/privacy/later.json',
    '/privacy/de/corrected/3',
    '/fr',
    '/later.xml',
  ])('but not %s, which newer content may have', (uri) => {
    expect(answer(uri, 'ja')).toBe('pass');
  });

  test('in no language that is no longer negotiated', () => {
    const site = { ...exampleSite, locales: ['en', 'de'], dropped: ['fr'] };
    const uri = '/privacy/fr/nope';
    expect(summarize(loadFunction(site)(uri, 'de'), uri)).toBe('rewritten to /404.de');
  });

  test.each([fixtureContent, fiftyLocales()])('but no page of a site', (content) => {
    const { policies, settings } = content;
    const { locales, sourceLocale } = settings;
    const ids = policies.map(({ id }) => id);
    const own = loadFunction({ policies: ids, locales, sourceLocale, styles: [] });
    const pages = listPaths(siteOf(content, inForce));
    expect(pages.filter((path) => summarize(own(path), path) !== 'pass')).toEqual([]);
    expect(pages.length).toBeGreaterThan(90);
  });
});
