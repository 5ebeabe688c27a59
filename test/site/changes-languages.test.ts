import { describe, expect, test } from 'vitest';
import { fixtureContent } from '../fixture-content.ts';
import { changesPage, markedPage, outlineOf, twoVersions } from './changes-outline.ts';
import { attributesOf, findAll, findOne, languageOf, parsePage, wordsOf } from './parse-page.ts';
import { inForce, listPaths, makeContent, message, origin, pageText, siteOf } from './site-content.ts';

const { locales } = fixtureContent.settings;
const one = (words: string) => `## One {#one}\n\n${words}\n`;
const two = (words: string) => `## Two {#two}\n\n${words}\n`;

describe('a changes page of a translation', () => {
  test('says that its source has changed and the translation has not', () => {
    const german = one('Worte.') + two('Mehr.');
    const content = twoVersions(
      { texts: { en: one('Words.') + two('More.'), de: german } },
      { texts: { en: one('Other words.') + two('More.'), de: german } },
    );
    const note = `${message('de', 'changes.sourceOnly')} English`;
    expect(outlineOf(content, 'de')).toEqual([
      `one same | One ${message('de', 'changes.unchanged')} ${note}`,
      `two same | Two ${message('de', 'changes.unchanged')}`,
    ]);
    expect(attributesOf(changesPage(content, 'de'), '.note a', 'href')).toEqual(['/privacy/2026-01-01/en/changes#one']);
    expect(outlineOf(content)[0]).toBe('one reworded | One Reworded [-Words-]{+Other words+}.');
  });

  test('shows the new words where the previous ones were in a different language, with a link to those', () => {
    const yaml = (company: string) => `announced: 2024-12-01\nchange: minor\nfacts: { company: ${company} }\n`;
    const english = `${one('Words.') + two('More.')}## Three {#three}\n\n{{company}}\n`;
    const german = `${one('Worte.') + two('Mehr.')}## Drei {#three}\n\n{{company}}\n`;
    const before = { yaml: yaml('A'), texts: { en: english, ja: german } };
    const now = { yaml: yaml('B'), texts: { en: english.replace('Words', 'Other words'), de: german } };
    const content = twoVersions(before, now);
    const root = changesPage(content, 'de');
    expect(findAll(root, 'main > .notice').map(({ textContent }) => wordsOf(textContent))).toEqual([
      `${message('de', 'translation.machine')} English`,
      `${message('de', 'changes.otherText')} English`,
    ]);
    expect(outlineOf(content, 'de')).toEqual([
      `one otherLanguage | One ${message('de', 'changes.sourceWords')} English Worte.`,
      `two otherLanguage | Two ${message('de', 'changes.sourceSame')} Mehr.`,
      `three otherLanguage | Drei ${message('de', 'changes.sourceWords')} English B`,
    ]);
    expect(attributesOf(root, 'main > .notice a', 'href')[1]).toBe('/privacy/2025-01-01/en');
  });

  test('marks the language of each part of a partial translation', () => {
    const before = { texts: { en: one('Words.') + two('More.'), ar: two('كلمات.') } };
    const now = { texts: { en: one('Other words.') + two('More of it.') } };
    const root = changesPage(twoVersions(before, now), 'ar');
    expect(findAll(root, '.changes > section').map(languageOf)).toEqual(['en ltr', 'en ltr']);
    expect(findAll(root, '.kind, .note').map(languageOf)).toEqual(Array(3).fill('ar rtl'));
    const notes = findAll(root, '#two .note').map(({ textContent }) => wordsOf(textContent));
    expect(notes[0]).toBe(`${message('ar', 'changes.otherLanguage')} العربية`);
    expect(attributesOf(root, '#two .note a', 'href')).toEqual([
      '/privacy/2025-01-01/ar#two',
      '/privacy/2026-01-01/en/changes#two',
    ]);
  });

  test.each([
    ['ja', '会社は情報を保存します。', '会社は記録を保存します。', '会社は[-情報-]{+記録+}を保存します。'],
    ['zh-Hans', '公司会存储您的个人信息。', '公司会删除您的个人信息。', '公司会[-存储-]{+删除+}您的个人信息。'],
    ['zh-Hant', '公司會儲存您的個人資料。', '公司會刪除您的個人資料。', '公司會[-儲存-]{+刪除+}您的個人資料。'],
    ['ar', 'تحفظ الشركة معلوماتك.', 'تحذف الشركة معلوماتك.', '[-تحفظ-]{+تحذف+} الشركة معلوماتك.'],
  ])('marks whole words of %s', (locale, before, now, expected) => {
    const content = twoVersions(
      { texts: { en: one('Words.'), [locale]: one(before) } },
      { texts: { en: one('Others.'), [locale]: one(now) } },
    );
    expect(outlineOf(content, locale)).toEqual([
      `one reworded | One ${message(locale, 'changes.reworded')} ${expected}`,
    ]);
  });
});

