import { describe, expect, test } from 'vitest';
import type { Content } from '../../lambda/content/content.ts';
import { recordPieces } from '../../lambda/content/memory/record-pieces.ts';
import { findAll, findOne, languageOf, parsePage, wordsOf } from './parse-page.ts';
import { makeContent, message, pageText, siteOf } from './site-content.ts';

/** Each piece of a page of the policy's words, with its language where it is not that of its section. */
function shown(content: Content, path = '/privacy/de'): string[] {
  const root = parsePage(pageText(siteOf(content), path));
  return findAll(root, 'article section').flatMap((section) =>
    findAll(section, 'h2, h3, li, tr, p:not(.notice)').map((piece) => {
      const other = findAll(piece, 'bdi[lang]').map((words) => languageOf(words));
      return `${other.length > 0 ? other : languageOf(section)}: ${wordsOf(piece.textContent)}`;
    }),
  );
}

function notices(content: Content, path = '/privacy/de'): string[] {
  return findAll(parsePage(pageText(siteOf(content), path)), '.notice').map(({ textContent }) => wordsOf(textContent));
}

/** The words that a page marks as outdated. */
function marked(content: Content): string[] {
  const root = parsePage(pageText(siteOf(content), '/privacy/de'));
  return findAll(root, '.outdated').map(({ textContent }) => wordsOf(textContent));
}

const withNotice = {
  'site.yaml':
    'sourceLocale: en\nlocales: [en, ar, de, ja, zh-Hans, zh-Hant]\ntimeZone: UTC\nnoticeDays: 30\noutdated: notice\n',
};
const terms = (words: readonly string[], heading = '1. Terms') => `## ${heading} {#terms}\n\n${words.join('\n\n')}\n`;
const english = ['(a) You may read this text.', '(b) You may copy one page.', '(c) Nobody may sell it.'];
const german = ['(a) Sie dürfen lesen.', '(b) Sie dürfen eine Seite kopieren.', '(c) Niemand darf es verkaufen.'];
const earlier = { texts: { en: terms(english), de: terms(german, '1. Bedingungen') } };
const later = (en: string, texts: Readonly<Record<string, string>> = {}, others = {}) =>
  makeContent({ '2025-01-01': earlier, '2026-11-15': { texts: { en, ...texts } } }, others);
const swap = (words: readonly string[], index: number, word: string) =>
  words.map((one, at) => (at === index ? word : one));

describe('a section of which one piece has changed', () => {
  const changed = terms(swap(english, 1, '(b) You may copy ten pages.'), '1. Terms');

  test('keeps the translations of the others, and shows the changed one in the source locale with a notice', () => {
    const content = later(changed);
    expect(shown(content)).toEqual([
      'de ltr: 1. Bedingungen',
      'de ltr: (a) Sie dürfen lesen.',
      'en ltr: (b) You may copy ten pages.',
      'de ltr: (c) Niemand darf es verkaufen.',
    ]);
    expect(notices(content)).toContain(`${message('de', 'translation.pieces')} English`);
  });

  test('takes the changed one from a translation that holds it alone', () => {
    const content = later(changed, { de: terms(['(b) Sie dürfen zehn Seiten kopieren.'], '1. Bedingungen') });
    expect(shown(content)).toEqual([
      'de ltr: 1. Bedingungen',
      'de ltr: (a) Sie dürfen lesen.',
      'de ltr: (b) Sie dürfen zehn Seiten kopieren.',
      'de ltr: (c) Niemand darf es verkaufen.',
    ]);
    expect(notices(content).join()).not.toContain(message('de', 'translation.pieces'));
  });

  test('shows its earlier translation with a mark and a notice where the site asks for it', () => {
    const content = later(changed, {}, withNotice);
    expect(marked(content)).toEqual(['Sie dürfen eine Seite kopieren.']);
    expect(notices(content)).toContain(`${message('de', 'translation.outdated')} English`);
  });

  test('marks a translation that was copied although its source had changed', () => {
    const copy = { de: terms(german, '1. Bedingungen') };
    const content = later(changed, copy, withNotice);
    expect(findAll(parsePage(pageText(siteOf(content), '/privacy/de')), '.outdated')).toHaveLength(1);
    const plain = pageText(siteOf(later(changed, copy)), '/privacy/de');
    expect(plain).not.toContain('<bdi');
  });
});

