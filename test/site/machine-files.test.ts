import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../lambda/content/digest.ts';
import { isNotFoundPath } from '../../lambda/site/addresses.ts';
import { fixtureContent } from '../fixture-content.ts';
import { attributesOf, parsePage } from './parse-page.ts';
import { inForce, makeContent, origin, pageText, siteOf } from './site-content.ts';

const site = siteOf(fixtureContent, inForce);

function sitemapAddresses(of: typeof site): string[] {
  const document = new DOMParser().parseFromString(pageText(of, '/sitemap.xml'), 'text/xml');
  return [...document.querySelectorAll('urlset > url > loc')].map(({ textContent }) => textContent ?? '');
}

describe('renderSitemap()', () => {
  test('is well-formed XML', () => {
    const text = pageText(site, '/sitemap.xml');
    expect(text).toMatch(
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<urlset xmlns="http:\/\/www\.sitemaps\.org\/schemas\/sitemap\/0\.9" xmlns:xhtml="http:\/\/www\.w3\.org\/1999\/xhtml">\n/,
    );
    const open: string[] = [];
    for (const [, slash, name] of text.matchAll(/<(\/?)([a-z]+)[^>]*(?<!\/)>/g)) {
      if (slash === '') open.push(name ?? '');
      else expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
    expect(text.replace(/<[^<>]*>/g, '')).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;|#39;)/);
  });

  test('lists every canonical page once, and no other', () => {
    const canonical = site.pages
      .filter(({ contentType, path }) => contentType.startsWith('text/html') && !isNotFoundPath(path))
      .filter(({ path }) => {
        const [address] = attributesOf(parsePage(pageText(site, path)), 'link[rel=canonical]', 'href');
        return address === origin + path;
      });
    const addresses = sitemapAddresses(site);
    expect(addresses.toSorted()).toEqual(canonical.map(({ path }) => origin + path).toSorted());
    expect(addresses).toHaveLength(5 + 1 + 5 + 5 + 6);
  });
});

test('renderRobots() allows every robot to read everything', () => {
  expect(pageText(site, '/robots.txt')).toBe(`User-agent: *\nAllow: /\nSitemap: ${origin}/sitemap.xml\n`);
});

describe('renderVersionsJson()', () => {
  const read = (of: typeof site) => JSON.parse(pageText(of, '/privacy/versions.json'));

  test('lists every public version with its dates and instants, its texts with the digests of their words, and its pages with those of their bytes', () => {
    const pages = (version: string) =>
      Object.fromEntries(
        fixtureContent.settings.locales.map((locale) => {
          const path = `/privacy/${version}/${locale}`;
          return [path, { url: origin + path, bytesSha256: sha256(pageText(site, path)) }];
        }),
      );
    const translation = (version: string, locale: string, kind: string) => ({
      kind,
      firstPublic: null,
      url: `${origin}/privacy/${version}/${locale}`,
      wordsSha256: site.wordDigests[`privacy/${version}/${locale}`],
    });
    expect(read(site)).toEqual({
      format: 1,
      policy: 'privacy',
      sourceLocale: 'en',
      timeZone: 'Europe/Berlin',
      versions: [
        {
          id: '2023-03-30',
          status: 'replaced',
          imported: true,
          firstPublic: null,
          announced: '2023-03-30',
          announcedAt: '2023-03-29T22:00:00.000Z',
          effective: '2023-03-30',
          effectiveAt: '2023-03-29T22:00:00.000Z',
          replaced: '2026-11-15',
          replacedAt: '2026-11-14T23:00:00.000Z',
          change: 'major',
          url: `${origin}/privacy/2023-03-30`,
          locales: ['en'],
          translations: { en: translation('2023-03-30', 'en', 'source') },
          corrections: [],
          pages: pages('2023-03-30'),
        },
        {
          id: '2026-11-15',
          status: 'inForce',
          imported: true,
          firstPublic: null,
          announced: '2026-10-15',
          announcedAt: '2026-10-14T22:00:00.000Z',
          effective: '2026-11-15',
          effectiveAt: '2026-11-14T23:00:00.000Z',
          replaced: null,
          replacedAt: null,
          change: 'major',
          url: `${origin}/privacy/2026-11-15`,
          locales: ['en', 'ar', 'de', 'ja', 'zh-Hans'],
          translations: {
            en: translation('2026-11-15', 'en', 'source'),
            ...Object.fromEntries(
              ['ar', 'de', 'ja', 'zh-Hans'].map((locale) => [locale, translation('2026-11-15', locale, 'machine')]),
            ),
          },
          corrections: [],
          pages: pages('2026-11-15'),
        },
      ],
    });
    expect(Object.values(site.wordDigests).every((digest) => /^[\da-f]{64}$/.test(digest))).toBe(true);
  });

  test.each([
    ['Pacific/Kiritimati', '2026-04-05', '2026-04-04T10:00:00.000Z'],
    ['Pacific/Pago_Pago', '2026-04-05', '2026-04-05T11:00:00.000Z'],
    ['Asia/Beirut', '2026-03-29', '2026-03-28T22:00:00.000Z'],
  ])(
    'names instants by the clock of %s: where it skips midnight, the first one of the day',
    (timeZone, day, effectiveAt) => {
      const yaml = `announced: ${day}\nchange: minor\ntimeZone: ${timeZone}\n`;
      const [version] = read(siteOf(makeContent({ [day]: { yaml, texts: { en: 'Text.' } } }))).versions;
      expect([version.effectiveAt, version.announcedAt]).toEqual([effectiveAt, effectiveAt]);
    },
  );

  test('has the bytes of JSON.stringify()', () => {
    const text = pageText(site, '/privacy/versions.json');
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
    expect(JSON.parse(text).versions.length).toBeGreaterThan(1);
  });

  test('lists no draft', () => {
    const early = siteOf(fixtureContent, Date.parse('2026-10-14T21:59:59Z'));
    expect(read(early).versions.map(({ id }: { id: string }) => id)).toEqual(['2023-03-30']);
    const announced = siteOf(fixtureContent, Date.parse('2026-10-14T22:00:00Z'));
    expect(read(announced).versions.map(({ status }: { status: string }) => status)).toEqual(['inForce', 'announced']);
  });
});

test('buildSite() gives each kind of page its content type, and makes browsers revalidate it', () => {
  const types = new Map(site.pages.map(({ path, contentType }) => [path, contentType]));
  expect(types.get('/privacy/de')).toBe('text/html; charset=utf-8');
  expect(types.get('/404')).toBe('text/html; charset=utf-8');
  expect(types.get('/privacy/versions.json')).toBe('application/json');
  expect(types.get('/privacy/de/feed.xml')).toBe('application/atom+xml; charset=utf-8');
  expect(types.get('/privacy/de/notice.json')).toBe('application/json');
  expect(types.get('/sitemap.xml')).toBe('application/xml');
  expect(types.get('/robots.txt')).toBe('text/plain; charset=utf-8');
  const caching = new Set(site.pages.flatMap(({ path, cacheControl }) => (isNotFoundPath(path) ? [] : [cacheControl])));
  expect([...caching]).toEqual(['public, max-age=0, s-maxage=86400, stale-if-error=604800']);
});

test('buildSite() makes the pages of two policies', () => {
  const terms = {
    'terms/2026-01-01/version.yaml': 'announced: 2026-01-01\nchange: minor\n',
    'terms/2026-01-01/en.md': '---\ntitle: Terms\n---\nText.\n',
  };
  const both = siteOf(makeContent({ '2026-11-15': { texts: { en: 'Text.' } } }, terms));
  expect(sitemapAddresses(both)).toContain(`${origin}/terms/en`);
  expect(attributesOf(parsePage(pageText(both, '/404.de')), 'main a', 'href')).toEqual(['/privacy/de', '/terms/de']);
  expect(Object.keys(both.wordDigests)).toEqual(['privacy/2026-11-15/en', 'terms/2026-01-01/en']);
});
