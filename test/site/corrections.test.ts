import { describe, expect, test } from 'vitest';
import { attributesOf, findAll, findOne, languageOf, parsePage, policyWords, wordsOf } from './parse-page.ts';
import { listPaths, makeContent, message, origin, pageText, siteOf } from './site-content.ts';

const yaml = `announced: 2026-10-15
change: minor
facts: { company: Example GmbH }
`;
const entries = `corrections:
  - { locale: de, date: 2026-11-24, because: "A number <was> mistyped", meaning: true }
  - { locale: ar, date: 2026-11-25, because: A word was missing }
  - { locale: de, date: 2026-12-01, because: The number was right, meaning: true }
`;
const texts = {
  en: '## Terms {#terms}\n\n(a) {{company}} answers within 14 days.\n',
  de: '## Fristen {#terms}\n\n(a) {{company}} antwortet in 14 Tagen.\n',
  ar: '## المهل {#terms}\n\n(a) ترد {{company}} خلال 14 يومًا.\n',
};
const front = (title: string) => `---\ntitle: ${title}\ntranslation: reviewed\n---\n`;
const replaced = {
  'privacy/2026-11-15/corrections/de.1.md': front('Datenschuz') + texts.de.replace('14 Tagen', '41 Tagen'),
  'privacy/2026-11-15/corrections/de.2.md': front('Datenschutz') + texts.de.replace('14 Tagen', '24 Tagen'),
  'privacy/2026-11-15/corrections/ar.1.md': front('الخصوصية') + texts.ar.replace('خلال ', ''),
};
const before = siteOf(makeContent({ '2026-11-15': { yaml, texts } }));
const site = siteOf(makeContent({ '2026-11-15': { yaml: yaml + entries, texts } }, replaced));
const page = (path: string) => parsePage(pageText(site, path));

