import { describe, expect, test } from 'vitest';
import { localeToDirection } from '../../lambda/site/text/language.ts';
import { fixtureContent } from '../fixture-content.ts';
import { attributesOf, findAll, findOne, languageOf, parsePage, wordsOf } from './parse-page.ts';
import { inForce, makeContent, message, origin, pageText, siteOf } from './site-content.ts';

const { locales } = fixtureContent.settings;
const site = siteOf(fixtureContent, inForce);

describe.each(locales)('renderNotFoundPage() in %s', (locale) => {
  const root = parsePage(pageText(site, locale === 'en' ? '/404' : `/404.${locale}`));

  test('is hidden from search engines, and does not count as another page', () => {
    expect(findOne(root, 'meta[name=robots]').getAttribute('content')).toBe('noindex');
    expect(findAll(root, 'link[rel=canonical], link[rel=alternate]')).toEqual([]);
  });

  test('is in this language alone, and short', () => {
    expect(languageOf(root)).toBe(`${locale} ${localeToDirection(locale)}`);
    expect(findOne(root, 'h1').textContent).toBe(message(locale, 'notFound.title'));
    expect(findOne(root, 'title').textContent).toBe(`404 · ${message(locale, 'notFound.title')}`);
    expect(findAll(root, 'main p').map(({ textContent }) => textContent)).toEqual([message(locale, 'notFound.text')]);
    expect(attributesOf(root, 'main a', 'href')).toEqual([`/privacy/${locale}`]);
  });

  test('has a menu that leads to the policy in every language, and to no page that is this one', () => {
    const links = attributesOf(root, 'nav a', 'href');
    expect(links.toSorted()).toEqual(locales.map((other) => `/privacy/${other}`).toSorted());
    expect(findAll(root, '[aria-current]')).toEqual([]);
  });
});

test('the page for missing addresses marks a title in a different language', () => {
  const hant = findOne(parsePage(pageText(site, '/404.zh-Hant')), 'main a');
  expect([languageOf(hant), hant.textContent]).toEqual(['zh-Hans ltr', '隐私政策']);
});

