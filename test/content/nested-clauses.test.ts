import { describe, expect, test } from 'vitest';
import { sha256 } from '../../lambda/content/digest.ts';
import { lexMarkdown } from '../../lambda/content/markdown/lex-markdown.ts';
import { splitSections } from '../../lambda/content/markdown/sections.ts';
import { digestWords } from '../../lambda/content/words/digest-words.ts';
import { englishFront, germanFront, problemsWith, version } from './small-content.ts';

const english = `${englishFront}## Duties {#duties}

(a) The customer shall:
    (i) pay within 30 days;
    (ii) report to {{company}}:

        (A) at once;

        (B) in writing.

    This also applies to a trial.

(b) Nothing else.
`;
const german = `${germanFront}## Pflichten {#duties}

(a) Der Kunde muss:
    (i) binnen 30 Tagen zahlen;
    (ii) {{company}} berichten:

        (A) sofort;

        (B) schriftlich.

    Das gilt auch für einen Test.

(b) Sonst nichts.
`;
const yaml = 'announced: 2026-10-15\nchange: major\nfacts:\n  company: Example GmbH\n  contact: privacy@example.com\n';

/** The problems of the translation with a passage replaced. */
function problemsOf(from: string, to: string): string[] {
  const edited = german.replace(from, to);
  if (from !== '' && edited === german) throw new Error(`Cannot replace "${from}"`);
  return problemsWith({
    [`${version}/version.yaml`]: yaml,
    [`${version}/en.md`]: english,
    [`${version}/de.md`]: edited,
  }).map((problem) => problem.slice(version.length + 1).split('\n')[0] ?? '');
}

describe('a translation is compared with its source clause by clause, at every level', () => {
  test.each([
    ['sound', '', '', []],
    [
      'a lost sub-clause',
      '    (ii) {{company}} berichten:\n',
      '    {{company}} berichten:\n',
      [/de.md:.*facts-differ|clause-lost/],
    ],
    ['a lost sub-sub-clause', '        (B) schriftlich.\n\n', '', [/^de.md:13:5: .*clause "\(B\)".*\[clause-lost\]/]],
    ['another label', '(B) schriftlich', '(C) schriftlich', [/^de.md:13:9: .*clause \(C\).*\[clause-differs\]/]],
    ['another number', 'binnen 30 Tagen', 'binnen 60 Tagen', [/^de.md:8:\d+: .*"60".*\[numbers-differ\]/]],
    [
      'a lost second paragraph',
      '    Das gilt auch für einen Test.\n\n',
      '',
      [/de.md:15:1: .*paragraph.*\[piece-lost\]/],
    ],
    [
      'another level',
      '        (A) sofort;\n\n        (B) schriftlich.',
      '    (A) sofort;\n\n    (B) schriftlich.',
      [/nesting-differs/, /nesting-differs/],
    ],
  ])('%s', (_, from, to, expected) => {
    const problems = problemsOf(from, to);
    for (const pattern of expected) expect(problems.join('\n')).toMatch(pattern);
    expect(problems.length > 0).toBe(expected.length > 0);
  });
});

test('a number names its clause by itself, wherever it is held', () => {
  const anchors = (text: string) =>
    splitSections(lexMarkdown(`## S {#s}\n\n${text}`), 0)[0]?.clauses.map(({ anchor }) => anchor);
  expect(anchors('1.1 x:\n    (a) y;\n\n    1.1.1 z\n\n1.2. u\n\n1.2(a) v')).toEqual([
    's-1.1',
    's-1.1-a',
    's-1.1.1',
    's-1.2',
    's-1.2-a',
  ]);
  expect(anchors('1.1 new:\n    (i) y\n\n1.2. u')).toEqual(['s-1.1', 's-1.1-i', 's-1.2']);
});

test('a translation has the numbers of its source', () => {
  const texts = (de: string) => ({
    [`${version}/version.yaml`]: yaml,
    [`${version}/en.md`]: `${englishFront}## Duties {#duties}\n\n1.1 Pay within 30 days.\n\n1.2 Report.\n\n1.2(a) At once.\n`,
    [`${version}/de.md`]: `${germanFront}## Pflichten {#duties}\n\n${de}\n`,
  });
  const first = (de: string) =>
    problemsWith(texts(de)).map((problem) => problem.slice(version.length + 1).split('\n')[0]);
  expect(first('1.1 Zahlung binnen 30 Tagen.\n\n1.2 Bericht.\n\n1.2(a) Sofort.')).toEqual([]);
  expect(first('1.1 Zahlung binnen 60 Tagen.\n\n1.3 Bericht.\n\n1.2(a) Sofort.')).toEqual([
    expect.stringMatching(/^de.md:7:20: .*"60".*\[numbers-differ\]$/),
    expect.stringMatching(/^de.md:9:1: .*clause 1\.3.*"1\.2".*\[clause-differs\]$/),
  ]);
});

test('a sub-clause that is inserted above moves no address but those of the same clause', () => {
  const anchors = (text: string) =>
    splitSections(lexMarkdown(text), 0).flatMap(({ clauses }) => clauses.map(({ anchor }) => anchor));
  const before = anchors(english.slice(englishFront.length));
  const after = anchors(
    english.slice(englishFront.length).replace('(a) The', '(a) New:\n    (i) x;\n    (ii) y.\n\n(b) The'),
  );
  expect(before).toEqual(['duties-a', 'duties-a-i', 'duties-a-ii', 'duties-a-ii-A', 'duties-a-ii-B', 'duties-b']);
  expect(after.slice(0, 5)).toEqual(['duties-a', 'duties-a-i', 'duties-a-ii', 'duties-b', 'duties-b-i']);
});

/** What was program code, or ran together, before clauses could hold anything: its words are frozen all the same. */
test.each([
  ['(b) It is:\n    (i) x;\n    (ii) y.\n\n(c) z', 'T\n\n(b) It is: (i) x; (ii) y. (c) z'],
  ['(b) It is:\n\n    (i) x;\n\n    (ii) y.\n\n(c) z', 'T\n\n(b) It is: (i) x; (ii) y. (c) z'],
  ['(b) It is.\n\n    A second\n    paragraph.\n\n(c) z', 'T\n\n(b) It is. A second paragraph. (c) z'],
  ['(b) It is:\n\n    - x\n    - y\n\n(c) z', 'T\n\n(b) It is: - x - y (c) z'],
  ['1.1 It is:\n    (a) x;\n    (b) y.\n\n1.2. z', 'T\n\n1.1 It is: (a) x; (b) y. 1.2. z'],
  ['1.1 x\n1.2 y\n\n1.2(a) *z*', 'T\n\n1.1 x 1.2 y 1.2(a) z'],
  ['Term\n: Its *words*:\n    (a) x\n\nOther\n\n: z', 'T\n\nTerm : Its words: (a) x Other : z'],
  ['| x:<br>- y<br>- z | 1. u<br>2. v |\n| - | - |\n| a | b |', 'T\n\nx: - y - z | 1. u 2. v a | b'],
  ['(b) It is:\n\n    3. x\n    4. y\n\nz', 'T\n\n(b) It is: 3. x 4. y z'],
])('the word digest of %j is that of its words in a line', (text, words) => {
  const translation = {
    locale: 'en',
    file: '',
    fileDigest: '',
    title: 'T',
    summary: undefined,
    kind: 'source' as const,
  };
  const sections = splitSections(lexMarkdown(text), 0);
  expect(digestWords({ ...translation, sections }, { facts: {}, storage: [] })).toBe(
    sha256(words.replace(/\s+/g, ' ')),
  );
});
