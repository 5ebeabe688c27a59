import { describe, expect, test } from 'vitest';
import { messagesJson, problemsWith, version } from './small-content.ts';

interface Heads {
  readonly source: string;
  readonly own: string;
}

/** The problems of a translation whose heading, or front matter, differs from its source; without what they say to type. */
function problemsOf(locale: string, { source, own }: Heads, isFront = false): string[] {
  const [front, text] = isFront ? ['', '## A {#a}'] : ['title: Terms', ''];
  const problems = problemsWith({
    'site.yaml': `sourceLocale: en\nlocales: [en, ${locale}]\ntimeZone: Europe/Berlin\nnoticeDays: 30\n`,
    'messages/de.json': undefined,
    [`messages/${locale}.json`]: messagesJson(),
    [`${version}/version.yaml`]: 'announced: 2026-10-15\nchange: major\nfacts: { company: Example GmbH }\n',
    [`${version}/en.md`]: `---\n${front}${isFront ? source : ''}\n---\n${text || source}\n\nText.\n`,
    [`${version}/de.md`]: undefined,
    [`${version}/${locale}.md`]: `---\n${front}${isFront ? own : ''}\ntranslation: machine\n---\n${text || own}\n\n…\n`,
  });
  return problems.map(
    (problem) =>
      problem
        .split('\n')[0]
        ?.replace(/^\S+\/\S+?:/, '')
        .replace('warning: ', '') ?? '',
  );
}

describe('parseContent() compares the numbers of headings', () => {
  test.each([
    ['de', '## Data under Article 7 {#a}', '## Daten nach Artikel 8 {#a}', '8', '7'],
    ['de', '### Data under Article 7 {#a}', '### Daten nach Artikel 8 {#a}', '8', '7'],
    ['fr', '## Within 30 days {#a}', '## Dans les 20 jours {#a}', '20', '30'],
    ['es', '## 3. Children under 16 {#a}', '## 3. Menores de 18 años {#a}', '18', '16'],
    ['ja', '## Article 3 Children under 16 {#a}', '## 第3条 18歳未満の児童 {#a}', '18', '16'],
    ['ja', '## 3. Children {#a}', '## 第4条 児童 {#a}', '4', '3'],
    ['zh-Hans', '## 3. Children {#a}', '## 四、儿童 {#a}', '四', '3'],
    ['ko', '## Article 3 Children {#a}', '## 제4조 아동 {#a}', '4', '3'],
    ['ru', '## Section 3. Children {#a}', '## Раздел 4. Дети {#a}', '4', '3'],
    ['ar', '## Article 3 {#a}', '## المادة ٤ {#a}', '٤', '3'],
    ['hi', '## Article 3 {#a}', '## अनुच्छेद ४ {#a}', '४', '3'],
    ['tr', '## Article 3 {#a}', '## Madde 4 {#a}', '4', '3'],
    ['fr', '## IV. Children {#a}', '## V. Enfants {#a}', 'V', 'IV'],
    ['de', '## A. Children {#a}', '## B. Kinder {#a}', 'B', 'A'],
    ['de', '## 4.2 Children {#a}', '## 4.3 Kinder {#a}', '4.3', '4.2'],
  ])('%s: %s → %s', (locale, source, own, found, wanted) => {
    const isDeep = source.startsWith('###');
    const under = (heading: string) => (isDeep ? `## B {#b}\n\n${heading}` : heading);
    expect(problemsOf(locale, { source: under(source), own: under(own) })).toEqual([
      `${isDeep ? 7 : 5}:${own.indexOf(found) + 1}: Found "${found}" where the source has the number "${wanted}" [numbers-differ]`,
    ]);
  });

  test('a date in a heading is one mistake, with the date to write', () => {
    const found = problemsOf('de', { source: '## From 5 May 2026 {#a}', own: '## Ab dem 6. Juni 2026 {#a}' });
    expect(found).toEqual(['5:14: Found "Juni" where the source has the number "5 May 2026" [numbers-differ]']);
  });

  test('a measure in a heading is compared, too', () => {
    expect(problemsOf('de', { source: '## 4. For 30 days {#a}', own: '## 4. Für 30 Monate {#a}' })).toEqual([
      '5:11: Found "30 Monate" where the source has the time "30 days" [time-differs]',
    ]);
  });
});

test.each([
  ['de', '## Article 1 {#a}', '## 1. Artikel {#a}'],
  ['de', '## Rights under Article 7 {#a}', '## Art. 7: Rechte {#a}'],
  ['de', '## 14. Within 30 days {#a}', '## Innerhalb von 30 Tagen {#a}'],
  ['de', '## 15 November 2026 {#a}', '## 15. November 2026 {#a}'],
  ['fr', '## IV. Children {#a}', '## 4. Enfants {#a}'],
  ['zh-Hans', '## 3. Children under 16 {#a}', '## 三、16岁以下的儿童 {#a}'],
  ['ja', '## Article 13 Children {#a}', '## 第十三条 児童 {#a}'],
  ['ko', '## Article 20 {#a}', '## 제20조 {#a}'],
  ['ar', '## Article 3 {#a}', '## المادة ٣ {#a}'],
  ['hu', '## Article 7 {#a}', '## 7. cikk {#a}'],
  ['fi', '## Article 7 {#a}', '## 7 artikla {#a}'],
  ['ru', '## C. Children {#a}', '## В. Дети {#a}'],
  ['de', '## C. Children {#a}', '## 3. Kinder {#a}'],
  ['fr', '## Children under thirteen {#a}', '## Enfants de moins de 13 ans {#a}'],
])('parseContent() knows a heading that is counted in another form: %s: %s → %s', (locale, source, own) => {
  expect(problemsOf(locale, { source, own })).toEqual([]);
});

describe('parseContent() compares the front matter that readers see', () => {
  test.each([
    ['title: Terms of 5 May 2026', 'title: Bedingungen vom 6. Mai 2026', '2:24: Found "6" where', 'numbers-differ'],
    ['title: Write to a@example.com', 'title: An b@example.com', '2:11: Found "b@example.com" where', 'email-differs'],
    [
      'title: The terms that hold for all of our users',
      'title: The terms that hold for all of our users',
      '2:8: Found words in the language of the source',
      'untranslated',
    ],
    [
      'title: A\nsummary: After 30 days',
      'title: B\nsummary: Nach 40 Tagen',
      '3:15: Found "40" where',
      'numbers-differ',
    ],
  ])('%s → %s', (source, own, start, rule) => {
    const found = problemsOf('de', { source, own }, true);
    expect(found).toEqual([expect.stringContaining(start)]);
    expect(found[0]).toContain(`[${rule}]`);
  });
});

describe('parseContent() compares the titles of links', () => {
  const linkWith = (title: string) => `## A {#a}\n\n[X](https://example.com/a "${title}")`;

  test.each([
    ['The list of 5 May 2026', 'Die Liste vom 6. Mai 2026', '7:42: Found "6" where', 'numbers-differ'],
    [
      'The list that holds for everyone who uses it',
      'The list that holds for everyone who uses it',
      '7:28: Found words in the language of the source',
      'untranslated',
    ],
  ])('%s → %s', (source, own, start, rule) => {
    const found = problemsOf('de', { source: linkWith(source), own: linkWith(own) });
    expect(found).toEqual([expect.stringContaining(start)]);
    expect(found[0]).toContain(`[${rule}]`);
  });
});
