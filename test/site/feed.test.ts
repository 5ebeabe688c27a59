import { describe, expect, test } from 'vitest';
import { instantOf } from '../../lambda/content/local-time.ts';
import { buildSite } from '../../lambda/site/build-site.ts';
import { permanentId } from '../../lambda/site/feed/permanent-id.ts';
import type { Site } from '../../lambda/site/site.ts';
import { fixtureContent } from '../fixture-content.ts';
import { brokenRules, childrenOf, type FeedElement, parseFeed, textIn } from './atom-rules.ts';
import { findAll, parsePage } from './parse-page.ts';
import { inForce, listPaths, makeContent, message, origin, pageText, siteOf, withWords } from './site-content.ts';

const { locales } = fixtureContent.settings;
const site = siteOf(fixtureContent, inForce);
const feedOf = (of: Site, locale = 'en') => pageText(of, `/privacy/${locale}/feed.xml`);
const entriesOf = (text: string) => childrenOf(parseFeed(text), 'entry');
const hrefIn = (element: FeedElement, rel: string) =>
  childrenOf(element, 'link')
    .find((link) => link.getAttribute('rel') === rel)
    ?.getAttribute('href');
const idsIn = (text: string) => [parseFeed(text), ...entriesOf(text)].map((element) => textIn(element, 'id'));

/** Announced in advance, after the effective date, and on the same day. */
const made = makeContent({
  '2025-01-01': { texts: { en: 'First.' } },
  '2026-01-01': { yaml: 'announced: 2025-11-15\nchange: major\n', texts: { en: 'Second.' } },
  '2026-03-01': { yaml: 'announced: 2026-01-01\nchange: minor\n', texts: { en: 'Third.' } },
});
const linesAt = (time: string) =>
  entriesOf(feedOf(siteOf(made, Date.parse(time)))).map(
    (entry) => `${textIn(entry, 'updated')} ${textIn(entry, 'title').split(': ')[1]}`,
  );