describe('renderHistoryPage()', () => {
  const rows = (path: string, of = site) =>
    findAll(parsePage(pageText(of, path)), '.versions > li').map((item) => {
      const terms = findAll(item, 'dt').map((term) => term.textContent);
      const descriptions = findAll(item, 'dd').map((description) => wordsOf(description.textContent));
      return Object.fromEntries(terms.map((term, index) => [term, descriptions[index]]));
    });
  const term = (key: Parameters<typeof message>[1]) => message('en', key);

  test('lists every public version, the newest first, with its dates, kind of change, languages and summary', () => {
    const [newest, oldest, ...others] = rows('/privacy/en/history');
    expect(newest).toMatchObject({
      [term('history.effective')]: 'November 15, 2026',
      [term('history.status')]: `${term('status.inForce')} · ${term('version.imported')}`,
      [term('history.announced')]: 'October 15, 2026',
      [term('history.change')]: `${term('change.major')} · ${term('changes.title')}`,
      [term('history.languages')]:
        'original text: English machine translation: العربية · Deutsch · 日本語 · 中文（简体）',
      [term('history.summary')]: fixtureContent.policies[0]?.versions[1]?.translations.get('en')?.summary,
    });
    expect(oldest).toMatchObject({
      [term('history.effective')]: 'March 30, 2023',
      [term('history.status')]: `${term('status.replaced')} · ${term('version.imported')}`,
      [term('history.replaced')]: 'November 15, 2026',
      [term('history.languages')]: 'original text: English',
    });
    expect(oldest).not.toHaveProperty([term('history.summary')]);
    expect(newest).not.toHaveProperty([term('history.replaced')]);
    expect(others).toEqual([]);
  });

  test('links each version, the source, and what its readers read; and where every language is listed', () => {
    const root = parsePage(pageText(site, '/privacy/ar/history'));
    expect(attributesOf(root, '.versions time', 'datetime')).toEqual([
      '2026-11-15',
      '2026-10-15',
      '2023-03-30',
      '2026-11-15',
      '2023-03-30',
    ]);
    expect(attributesOf(root, '.versions a', 'href')).toEqual([
      '/privacy/2026-11-15/ar',
      '/privacy/2026-11-15/ar/changes',
      '/privacy/2026-11-15/en',
      '/privacy/2026-11-15/ar',
      '/privacy/2023-03-30/ar',
      '/privacy/2026-11-15/ar',
      '/privacy/2023-03-30/en',
    ]);
    expect(attributesOf(root, 'footer a', 'href').slice(2)).toEqual(['/privacy/en/history', '/privacy/versions.json']);
  });

  test('links each language in which a version really exists in the source language', () => {
    const root = parsePage(pageText(site, '/privacy/en/history'));
    const listed = attributesOf(root, '.versions dd div a', 'href');
    const own = ['en', 'ar', 'de', 'ja', 'zh-Hans'].map((locale) => `/privacy/2026-11-15/${locale}`);
    expect(listed).toEqual([...own, '/privacy/2023-03-30/en']);
    expect(attributesOf(root, 'footer a', 'href').slice(2)).toEqual(['/privacy/versions.json']);
  });

  test('grows with the languages alone, not with the languages of each version', () => {
    const texts = (locales: readonly string[]) => Object.fromEntries(locales.map((locale) => [locale, 'Text.']));
    const inBytes = (others: readonly string[]) =>
      pageText(siteOf(makeContent({ '2026-11-15': { texts: texts(['en', 'de', ...others]) } })), '/privacy/de/history')
        .length;
    expect(inBytes(['ar', 'ja', 'zh-Hans'])).toBe(inBytes([]));
  });

  test('shows the kind of each translation, including one reused from an earlier version', () => {
    const text = (kind: string, title: string) => `---\ntitle: ${title}\n${kind}---\n## One {#one}\n\nText.\n`;
    const files = {
      'privacy/2026-11-15/en.md': text('', 'Privacy'),
      'privacy/2026-11-15/de.md': text('translation: certified\n', 'Datenschutz'),
      'privacy/2026-11-15/ja.md': text('translation: reviewed\n', 'プライバシー'),
    };
    const later = { '2026-12-15': { texts: { en: '## One {#one}\n\nText.\n' } } };
    const content = makeContent({ '2026-11-15': { texts: {} }, ...later }, files);
    const made = 'original text: English certified translation: Deutsch reviewed translation: 日本語';
    expect(rows('/privacy/en/history', siteOf(content)).map((row) => row[term('history.languages')])).toEqual([
      made,
      made,
    ]);
  });

  test('marks a title and a summary in a different language', () => {
    const root = parsePage(pageText(site, '/privacy/zh-Hant/history'));
    expect(languageOf(findOne(root, 'h1 span'))).toBe('zh-Hans ltr');
    expect(languageOf(findOne(root, 'dd span'))).toBe('zh-Hans ltr');
    const english = siteOf(
      makeContent(
        { '2026-11-15': { texts: { en: 'Text.' } } },
        { 'privacy/2026-11-15/en.md': '---\ntitle: T\nsummary: S.\n---\nText.' },
      ),
    );
    expect(languageOf(findOne(parsePage(pageText(english, '/privacy/ar/history')), 'dd span'))).toBe('en ltr');
  });

  test('is canonical in every language, because its own words are in that language', () => {
    for (const locale of locales) {
      const root = parsePage(pageText(site, `/privacy/${locale}/history`));
      expect(attributesOf(root, 'link[rel=canonical]', 'href')).toEqual([`${origin}/privacy/${locale}/history`]);
      expect(attributesOf(root, 'link[rel=alternate][hreflang]', 'hreflang')).toEqual(locales);
    }
  });

  test('shows that an announced version is not in force', () => {
    const announced = siteOf(fixtureContent, Date.parse('2026-10-20T00:00:00Z'));
    expect(rows('/privacy/en/history', announced).map((row) => row[term('history.status')])).toEqual([
      `${term('status.announced')} · ${term('version.imported')}`,
      `${term('status.inForce')} · ${term('version.imported')}`,
    ]);
  });
});