describe('a correction', () => {
  test('adds a page for each replaced text, and removes none', () => {
    const added = listPaths(site).filter((path) => !listPaths(before).includes(path));
    expect(added).toEqual([
      '/privacy/2026-11-15/ar/corrected/1',
      '/privacy/2026-11-15/de/corrected/1',
      '/privacy/2026-11-15/de/corrected/2',
    ]);
    expect(listPaths(before).filter((path) => !listPaths(site).includes(path))).toEqual([]);
  });

  test('freezes the replaced words too, under the digest that they had while they were in use', () => {
    const published = siteOf(
      makeContent(
        { '2026-11-15': { yaml, texts } },
        { 'privacy/2026-11-15/de.md': replaced['privacy/2026-11-15/corrections/de.1.md'] },
      ),
    );
    expect(site.wordDigests).toEqual({
      ...before.wordDigests,
      'privacy/2026-11-15/ar/corrected/1': expect.stringMatching(/^[0-9a-f]{64}$/),
      'privacy/2026-11-15/de/corrected/1': published.wordDigests['privacy/2026-11-15/de'],
      'privacy/2026-11-15/de/corrected/2': expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(new Set(Object.values(site.wordDigests)).size).toBe(6);
  });

  test('becomes public with its version', () => {
    const content = makeContent(
      {
        '2026-01-01': { yaml: yaml.replace('2026-10-15', '2026-01-01'), texts },
        '2026-11-15': { yaml: yaml + entries, texts },
      },
      replaced,
    );
    const early = siteOf(content, Date.parse('2026-10-14T12:00:00Z'));
    expect(listPaths(early).filter((path) => path.includes('corrected'))).toEqual([]);
    expect(Object.keys(early.wordDigests).filter((name) => name.includes('corrected'))).toEqual([]);
  });
});

describe('renderReplacedWordsPage()', () => {
  const root = page('/privacy/2026-11-15/de/corrected/1');

  test('shows exactly the replaced words, in their language', () => {
    expect(policyWords(root)).toBe('Fristen (a) Example GmbH antwortet in 41 Tagen.');
    expect(findOne(root, 'h1').textContent).toBe('Datenschuz');
    expect(languageOf(findOne(root, 'article section'))).toBe('de ltr');
    const arabic = page('/privacy/2026-11-15/ar/corrected/1');
    expect(languageOf(findOne(arabic, 'article section'))).toBe('ar rtl');
  });

  test('tells when and why they were replaced, with the reason marked as in its own language', () => {
    const [notice] = findAll(root, '.notice');
    expect(wordsOf(notice?.textContent ?? '')).toBe(
      `${message('de', 'correction.title')}. ${message('de', 'correction.replaced', {
        date: '24. November 2026',
        link: message('de', 'correction.readCorrected'),
      })} ${message('de', 'correction.meaning')} ${message('de', 'correction.because', { reason: 'A number <was> mistyped' })}`,
    );
    expect(languageOf(findOne(root, '.notice span'))).toBe('en ltr');
    expect(findOne(root, '.notice a').getAttribute('href')).toBe('/privacy/2026-11-15/de');
  });

  test('counts as the page of the version, and links to it in every language', () => {
    expect(attributesOf(root, 'link[rel=canonical]', 'href')).toEqual([`${origin}/privacy/2026-11-15/de`]);
    expect(findAll(root, 'link[rel=alternate][hreflang]')).toEqual([]);
    expect(attributesOf(root, 'nav a', 'href')).toContain('/privacy/2026-11-15/ar');
    expect(pageText(site, '/sitemap.xml')).not.toContain('corrected');
  });
});

describe('readers learn of a correction', () => {
  const lines = (path: string) => findAll(page(path), '.about dd li a').map((link) => link.getAttribute('href'));

  test.each([
    ['/privacy/de', ['de/corrected/1', 'de/corrected/2']],
    ['/privacy/2026-11-15/de', ['de/corrected/1', 'de/corrected/2']],
    ['/privacy/2026-11-15/ar', ['ar/corrected/1']],
    ['/privacy/2026-11-15/en', []],
    ['/privacy/2026-11-15/de/corrected/1', []],
  ])('on %s: %j', (path, expected) => {
    expect(lines(path)).toEqual(expected.map((text) => `/privacy/2026-11-15/${text}`));
  });

  test('with date, reason and link', () => {
    const root = page('/privacy/2026-11-15/ar');
    const [date = ''] = findAll(root, 'time[datetime="2026-11-25"]').map(({ textContent }) => wordsOf(textContent));
    const [line] = findAll(root, '.notice');
    const link = message('ar', 'correction.readReplaced');
    expect(wordsOf(line?.textContent ?? '')).toBe(message('ar', 'correction.made', { date, link }));
    const item = findOne(root, '.about li');
    expect(wordsOf(item.textContent)).toBe(`${date} · العربية · A word was missing`);
    expect(languageOf(findOne(item, 'a + span'))).toBe('en ltr');
  });

  test('in the history in every language, with language, date and reason', () => {
    for (const locale of ['en', 'ja']) {
      const items = findAll(page(`/privacy/${locale}/history`), 'dd li');
      expect(items.map((item) => findOne(item, 'a').getAttribute('href'))).toEqual([
        '/privacy/2026-11-15/de/corrected/1',
        '/privacy/2026-11-15/ar/corrected/1',
        '/privacy/2026-11-15/de/corrected/2',
      ]);
      expect(attributesOf(page(`/privacy/${locale}/history`), 'dd li time', 'datetime')).toEqual([
        '2026-11-24',
        '2026-11-25',
        '2026-12-01',
      ]);
    }
    const [first] = findAll(page('/privacy/en/history'), 'dd li');
    expect(wordsOf(first?.textContent ?? '')).toBe(
      `November 24, 2026 · Deutsch · A number <was> mistyped · ${message('en', 'correction.meaning')}`,
    );
  });

  test('with the words that it changed, marked, on the page of the replaced words and in the history of every language', () => {
    const marked = (root: ReturnType<typeof page>, tag: 'del' | 'ins') =>
      findAll(root, `.changes ${tag}`).map(({ textContent }) => /\d+|Datenschu\w+|Privacy/.exec(textContent)?.[0]);
    const second = page('/privacy/2026-11-15/de/corrected/2');
    expect([marked(second, 'del'), marked(second, 'ins')]).toEqual([
      ['Datenschutz', '24'],
      ['Privacy', '14'],
    ]);
    const history = page('/privacy/ja/history');
    const changes = findAll(history, '.changes');
    expect(changes.map(languageOf)).toEqual(['de ltr', 'ar rtl', 'de ltr']);
    expect(marked(history, 'del')).toEqual(expect.arrayContaining(['41', '24']));
    expect(marked(history, 'ins')).toEqual(expect.arrayContaining(['24', '14']));
  });

  test('in the feed of every language, one entry for each', () => {
    const entries = [...pageText(site, '/privacy/en/feed.xml').matchAll(/<title>(.* corrected .*)<\/title>/g)];
    expect(entries.map(([, title]) => title)).toEqual([
      'Privacy (en): version of November 15, 2026 corrected (Deutsch)',
      'Privacy (en): version of November 15, 2026 corrected (العربية)',
      'Privacy (en): version of November 15, 2026 corrected (Deutsch)',
    ]);
    const ids = [...pageText(site, '/privacy/en/feed.xml').matchAll(/<id>(.*)<\/id>/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
