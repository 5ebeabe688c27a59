import { expect, test } from 'vitest';
import { findChangedFiles } from '../../cli/commands/review/find-changed-files.ts';
import { findChangedPieces } from '../../cli/commands/review/find-changed-pieces.ts';
import { type BaseState, renderReview } from '../../cli/commands/review/render-review.ts';
import type { Content } from '../../lambda/content/content.ts';
import { parseContent } from '../../lambda/content/parse-content.ts';
import { type Changes, englishFront, germanFront, smallContent, version } from '../content/small-content.ts';
import { findAll, parsePage, wordsOf } from '../site/parse-page.ts';

const facts = 'announced: 2026-10-15\nchange: minor\nfacts: { company: Example GmbH, contact: privacy@example.com }\n';
const text = (front: string, pieces: readonly string[]) => `${front}## Terms {#terms}\n\n${pieces.join('\n\n')}\n`;
const english = ['(a) You may read what {{company}} writes.', '(b) You may copy one page.'];
const german = ['(a) Sie dürfen lesen, was {{company}} schreibt.', '(b) Sie dürfen eine Seite kopieren.'];

function load(changes: Changes) {
  const files = smallContent({
    [`${version}/version.yaml`]: facts,
    [`${version}/en.md`]: text(englishFront, english),
    [`${version}/de.md`]: text(germanFront, german),
    ...changes,
  });
  return { directory: 'policies', files, ...parseContent(files) };
}

function changesOf(before: Changes, now: Changes) {
  const content: Content | undefined = load(now).readable;
  const texts = content === undefined ? [] : findChangedPieces(load(before).readable, content);
  return texts.flatMap(({ version: { id }, locale, sections }) =>
    sections.flatMap(({ pieces }) => pieces.map((piece) => [`${id} ${locale}`, piece.before, piece.now, piece.source])),
  );
}

const edited = text(
  germanFront,
  german.map((piece) => piece.replace('eine Seite', 'zwei Seiten')),
);

test('findChangedPieces() finds nothing where nothing changes', () => {
  expect(changesOf({}, {})).toEqual([]);
});

test('findChangedPieces() finds an edited clause, with its source', () => {
  expect(changesOf({}, { [`${version}/de.md`]: edited })).toEqual([
    [
      '2026-11-15 de',
      '(b) Sie dürfen eine Seite kopieren.',
      '(b) Sie dürfen zwei Seiten kopieren.',
      '(b) You may copy one page.',
    ],
  ]);
});

test('findChangedPieces() compares a new version with the one before it, as readers of each language will see it', () => {
  const newer = text(englishFront.replace('Privacy', 'Your privacy'), [english[0] ?? '', '(b) You may copy two.']);
  const later = { 'privacy/2027-01-01/version.yaml': facts, 'privacy/2027-01-01/en.md': newer };
  expect(changesOf({}, later)).toEqual([
    ['2027-01-01 en', 'Privacy', 'Your privacy', undefined],
    ['2027-01-01 en', '(b) You may copy one page.', '(b) You may copy two.', undefined],
    ['2027-01-01 de', undefined, '(b) You may copy two.', '(b) You may copy two.'],
    ['2027-01-01 de', '(b) Sie dürfen eine Seite kopieren.', undefined, undefined],
  ]);
});