describe('renderFeed()', () => {
  test.each(locales)('keeps the rules of Atom in %s', (locale) => {
    for (const at of ['2023-04-01', '2026-10-20', '2026-12-01'].map((day) => instantOf(day, 'Europe/Berlin'))) {
      expect(brokenRules(feedOf(siteOf(fixtureContent, at), locale))).toEqual([]);
    }
  });

  test('is in the language of its address, and links to pages in that language', () => {
    for (const locale of locales) {
      const feed = parseFeed(feedOf(site, locale));
      expect(feed.getAttribute('xml:lang')).toBe(locale);
      expect(hrefIn(feed, 'self')).toBe(`${origin}/privacy/${locale}/feed.xml`);
      expect(hrefIn(feed, 'alternate')).toBe(`${origin}/privacy/${locale}/history`);
      const targets = childrenOf(feed, 'entry').map((entry) => hrefIn(entry, 'alternate'));
      expect(targets).toEqual(
        ['2026-11-15', '2026-11-15', '2023-03-30'].map((version) => `${origin}/privacy/${version}/${locale}`),
      );
    }
  });

  test('gives the publisher, the events and the editor’s summary', () => {
    const feed = parseFeed(feedOf(site));
    expect(textIn(feed, 'title')).toBe(`Privacy Policy: ${message('en', 'history.title')}`);
    expect(textIn(childrenOf(feed, 'author')[0] ?? feed, 'name')).toBe('Example GmbH');
    const [effect, announcement] = childrenOf(feed, 'entry');
    const names = { title: 'Privacy Policy', date: 'November 15, 2026' };
    expect([effect, announcement].map((entry) => entry && textIn(entry, 'title'))).toEqual([
      message('en', 'feed.inForce', names),
      message('en', 'feed.announced', names),
    ]);
    const summary = fixtureContent.policies[0]?.versions[1]?.translations.get('en')?.summary;
    expect([effect, announcement].map((entry) => entry && textIn(entry, 'summary'))).toEqual([summary, summary]);
  });

  test('has the host as its author unless a fact names one', () => {
    const author = childrenOf(parseFeed(feedOf(siteOf(made))), 'author')[0];
    expect(author && textIn(author, 'name')).toBe('policy.example.com');
  });

  test('marks a summary in a different language, and isolates a title with a different direction', () => {
    const [entry] = entriesOf(feedOf(site, 'zh-Hant'));
    const summary = entry && childrenOf(entry, 'summary')[0];
    expect(summary?.getAttribute('xml:lang')).toBe('zh-Hans');
    expect(childrenOf(entriesOf(feedOf(site, 'de'))[0] as FeedElement, 'summary')[0]?.getAttribute('xml:lang')).toBe(
      null,
    );
    const oldest = entriesOf(feedOf(site, 'ar')).at(-1);
    expect(oldest && textIn(oldest, 'title')).toMatch(/^\u2068Privacy Policy\u2069: /);
    expect(feedOf(site, 'zh-Hant')).not.toMatch(/[\u2068\u2069]/);
  });

  test('preserves every character of titles and summaries except those that XML forbids', () => {
    const title = `<b>"&" &amp; ]]> '\u202e\u{1f4dc}`;
    const content = withWords(fixtureContent, { title: `${title}\u0000\ufffe`, summary: `${title}\u001b\ud800` });
    const feed = feedOf(siteOf(content, inForce));
    expect(brokenRules(feed)).toEqual([]);
    const [entry = parseFeed(feed)] = entriesOf(feed);
    const names = { title: `${title}\ufffd\ufffd`, date: 'November 15, 2026' };
    expect(textIn(entry, 'title')).toBe(message('en', 'feed.inForce', names));
    expect(textIn(entry, 'summary')).toBe(`${title}\ufffd\ufffd`);
  });

  const announced = (date: string, version: string) => `${date}.000Z version of ${version} announced`;
  const effective = (date: string, version: string) => `${date}.000Z version of ${version} in force`;
  const first = effective('2024-12-31T23:00:00', 'January 1, 2025');
  const second = announced('2025-11-14T23:00:00', 'January 1, 2026');
  const both = [announced('2025-12-31T23:00:00', 'March 1, 2026'), effective('2025-12-31T23:00:00', 'January 1, 2026')];
  const last = effective('2026-02-28T23:00:00', 'March 1, 2026');
  test.each([
    ['2025-01-01T00:00:00Z', [first]],
    ['2025-11-14T22:59:59Z', [first]],
    ['2025-11-14T23:00:00Z', [second, first]],
    ['2025-12-31T22:59:59Z', [second, first]],
    ['2025-12-31T23:00:00Z', [...both, second, first]],
    ['2026-02-28T22:59:59Z', [...both, second, first]],
    ['2026-02-28T23:00:00Z', [last, ...both, second, first]],
  ])('at %s lists the events up to then, and no draft', (time, expected) => {
    expect(linesAt(time)).toEqual(expected);
  });

  test('never changes an id, whatever the time, origin, title or summary', () => {
    const before = idsIn(feedOf(siteOf(fixtureContent, Date.parse('2026-10-20T00:00:00Z')), 'de'));
    const now = idsIn(feedOf(site, 'de'));
    expect(now).toEqual(expect.arrayContaining(before));
    const elsewhere = buildSite(withWords(fixtureContent, { title: 'Other', summary: 'Other' }), {
      at: inForce,
      origin: 'https://example.org',
    });
    expect(feedOf(elsewhere, 'de')).toContain('<title>Other: ');
    expect(idsIn(feedOf(elsewhere, 'de'))).toEqual(now);
    const all = locales.flatMap((locale) => idsIn(feedOf(site, locale)));
    expect(new Set(all).size).toBe(all.length);
  });
});

test.each([
  [['privacy', 'en'], 'urn:uuid:30edd2bb-1f97-8e9a-aab8-64362be32742'],
  [['privacy', '2026-11-15', 'en', 'announced'], 'urn:uuid:24105e35-9ebb-8c5b-ab1f-2e7e911db3d6'],
  [['privacy', '2026-11-15', 'en', 'inForce'], 'urn:uuid:9783725e-724c-8fda-8e29-af8eb127391c'],
])('permanentId() of %j is always %s, a UUID of version 8', (names, id) => {
  expect(permanentId(...names)).toBe(id);
  expect(id).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});

test.each(locales)('every page of a policy in %s names its feed, and the history links to it', (locale) => {
  const pages = listPaths(site).filter((path) => path.split('/').includes(locale) && !/\.\w+$/.test(path));
  expect(pages.length).toBeGreaterThanOrEqual(4);
  for (const path of pages) {
    const root = parsePage(pageText(site, path));
    const links = findAll(root, 'head link[type="application/atom+xml"]');
    expect([path, ...links.map((link) => link.getAttribute('href'))]).toEqual([
      path,
      `${origin}/privacy/${locale}/feed.xml`,
    ]);
  }
  const history = parsePage(pageText(site, `/privacy/${locale}/history`));
  const shown = findAll(history, 'footer a[type="application/atom+xml"]');
  expect(shown.map((link) => [link.getAttribute('href'), link.textContent])).toEqual([
    [`/privacy/${locale}/feed.xml`, message(locale, 'history.feed')],
  ]);
});
