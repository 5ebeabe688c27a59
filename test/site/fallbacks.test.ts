import { describe, expect, test } from 'vitest';
import type { Content } from '../../lambda/content/content.ts';
import type { MessageKey } from '../../lambda/content/message-keys.ts';
import { fixtureContent } from '../fixture-content.ts';
import { attributesOf, findAll, findOne, languageOf, parsePage, wordsOf } from './parse-page.ts';
import { type MadeVersion, makeContent, message, origin, pageText, siteOf } from './site-content.ts';

const sections = (words: readonly string[], ids = ['one', 'two', 'three']) =>
  ids.map((id, index) => `## ${id} {#${id}}\n\n${words[index]}\n`).join('\n');
const english = sections(['First.', 'Second.', 'Third.']);

/** The id, language, direction and words of each section that a page shows. */
function shown(content: Content, path: string): string[] {
  const root = parsePage(pageText(siteOf(content), path));
  return findAll(root, 'article section').map((section) => {
    const words = findAll(section, 'p:not(.notice)').map((paragraph) => wordsOf(paragraph.textContent));
    return `${section.id} ${languageOf(section)} ${words.join(' ')}`;
  });
}

function notices(content: Content, path: string): string[] {
  const root = parsePage(pageText(siteOf(content), path));
  return findAll(root, '.notice').map((notice) => `${languageOf(notice)}: ${wordsOf(notice.textContent)}`);
}

const version = (texts: MadeVersion['texts']): MadeVersion => ({ texts });

describe('what a skeleton left to translate', () => {
  const content = makeContent({
    '2026-11-15': version({ en: english, de: sections(['Eins.', 'TODO: Second.', 'Drei.']) }),
  });

  test('is shown in the words of the source, with a notice, and not as it was left', () => {
    expect(shown(content, '/privacy/de')).toEqual(['one de ltr Eins.', 'two en ltr Second.', 'three de ltr Drei.']);
    expect(notices(content, '/privacy/de')).toContainEqual(
      expect.stringMatching(new RegExp(`^de ltr: ${message('de', 'translation.section')}`)),
    );
  });
});

describe('a locale without a translation', () => {
  const content = makeContent({
    '2026-11-15': version({ en: english, 'zh-Hans': sections(['一。', '二。', '三。']) }),
  });

  test('shows the next language of its fallback chain, each part marked with its language, and a notice in the reader’s locale', () => {
    const root = parsePage(pageText(siteOf(content), '/privacy/zh-Hant'));
    expect(languageOf(root)).toBe('zh-Hant ltr');
    expect(languageOf(findOne(root, 'h1'))).toBe('zh-Hans ltr');
    expect(findOne(root, 'h1').textContent).toBe('Privacy (zh-Hans)');
    expect(shown(content, '/privacy/zh-Hant')).toEqual([
      'one zh-Hans ltr 一。',
      'two zh-Hans ltr 二。',
      'three zh-Hans ltr 三。',
    ]);
    expect(notices(content, '/privacy/zh-Hant')).toEqual([
      `zh-Hant ltr: ${message('zh-Hant', 'translation.none')} 中文（简体）`,
      `zh-Hant ltr: ${message('zh-Hant', 'translation.machine')} English`,
    ]);
    expect(attributesOf(root, '.notice a', 'href')).toEqual(['/privacy/zh-Hans', '/privacy/en']);
  });

  test('shows the source where its fallback chain has nothing else, within a page from right to left', () => {
    const root = parsePage(pageText(siteOf(content), '/privacy/ar'));
    expect([root, findOne(root, 'main'), findOne(root, 'header nav'), findOne(root, 'footer')].map(languageOf)).toEqual(
      Array(4).fill('ar rtl'),
    );
    expect([findOne(root, 'h1'), findOne(root, 'article section#one')].map(languageOf)).toEqual(['en ltr', 'en ltr']);
    expect(shown(content, '/privacy/ar')[0]).toBe('one en ltr First.');
    expect(languageOf(findOne(root, '.notice'))).toBe('ar rtl');
    expect(languageOf(findOne(root, '.notice a'))).toBe('en ltr');
  });

  test('counts as the page whose words it shows, and is not a translation for search engines', () => {
    const site = siteOf(content);
    for (const [locale, shownIn] of [
      ['zh-Hant', 'zh-Hans'],
      ['ar', 'en'],
      ['de', 'en'],
      ['en', 'en'],
    ]) {
      const root = parsePage(pageText(site, `/privacy/${locale}`));
      expect(attributesOf(root, 'link[rel=canonical]', 'href')).toEqual([`${origin}/privacy/${shownIn}`]);
    }
    const alternates = (locale: string) =>
      attributesOf(
        parsePage(pageText(site, `/privacy/2026-11-15/${locale}`)),
        'link[rel=alternate][hreflang]',
        'hreflang',
      );
    expect([alternates('en'), alternates('ar')]).toEqual([['en', 'zh-Hans', 'x-default'], []]);
    expect(pageText(site, '/sitemap.xml')).not.toMatch(/privacy\/(ar|de|zh-Hant)</);
  });
});

