import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { instantOf } from '../../lambda/content/local-time.ts';
import { localeToDirection } from '../../lambda/site/text/language.ts';
import { fixtureContent } from '../fixture-content.ts';
import { attributesOf, findAll, findOne, languageOf, parsePage, wordsOf } from './parse-page.ts';
import { makeContent, message, origin, pageText, siteOf, withWords } from './site-content.ts';

const { locales } = fixtureContent.settings;
const [, version] = fixtureContent.policies[0]?.versions ?? [];

function noticesOn(day: string, locale: string, content = fixtureContent) {
  const site = siteOf(content, instantOf(day, 'Europe/Berlin'));
  return JSON.parse(pageText(site, `/privacy/${locale}/notice.json`)).notices;
}

/** The snippet, pasted into a page with a different language and direction. */
function pasted(snippet: string) {
  return parsePage(`<!doctype html><html lang="fr" dir="rtl"><body>${snippet}</body></html>`);
}

describe('renderNoticeJson()', () => {
  test.each(['2026-10-14', '2026-12-15'])('on %s lists no notice', (day) => {
    expect(locales.map((locale) => noticesOn(day, locale))).toEqual(locales.map(() => []));
  });

  test('has its format, policy and language', () => {
    const { notices, ...rest } = JSON.parse(pageText(siteOf(fixtureContent), '/privacy/ar/notice.json'));
    expect(rest).toEqual({ format: 1, policy: 'privacy', lang: 'ar', dir: 'rtl' });
    expect(notices).toEqual([]);
  });

  test.each([
    ['2026-10-15', 'coming', 'notice.coming', 'notice.readNew', '2026-11-15', '2026-11-14T23:00:00.000Z'],
    ['2026-11-14', 'coming', 'notice.coming', 'notice.readNew', '2026-11-15', '2026-11-14T23:00:00.000Z'],
    ['2026-11-15', 'changed', 'notice.changed', 'notice.readPrevious', '2023-03-30', '2026-12-14T23:00:00.000Z'],
    ['2026-12-14', 'changed', 'notice.changed', 'notice.readPrevious', '2023-03-30', '2026-12-14T23:00:00.000Z'],
  ] as const)('on %s tells that the policy is %s', (day, kind, key, link, target, until) => {
    expect(noticesOn(day, 'en')).toEqual([
      {
        ...{ version: '2026-11-15', kind, announced: '2026-10-15', effective: '2026-11-15', until },
        ...{ lang: 'en', dir: 'ltr' },
        title: { text: 'Privacy Policy', lang: 'en', dir: 'ltr' },
        text: message('en', key, { date: 'November 15, 2026', link: message('en', link) }),
        summary: { text: version?.translations.get('en')?.summary, lang: 'en', dir: 'ltr' },
        url: `${origin}/privacy/${target}/en`,
        html: expect.any(String),
      },
    ]);
  });

  test('lists the same notices as the latest page, which has what is coming first', () => {
    const content = makeContent({
      '2025-01-01': { texts: { en: 'First.' } },
      '2026-01-01': { yaml: 'announced: 2025-11-15\nchange: major\n', texts: { en: 'Second.' } },
      '2026-03-01': { yaml: 'announced: 2026-01-15\nchange: major\n', texts: { en: 'Third.' } },
    });
    const site = siteOf(content, instantOf('2026-01-20', 'Europe/Berlin'));
    const shown = findAll(parsePage(pageText(site, '/privacy/de')), '.change').map(({ textContent }) =>
      textContent.replace(` · ${message('de', 'changes.title')}`, ''),
    );
    const notices = noticesOn('2026-01-20', 'de', content) as { text: string; kind: string; summary: null }[];
    expect(notices.map(({ text }) => text)).toEqual(shown.toReversed());
    expect(notices.map(({ kind, summary }) => [kind, summary])).toEqual([
      ['changed', null],
      ['coming', null],
    ]);
  });
});

describe('the snippet to paste', () => {
  const snippets = locales.map((locale): [string, string] => [locale, noticesOn('2026-10-20', locale)[0].html]);

  test.each(snippets)(
    'in %s says the same as the words beside it, and brings its language and direction',
    (locale, snippet) => {
      const root = pasted(snippet);
      const [{ title, text, summary, url }] = noticesOn('2026-10-20', locale);
      const [first, second] = findAll(root, 'body > div > p');
      expect(wordsOf(first?.textContent ?? '')).toBe(`${title.text}: ${text}`);
      expect(second?.textContent).toBe(summary.text);
      expect(languageOf(findOne(root, 'time'))).toBe(`${locale} ${localeToDirection(locale)}`);
      expect(languageOf(findOne(root, 'strong'))).toBe(`${title.lang} ${title.dir}`);
      expect(languageOf(findOne(root, 'p span'))).toBe(`${summary.lang} ${summary.dir}`);
      expect(attributesOf(root, 'time', 'datetime')).toEqual(['2026-11-15']);
      expect(attributesOf(root, 'a', 'href')).toEqual([url]);
    },
  );

  test.each(snippets)('in %s is valid HTML on its own', async (_, snippet) => {
    const root = pasted(snippet);
    const attributes = findAll(root, 'body *').flatMap((element) => [...element.attributes].map(({ name }) => name));
    expect([...new Set(attributes)].sort()).toEqual(['datetime', 'dir', 'href', 'lang']);
    const elements = findAll(root, 'body *').map(({ localName }) => localName);
    expect([...new Set(elements)].sort()).toEqual(['a', 'div', 'p', 'span', 'strong', 'time']);
    const report = await new HtmlValidate({ extends: ['html-validate:recommended'] }).validateString(snippet);
    expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
  });

  test('escapes title and summary', () => {
    const hostile = `<img src=x onerror="a('b')"> & &amp; </div>`;
    const [notice] = noticesOn('2026-10-20', 'ar', withWords(fixtureContent, { title: hostile, summary: hostile }));
    const root = pasted(notice.html);
    expect([findOne(root, 'strong').textContent, findOne(root, 'p span').textContent]).toEqual([hostile, hostile]);
    expect([notice.title.text, notice.summary.text]).toEqual([hostile, hostile]);
    expect(findAll(root, 'body > *, img').map(({ localName }) => localName)).toEqual(['div']);
  });
});