test('a section whose number alone has changed keeps its translation, with the number of the source', () => {
  const before = '## 1. Scope {#scope}\n\nAll of it.\n\n';
  const content = later(`${before}${terms(english, '2. Terms')}`);
  expect(shown(content).slice(2)).toEqual([
    'de ltr: 2. Bedingungen',
    'de ltr: (a) Sie dürfen lesen.',
    'de ltr: (b) Sie dürfen eine Seite kopieren.',
    'de ltr: (c) Niemand darf es verkaufen.',
  ]);
  expect(notices(content).join()).not.toContain(message('de', 'translation.pieces'));
});

test.each([
  ['7. Changes', '8. Changes', '7. Änderungen', '8. Änderungen'],
  ['7) Changes', '8) Changes', '7) Änderungen', '8) Änderungen'],
  ['7.1 Changes', '7.2 Changes', '7.1 Änderungen', '7.2 Änderungen'],
  ['Section 7: Changes', 'Section 8: Changes', 'Abschnitt 7: Änderungen', 'Abschnitt 8: Änderungen'],
  ['Article IV. Changes', 'Article V. Changes', 'Artikel IV. Änderungen', 'Artikel V. Änderungen'],
  ['§ 7 Changes', '§ 8 Changes', '§ 7 Änderungen', '§ 8 Änderungen'],
  ['7. Changes', '8. Changes', '第7条 変更', '第8条 変更'],
  ['9. Changes', '10. Changes', '九、变更', '十、变更'],
  ['7. Changes', '8. Changes', '٧. تغييرات', '٨. تغييرات'],
])('the number of %s becomes that of %s in %s', (before, now, translated, expected) => {
  const made = (en: string) => `## ${en} {#terms}\n\nThis text may change at any time.\n`;
  const own = `## ${translated} {#terms}\n\nDieser Text kann sich ändern.\n`;
  const content = makeContent({
    '2025-01-01': { texts: { en: made(before), de: own } },
    '2026-11-15': { texts: { en: made(now) } },
  });
  expect(shown(content)).toEqual([`de ltr: ${expected}`, 'de ltr: Dieser Text kann sich ändern.']);
});

test('a clause that was inserted leaves the others their translations, with the labels of the source', () => {
  const [first = '', second = ''] = english;
  const inserted = [first, '(b) You may print it once.', second.replace('(b)', '(c)'), '(d) Nobody may sell it.'];
  expect(shown(later(terms(inserted)))).toEqual([
    'de ltr: 1. Bedingungen',
    'de ltr: (a) Sie dürfen lesen.',
    'en ltr: (b) You may print it once.',
    'de ltr: (c) Sie dürfen eine Seite kopieren.',
    'de ltr: (d) Niemand darf es verkaufen.',
  ]);
});

test('a number in a heading that is part of its words is no number of it', () => {
  const made = (heading: string) => `## ${heading} {#terms}\n\nThis text may change at any time.\n`;
  const own = '## 30 Tage Frist {#terms}\n\nDieser Text kann sich ändern.\n';
  const content = makeContent({
    '2025-01-01': { texts: { en: made('30 days of notice'), de: own } },
    '2026-11-15': { texts: { en: made('60 days of notice') } },
  });
  expect(shown(content)).toEqual(['en ltr: 60 days of notice', 'de ltr: Dieser Text kann sich ändern.']);
});

test('items, rows, sub-headings and paragraphs keep their translations one by one', () => {
  const en = [
    'First words of it.',
    '- one thing',
    '- another thing',
    '### Sums {#sums}',
    '| a | b |\n|---|---|\n| fee | tax |\n| rent | toll |',
  ];
  const de = [
    'Erste Worte davon.',
    '- eine Sache',
    '- andere Sache',
    '### Summen {#sums}',
    '| ä | b |\n|---|---|\n| Gebühr | Steuer |\n| Miete | Maut |',
  ];
  const join = (pieces: readonly string[]) =>
    `## 1. Terms {#terms}\n\n${pieces.join('\n\n')}\n`
      .replace('thing\n\n- a', 'thing\n- a')
      .replace('Sache\n\n- a', 'Sache\n- a');
  const made = join(swap(swap(en, 2, '- a third thing'), 4, en[4]?.replace('rent', 'lease') ?? ''));
  const content = makeContent({
    '2025-01-01': { texts: { en: join(en), de: join(de) } },
    '2026-11-15': { texts: { en: made } },
  });
  expect(shown(content)).toEqual([
    'de ltr: 1. Terms',
    'de ltr: Erste Worte davon.',
    'de ltr: eine Sache',
    'en ltr: a third thing',
    'de ltr: Summen',
    'de ltr: äb',
    'de ltr: GebührSteuer',
    'en ltr,en ltr: leasetoll',
  ]);
});

