import { expect, test } from 'vitest';
import { parseContent } from '../../lambda/content/parse-content.ts';
import { createReadingCache } from '../../lambda/content/reading-cache.ts';
import { messagesJson } from './small-content.ts';

const [before, now] = ['privacy/2025-03-01', 'privacy/2026-10-15'];
const source =
  'We may contact you about your account. We do not use your address for further services, and only we have it.';
const de =
  'Wir kontaktieren Sie wegen Ihres Kontos. Ihre Adresse verwenden wir auch nicht für weitere Dienste, und nur wir haben sie.';
const ja =
  'アカウントに関してお客様に連絡することがあります。お客様の住所を他のサービスに使用しません。住所を持つのは当社のみです。';

interface Texts {
  readonly locale?: string;
  readonly was: string;
  readonly is: string;
  readonly sources?: readonly [string, string];
}

function problemsOf({ locale = 'de', was, is, sources = [source, source] }: Texts, cache = createReadingCache()) {
  const text = (words: string, kind = '') => `---\ntitle: Terms\n${kind}---\n## Terms {#terms}\n\n${words}\n`;
  const reviewed = 'translation: reviewed\n';
  const files = {
    'site.yaml': `sourceLocale: en\nlocales: [en, ${locale}]\ntimeZone: Europe/Berlin\nnoticeDays: 30\n`,
    'messages/en.json': messagesJson(),
    [`messages/${locale}.json`]: messagesJson(),
    [`${before}/version.yaml`]: 'announced: 2025-03-01\nchange: major\nfacts: {}\n',
    [`${before}/en.md`]: text(sources[0]),
    [`${before}/${locale}.md`]: text(was, reviewed),
    [`${now}/version.yaml`]: 'announced: 2026-10-15\nchange: minor\nfacts: {}\n',
    [`${now}/en.md`]: text(sources[1]),
    [`${now}/${locale}.md`]: text(is, reviewed),
  };
  const content = new Map(Object.entries(files).map(([path, words]) => [path, new TextEncoder().encode(words)]));
  return parseContent(content, undefined, cache)
    .problems.filter(({ file }) => file === `${now}/${locale}.md`)
    .map(({ line, column, rule, message }) => `${line}:${column} ${rule}: ${message}`);
}

test('a "not" that is gone since the version before is found, although the sentence has other words for it', () => {
  expect(problemsOf({ was: de, is: de })).toEqual([]);
  expect(problemsOf({ was: de, is: de.replace(' nicht', '') })).toEqual([
    '7:69 negation-differs: Found no "not" in a text that had one in version 2025-03-01: "Ihre Adresse verwenden wir auch für weitere Dienst…"',
  ]);
  expect(problemsOf({ locale: 'ja', was: ja, is: ja.replace('使用しません', '使用します') })).toHaveLength(1);
});

test('the place is that of the word before, however often it is there', () => {
  const sources = [
    'We do not sell it to you, only there. We sell it here.',
    'We do not sell it to you, only there. We sell it here.',
  ] as const;
  const was = 'Wir verkaufen es nicht Ihnen, nur dort. Wir verkaufen es hier.';
  expect(problemsOf({ was, is: was.replace(' nicht', ''), sources })).toEqual([expect.stringMatching(/^7:15 /)]);
});

test('so is the first syllable of a word that denies', () => {
  const sources = ['A transfer is impossible while you travel.', 'A transfer is impossible while you travel.'] as const;
  const was = 'Eine Übertragung ist unmöglich, solange Sie reisen, und nur dann.';
  expect(problemsOf({ was, is: was.replace('unmöglich', 'möglich'), sources })).toHaveLength(1);
  expect(problemsOf({ was, is: was.replace('unmöglich', 'ausgeschlossen'), sources })).toEqual([]);
  expect(problemsOf({ was, is: was.replace('unmöglich', 'schwer'), sources })).toEqual([]);
});

test('words that are gone since the version before are found where they were', () => {
  expect(problemsOf({ was: de, is: de.replace(', und nur wir haben sie', '') })).toEqual([
    '7:92 words-dropped: Found no ", und nur wir haben sie" in a text that had it in version 2025-03-01, although the source has not changed',
  ]);
  expect(problemsOf({ locale: 'ja', was: ja, is: ja.replace('他のサービスに', '') })).toHaveLength(1);
});

test.each([
  ['a word that is not needed', { was: de, is: de.replace(' auch', '') }],
  [
    'another word that denies',
    {
      was: 'Das ist nicht möglich, solange Sie reisen.',
      is: 'Das ist unmöglich, solange Sie reisen.',
      sources: ['This is not possible while you travel.', 'This is not possible while you travel.'],
    },
  ],
  ['one denial of two, where the source has one', { was: de.replace('Wir', 'Nicht nur wir'), is: de }],
  [
    'words that were there twice',
    {
      was: de.replace(
        'auch nicht für weitere Dienste',
        'auch nicht für weitere Dienste, auch nicht für weitere Dienste',
      ),
      is: de,
    },
  ],
  ['other words', { was: de, is: de.replace('verwenden wir auch nicht für weitere', 'dient keinen weiteren') }],
  ['a piece whose source has changed', { was: de, is: de.replace(' auch', ''), sources: [`${source} Soon.`, source] }],
  ['what was added', { was: de.replace(' für weitere Dienste', ''), is: de }],
  [
    'a denial that the source never had',
    { was: 'Wir antworten nicht.', is: 'Wir antworten.', sources: ['We answer.', 'We answer.'] },
  ],
] as const)('%s is left alone', (_, texts) => {
  expect(problemsOf(texts)).toEqual([]);
});

test('a piece with another problem has that one alone', () => {
  const cut = de.replace(' auch nicht für weitere Dienste, und nur wir haben sie.', '');
  expect(problemsOf({ was: de, is: cut }).filter((problem) => /words-dropped|version 2025/.test(problem))).toEqual([]);
  expect(problemsOf({ was: de, is: cut })).not.toEqual([]);
});

test('what was seen to be right is not looked at again, and what is wrong is', () => {
  const claims = new Set<string>();
  const proofs = {
    program: 'p',
    has: (claim: string) => claims.has(claim),
    add: (claim: string) => void claims.add(claim),
  };
  const wrong = { was: de, is: de.replace(' nicht', '') };
  for (const texts of [{ was: de, is: de }, wrong, { was: de, is: de }, wrong]) {
    const count = texts === wrong ? 1 : 0;
    expect(problemsOf(texts, createReadingCache(proofs))).toHaveLength(count);
  }
});