describe('a translation that lacks a section', () => {
  test('shows it in the source locale, with a notice in the section', () => {
    const german = sections(['Erstens.', 'Drittens.'], ['one', 'three']);
    const content = makeContent({ '2026-11-15': version({ en: english, de: german }) });
    expect(shown(content, '/privacy/de')).toEqual([
      'one de ltr Erstens.',
      'two en ltr Second.',
      'three de ltr Drittens.',
    ]);
    const root = parsePage(pageText(siteOf(content), '/privacy/de'));
    const notice = findOne(root, '#two .notice');
    expect(wordsOf(notice.textContent)).toBe(`${message('de', 'translation.section')} English`);
    expect(languageOf(notice)).toBe('de ltr');
    expect(attributesOf(root, '#one .notice, #three .notice', 'class')).toEqual([]);
    expect(attributesOf(root, 'link[rel=canonical]', 'href')).toEqual([`${origin}/privacy/de`]);
  });

  test('shows an introduction in a different language, with the notice before it', () => {
    const texts = { en: `An introduction.\n\n${english}`, ar: sections(['أولًا.', 'ثانيًا.', 'ثالثًا.']) };
    const root = parsePage(pageText(siteOf(makeContent({ '2026-11-15': version(texts) })), '/privacy/ar'));
    expect(languageOf(findOne(root, 'article > div'))).toBe('en ltr');
    expect(languageOf(findOne(root, '.notice:has(+ div)'))).toBe('ar rtl');
  });

  test('counts as the page of the language of most sections where less than half is translated', () => {
    const content = makeContent({ '2026-11-15': version({ en: english, de: sections(['Zweitens.'], ['two']) }) });
    expect(shown(content, '/privacy/de')).toEqual(['one en ltr First.', 'two de ltr Zweitens.', 'three en ltr Third.']);
    const root = parsePage(pageText(siteOf(content), '/privacy/de'));
    expect(languageOf(findOne(root, 'article'))).toBe('de ltr');
    expect(attributesOf(root, 'link[rel=canonical]', 'href')).toEqual([`${origin}/privacy/en`]);
    expect(attributesOf(root, 'link[rel=alternate][hreflang]', 'href')).toEqual([]);
  });
});

describe('a section that was translated for an earlier version', () => {
  const earlier = version({ en: english, de: sections(['Erstens.', 'Zweitens.', 'Drittens.']) });

  test('is reused while its source is the same, and not after a word of it has changed', () => {
    const changed = version({ en: sections(['First.', 'Second, changed.', 'Third.']) });
    const content = makeContent({ '2025-01-01': earlier, '2026-11-15': changed });
    expect(shown(content, '/privacy/2026-11-15/de')).toEqual([
      'one de ltr Erstens.',
      'two en ltr Second, changed.',
      'three de ltr Drittens.',
    ]);
    expect(
      notices(content, '/privacy/2026-11-15/de').filter((notice) =>
        notice.includes(message('de', 'translation.section')),
      ),
    ).toHaveLength(1);
    expect(shown(content, '/privacy/2025-01-01/de')).toEqual([
      'one de ltr Erstens.',
      'two de ltr Zweitens.',
      'three de ltr Drittens.',
    ]);
  });

  test('comes from the nearest version with the same source, past a different one in between', () => {
    const between = version({
      en: sections(['First.', 'Another.', 'Third.']),
      de: sections(['Erstens, neuer.', 'Anderes.', 'Drittens.']),
    });
    const content = makeContent({
      '2025-01-01': earlier,
      '2025-06-01': between,
      '2026-11-15': version({ en: english }),
    });
    expect(shown(content, '/privacy/de')).toEqual([
      'one de ltr Erstens, neuer.',
      'two de ltr Zweitens.',
      'three de ltr Drittens.',
    ]);
    expect(shown(content, '/privacy/2025-01-01/de')[0]).toBe('one de ltr Erstens.');
  });

  test('comes before another language of the fallback chain, and so does its title', () => {
    const content = makeContent({
      '2025-01-01': version({ en: english, 'zh-Hant': sections(['壹。', '貳。', '參。']) }),
      '2026-11-15': version({ en: english, 'zh-Hans': sections(['一。', '二。', '三。']) }),
    });
    expect(shown(content, '/privacy/zh-Hant')).toEqual([
      'one zh-Hant ltr 壹。',
      'two zh-Hant ltr 貳。',
      'three zh-Hant ltr 參。',
    ]);
    const root = parsePage(pageText(siteOf(content), '/privacy/zh-Hant'));
    expect(findOne(root, 'h1').textContent).toBe('Privacy (zh-Hant)');
    expect(notices(content, '/privacy/zh-Hant')).toEqual([
      `zh-Hant ltr: ${message('zh-Hant', 'translation.machine')} English`,
    ]);
  });

  test('shows the facts of the later version', () => {
    const text = (words: string) => `## One {#one}\n\n${words}: {{company}}\n`;
    const yaml = (company: string) => `announced: 2025-01-01\nchange: minor\nfacts: { company: ${company} }\n`;
    const content = makeContent({
      '2025-01-01': { yaml: yaml('Old GmbH'), texts: { en: text('Company'), de: text('Firma') } },
      '2026-11-15': { yaml: yaml('New GmbH'), texts: { en: text('Company') } },
    });
    expect(shown(content, '/privacy/de')).toEqual(['one de ltr Firma: New GmbH']);
  });
});

