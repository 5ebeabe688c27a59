import { describe, expect, test } from 'vitest';
import { contentOf } from '../../lambda/run/load-site.ts';
import { fixtureFiles } from '../fixture-content.ts';
import { findAll, findOne, parsePage } from './parse-page.ts';
import { inForce, listPaths, message, origin, pageText, siteOf } from './site-content.ts';

const encoder = new TextEncoder();
const settings = new TextDecoder().decode(fixtureFiles.get('site.yaml'));
const withoutJapanese = settings.replace('de, ja,', 'de,').concat('dropped: [ja]\n');
const content = contentOf(new Map(fixtureFiles).set('site.yaml', encoder.encode(withoutJapanese)));
const site = siteOf(content, inForce);

describe('a locale that is dropped', () => {
  test('keeps its latest page, with a notice and a link to the current text in the source language', () => {
    const page = parsePage(pageText(site, '/privacy/ja'));
    expect(page.getAttribute('lang')).toBe('ja');
    const [notice] = findAll(page, '.notice');
    expect(notice?.textContent).toBe(`${message('ja', 'translation.dropped')} English`);
    expect(notice?.querySelector('a')?.getAttribute('href')).toBe('/privacy/en');
    expect(findOne(page, 'article').textContent).toContain('お客様');
  });

  test('keeps the pages of its own translations only', () => {
    const forms = (path: string) => [path, `${path}.md`, `${path}.txt`];
    expect(listPaths(site).filter((path) => /\/ja(?:\.\w+)?$/.test(path))).toEqual(
      ['/privacy/2026-11-15/ja', '/privacy/ja'].flatMap(forms),
    );
  });

  test('is in no menu, hreflang or sitemap', () => {
    for (const path of listPaths(site).filter((one) => one.startsWith('/privacy') && !one.includes('.'))) {
      const page = parsePage(pageText(site, path));
      expect([path, findAll(page, 'nav a[hreflang="ja"], link[hreflang="ja"]').length]).toEqual([path, 0]);
    }
    expect(pageText(site, '/sitemap.xml')).not.toContain('/ja');
  });

  test('no longer announces changes, and links to the feed of the source', () => {
    const at = Date.parse('2026-10-20T00:00:00Z');
    const noticesIn = (locale: string, of = content) =>
      JSON.parse(pageText(siteOf(of, at), `/privacy/${locale}/notice.json`)).notices.length;
    expect([noticesIn('ja', contentOf(fixtureFiles)), noticesIn('ja'), noticesIn('de')]).toEqual([1, 0, 1]);
    const [feed] = findAll(parsePage(pageText(site, '/privacy/ja')), 'link[type="application/atom+xml"]');
    expect(feed?.getAttribute('href')).toBe(`${origin}/privacy/en/feed.xml`);
  });

  test('is listed in versions.json with the digests of its pages', () => {
    const { versions } = JSON.parse(pageText(site, '/privacy/versions.json'));
    const listed = versions.flatMap(({ pages }: { pages: object }) => Object.keys(pages));
    expect(listed.toSorted()).toEqual(
      listPaths(site).filter((path) => /^\/privacy\/\d{4}-\d\d-\d\d\/[^/.]+$/.test(path)),
    );
    expect(listed).toContain('/privacy/2026-11-15/ja');
  });

  test('shows its last version when a newer one is in force', () => {
    const later = new Map(fixtureFiles).set('site.yaml', encoder.encode(withoutJapanese));
    later.set('privacy/2027-06-01/version.yaml', encoder.encode('announced: 2027-01-01\nchange: major\n'));
    later.set('privacy/2027-06-01/en.md', encoder.encode('---\ntitle: Privacy Policy\n---\nNew.\n'));
    const page = parsePage(pageText(siteOf(contentOf(later), Date.parse('2027-06-02T00:00:00Z')), '/privacy/ja'));
    expect(findOne(page, 'article').textContent).toContain('お客様');
    expect(
      findAll(page, '.notice')
        .map(({ textContent }) => textContent.trim())
        .slice(0, 2),
    ).toEqual([`${message('ja', 'translation.dropped')} English`, message('ja', 'version.replaced')]);
  });
});