test('renderReview() marks the words, puts problems into their section, and escapes what was typed', async () => {
  const loaded = load({
    [`${version}/de.md`]: `${text(germanFront, ['(a) Sie dürfen lesen, was {{company}} & Co. schreibt.', german[1] ?? ''])}\nEin \\<b> Absatz.\n`,
  });
  const texts = loaded.readable === undefined ? [] : findChangedPieces(load({}).readable, loaded.readable);
  const page = renderReview(texts, { loaded, base: { name: '<main>', state: 'readable' }, others: [] });
  const root = parsePage(page);
  expect(findAll(root, 'ins').map(({ textContent }) => wordsOf(textContent))).toEqual(['& Co.', 'Ein <b> Absatz.']);
  expect(findAll(root, 'h3 + .warning').map(({ textContent }) => wordsOf(textContent))).toEqual([
    expect.stringContaining('[piece-added]'),
  ]);
  // On a phone, each cell says which it is; what is listed says what there is to see.
  expect(findAll(root, 'tbody tr:first-child td').map((cell) => cell.getAttribute('data-name'))).toEqual([
    'Before',
    'Now (de)',
    'Source (en)',
  ]);
  expect(findAll(root, 'ul li').map(({ textContent }) => wordsOf(textContent))).toEqual([
    expect.stringMatching(/: 2 pieces, 1 problem$/),
  ]);
  expect(page).toContain('&lt;main&gt;');
  expect(page).not.toMatch(/<script|<b>|src=|href="(?!data:|#)/);
});

/** What a review of the small content with changes says, as words. */
function reviewOf(before: Changes, now: Changes, state: BaseState = 'readable'): string {
  const [base, loaded] = [load(before), load(now)];
  if (loaded.readable === undefined) throw new Error('Cannot read the content');
  const others = findChangedFiles(base.files, loaded.files);
  const texts = findChangedPieces(base.readable, loaded.readable);
  const page = renderReview(texts, { loaded, base: { name: 'main', state }, others });
  const [body] = findAll(parsePage(page), 'body');
  return wordsOf(body?.textContent ?? '');
}

test('a review says that nothing changes only where nothing does', () => {
  expect(reviewOf({}, {})).toBe('What changes for readers Compared with main. Nothing changes.');
});

test('a review shows the lines of a fact, a date or a setting that changed', () => {
  const words = reviewOf({}, { [`${version}/version.yaml`]: facts.replace('Example GmbH', 'Other GmbH') });
  expect(words).not.toContain('Nothing changes');
  expect(words).toContain(`Other files: 1`);
  expect(words).toMatch(
    new RegExp(`policies/${version}/version\\.yaml ?Before ?Now ?facts: .*Example GmbH.* ?facts: .*Other GmbH`),
  );
});

test('a review lists the texts that are gone', () => {
  const words = reviewOf({}, { [`${version}/de.md`]: undefined });
  expect(words).toContain(`policies/${version}/de.md is gone`);
});

test('a review does not take what it cannot read for unchanged', () => {
  const words = reviewOf({}, { [`${version}/version.yaml`]: `${facts}x: y\n` });
  expect(words).toContain('The content has errors');
  expect(words).not.toContain('Nothing changes');
});

test.each([
  ['unreadable', 'Its content has an error for which it cannot be read'],
  ['empty', 'It has nothing in this directory'],
] as const)('a review says that its base is %s', (state, words) => {
  expect(reviewOf({}, {}, state)).toContain(`Compared with main. ${words}`);
});

test('findChangedFiles() pairs the lines that changed together, and leaves out texts and lock files', () => {
  const bytes = (words: string) => new TextEncoder().encode(words);
  const before = new Map([
    ['site.yaml', bytes('a\nb\nc\nd\n')],
    ['theme.svg', bytes('x')],
    ['p/2026-01-01/de.md', bytes('x')],
    ['p/2026-01-01/de.lock', bytes('x')],
  ]);
  const now = new Map([
    ['site.yaml', bytes('a\nB\nc\n')],
    ['theme.svg', bytes('y')],
    ['p/2026-01-01/de.md', bytes('y')],
    ['p/2026-01-01/de.lock', bytes('y')],
    ['p/policy.yaml', bytes('e\n')],
  ]);
  expect(findChangedFiles(before, now)).toEqual([
    { file: 'p/policy.yaml', change: 'new', lines: [{ before: undefined, now: 'e' }] },
    {
      file: 'site.yaml',
      change: 'changed',
      lines: [
        { before: 'b', now: 'B' },
        { before: 'd', now: undefined },
      ],
    },
    { file: 'theme.svg', change: 'changed', lines: [] },
  ]);
});