test('renderNotices() points out machine translations only, with a link to the source', () => {
  const text = (kind: string) => `---\ntitle: X\n${kind}---\n${english}`;
  for (const [kind, expected] of [
    ['machine', 1],
    ['reviewed', 0],
    ['certified', 0],
  ] as const) {
    const others = { 'privacy/2026-11-15/de.md': text(`translation: ${kind}\n`) };
    const content = makeContent({ '2026-11-15': version({ en: english }) }, others);
    expect(notices(content, '/privacy/de')).toHaveLength(expected);
    expect(notices(content, '/privacy/en').join()).not.toContain(message('en', 'translation.machine'));
  }
});

describe('a locale with kin in its own language', () => {
  const locales = ['en', 'en-GB', 'es-ES', 'es-419', 'es-MX', 'pt-BR', 'pt-PT', 'sr', 'sr-Latn'];
  const messages = JSON.stringify(fixtureContent.messages.get('en'));
  const content = makeContent(
    {
      '2026-11-15': version({
        en: sections(['First.', 'Second.', 'Third.']),
        'es-ES': sections(['Uno.', 'Dos.', 'Tres.']),
        'es-419': sections(['Primero.', 'Segundo.'], ['one', 'two']),
        'pt-PT': sections(['Um.', 'Dois.', 'Três.']),
        'sr-Latn': sections(['Jedan.', 'Dva.', 'Tri.']),
      }),
    },
    {
      'site.yaml': `sourceLocale: en\nlocales: [${locales}, ar, de, ja, zh-Hans, zh-Hant]\ntimeZone: Europe/Berlin\nnoticeDays: 30\n`,
      ...Object.fromEntries(locales.slice(1).map((locale) => [`messages/${locale}.json`, messages])),
    },
  );

  test.each([
    ['en-GB', ['one en ltr First.', 'two en ltr Second.', 'three en ltr Third.']],
    ['es-MX', ['one es-419 ltr Primero.', 'two es-419 ltr Segundo.', 'three es-ES ltr Tres.']],
    ['pt-BR', ['one pt-PT ltr Um.', 'two pt-PT ltr Dois.', 'three pt-PT ltr Três.']],
    ['sr', ['one en ltr First.', 'two en ltr Second.', 'three en ltr Third.']],
  ])('%s shows the nearest text in its own script', (locale, expected) => {
    expect(shown(content, `/privacy/${locale}`)).toEqual(expected);
  });

  test.each([
    ['en-GB', []],
    ['es-MX', ['translation.machine English', 'translation.section español (España)']],
    ['pt-BR', ['translation.none português (Portugal)', 'translation.machine English']],
    ['sr', ['translation.none English']],
  ])('%s is told only of a different language, or of that of another region', (locale, expected) => {
    const told = expected.map((notice) => {
      const [key = '', ...name] = notice.split(' ');
      return `${locale} ltr: ${message('en', key as MessageKey)} ${name.join(' ')}`;
    });
    expect(notices(content, `/privacy/${locale}`)).toEqual(told);
  });
});