test('a piece that keeps its translation has the id that its source has now', () => {
  const content = later(terms(swap(english, 0, `${english[0]} {: #reading}`)).replace('one page', 'ten pages'));
  const root = parsePage(pageText(siteOf(content), '/privacy/de'));
  expect(findOne(root, '#reading').textContent).toBe('Sie dürfen lesen.');
});

test('words that moved to another section keep their translation', () => {
  const moved = terms(english.slice(0, 2));
  const content = later(
    `${moved}\n## 2. Sales {#sales}\n\n(a) ${english[2]?.slice(4)} Really.\n\nYou may copy one page.\n`,
  );
  expect(shown(content).slice(3)).toEqual([
    'en ltr: 2. Sales',
    'en ltr: (a) Nobody may sell it. Really.',
    'en ltr: You may copy one page.',
  ]);
  const long = 'All of this is owed by everybody who reads it to the end.';
  const made = makeContent({
    '2025-01-01': {
      texts: { en: terms([long]), de: terms(['All dies schuldet, wer zu Ende liest.'], '1. Bedingungen') },
    },
    '2026-11-15': { texts: { en: `${terms(['Nothing.'])}\n## 2. Sales {#sales}\n\n${long}\n` } },
  });
  expect(shown(made).at(-1)).toBe('de ltr: All dies schuldet, wer zu Ende liest.');
});

test('the page of an Arabic reader gives English words their own direction', () => {
  const content = makeContent({
    '2025-01-01': { texts: { en: terms(english), ar: terms(['(a) أ.', '(b) ب.', '(c) ج.'], '1. شروط') } },
    '2026-11-15': { texts: { en: terms(swap(english, 0, '(a) You may not read it.')) } },
  });
  const root = parsePage(pageText(siteOf(content), '/privacy/ar'));
  expect(languageOf(findOne(root, 'li bdi[lang]'))).toBe('en ltr');
});

describe('a piece that a lock file records as outdated', () => {
  const draft = (en: readonly string[], others: Readonly<Record<string, string>> = {}) =>
    makeContent({ '2026-11-15': { texts: { en: terms(en), de: terms(german, '1. Bedingungen') } } }, others);
  const lock = (content: Content) => {
    const [policy] = content.policies;
    const [version] = policy?.versions ?? [];
    if (policy === undefined || version === undefined) throw new Error('Cannot find the version');
    return recordPieces({ version, policy, settings: content.settings }, 'de', () => false).text;
  };
  const others = { 'privacy/2026-11-15/de.lock': lock(draft(english)) };
  const now = swap(english, 1, '(b) You may copy ten pages.');

  test('is shown in the words of the source, with a notice, and its neighbours in their translation', () => {
    expect(shown(draft(english, others))).not.toContain('en ltr: (b) You may copy one page.');
    const content = draft(now, others);
    expect(shown(content)).toEqual([
      'de ltr: 1. Bedingungen',
      'de ltr: (a) Sie dürfen lesen.',
      'en ltr: (b) You may copy ten pages.',
      'de ltr: (c) Niemand darf es verkaufen.',
    ]);
    expect(notices(content)).toContain(`${message('de', 'translation.pieces')} English`);
  });

  test('keeps its translation, marked, where the site asks for a notice', () => {
    const content = draft(now, { ...others, ...withNotice });
    expect(marked(content)).toEqual(['Sie dürfen eine Seite kopieren.']);
    expect(notices(content)).toContain(`${message('de', 'translation.outdated')} English`);
  });
});