describe('a changes page', () => {
  const site = siteOf(fixtureContent, inForce);

  test('announces to screen readers, in the reader’s locale, where a change begins and ends', () => {
    const content = twoVersions({ texts: { en: one('Old words.') } }, { texts: { en: one('New words.') } });
    for (const locale of locales) {
      const words = (selector: string) => {
        const change = findOne(changesPage(content, locale), `#one ${selector}`);
        expect(change.textContent).not.toContain(change.getAttribute('data-begin'));
        return [change.getAttribute('data-begin'), change.getAttribute('data-end')];
      };
      expect(words('del')).toEqual([message(locale, 'changes.removedWords'), message(locale, 'changes.removedEnd')]);
      expect(words('ins')).toEqual([message(locale, 'changes.addedWords'), message(locale, 'changes.addedEnd')]);
    }
  });

  test('exists for every version but the first, and compares only public versions', () => {
    const version = (announced: string) => ({
      yaml: `announced: ${announced}\nchange: minor\n`,
      texts: { en: one(announced) },
    });
    const content = makeContent({
      '2025-01-01': version('2024-12-01'),
      '2026-01-01': version('2025-12-20'),
      '2026-02-01': version('2025-12-01'),
    });
    const compared = (day: string) => {
      const made = siteOf(content, Date.parse(day));
      return listPaths(made)
        .filter((path) => path.endsWith('/en/changes'))
        .map((path) => [path, ...attributesOf(parsePage(pageText(made, path)), '.dates a', 'href')].join(' → '));
    };
    expect(compared('2025-12-10')).toEqual(['/privacy/2026-02-01/en/changes → /privacy/2025-01-01/en']);
    expect(compared('2025-12-25')).toEqual([
      '/privacy/2026-01-01/en/changes → /privacy/2025-01-01/en',
      '/privacy/2026-02-01/en/changes → /privacy/2026-01-01/en',
    ]);
  });

  test('is kept for a dropped language with a translation of its own', () => {
    const settings = 'sourceLocale: en\nlocales: [en, ar, de, zh-Hans, zh-Hant]\ndropped: [ja]\n';
    const made = (texts: Readonly<Record<string, string>>) =>
      twoVersions(
        { texts: { en: one('Words.') } },
        { texts },
        { 'site.yaml': `${settings}timeZone: UTC\nnoticeDays: 1\n` },
      );
    const kept = changesPage(made({ en: one('Words.'), ja: one('言葉。') }), 'ja');
    expect(findAll(kept, 'nav a[hreflang=ja], link[rel=alternate][hreflang]')).toEqual([]);
    expect(wordsOf(findAll(kept, 'main > .notice')[0]?.textContent ?? '')).toContain(
      message('ja', 'translation.dropped'),
    );
    expect(listPaths(siteOf(made({ en: one('Words.') })))).not.toContain('/privacy/2026-01-01/ja/changes');
  });

  test('is linked from the history and from the page of its version, in each language', () => {
    for (const locale of locales) {
      const changes = `/privacy/2026-11-15/${locale}/changes`;
      for (const path of [`/privacy/${locale}/history`, `/privacy/2026-11-15/${locale}`]) {
        expect(attributesOf(parsePage(pageText(site, path)), 'a', 'href')).toContain(changes);
      }
      const first = attributesOf(parsePage(pageText(site, `/privacy/2023-03-30/${locale}`)), 'a', 'href');
      expect(first.filter((href) => href?.endsWith('/changes'))).toEqual([]);
    }
  });

  test('counts as the page of the language that it shows, and lists the other languages', () => {
    const links = (locale: string) => {
      const root = parsePage(pageText(site, `/privacy/2026-11-15/${locale}/changes`));
      return {
        canonical: attributesOf(root, 'link[rel=canonical]', 'href'),
        alternates: attributesOf(root, 'link[rel=alternate][hreflang]', 'hreflang'),
      };
    };
    const address = (locale: string) => [`${origin}/privacy/2026-11-15/${locale}/changes`];
    expect(links('ja')).toEqual({ canonical: address('ja'), alternates: ['en', 'ar', 'de', 'ja', 'zh-Hans'] });
    expect(links('zh-Hant')).toEqual({ canonical: address('zh-Hans'), alternates: [] });
  });

  test('of the real content reads well in English', () => {
    const root = markedPage(pageText(site, '/privacy/2026-11-15/en/changes'));
    const words = (selector: string) => wordsOf(findOne(root, selector).textContent);
    const english = fixtureContent.policies[0]?.versions[1]?.translations.get('en');
    expect(words('h1')).toBe('Privacy Policy: What changed');
    expect(words('.summary')).toBe(english?.summary);
    expect(words('#disclosure h2')).toBe('3. [-Information Disclosure-]{+Disclosure of information+}');
    expect(words('#disclosure details:first-of-type li:nth-child(1)')).toBe(
      '(a) Disclosure to a third party with your prior consent;',
    );
    expect(words('#cookies li:nth-child(3)')).toBe(
      '(c) This policy [-will apply-]{+applies+} to the relevant information obtained through the cookies set in this application.',
    );
    expect(words('#scope ul:last-of-type li:nth-child(1)')).toMatch(
      /^\[-\(a\)-\]\{\+\(d\)\+\} The keyword information/,
    );
    expect(findAll(root, '#storage .added').map((passage) => wordsOf(passage.textContent).slice(0, 20))).toHaveLength(
      3,
    );
  });

  test('of the real content reads well in German, in which the previous version did not exist', () => {
    const root = parsePage(pageText(site, '/privacy/2026-11-15/de/changes'));
    expect(wordsOf(findOne(root, 'h1').textContent)).toBe('Datenschutzerklärung: Änderungen');
    expect(findAll(root, '.changes > section').map((section) => section.getAttribute('class'))).toEqual(
      Array(8).fill('otherLanguage'),
    );
    expect(findAll(root, 'ins, del')).toEqual([]);
    expect(attributesOf(root, '#storage .note a', 'href')).toEqual(['/privacy/2026-11-15/en/changes#storage']);
    expect(findAll(root, '#storage table.storage')).toHaveLength(1);
  });
});
