import { describe, expect, test } from 'vitest';
import { makeContent, pageText, siteOf } from '../site/site-content.ts';
import { englishFront, germanFront, problemsOfText, problemsWith, version } from './small-content.ts';

/** The first lines of the problems of a translation beside its source. */
function problemsOf(source: string, translation: string): string[] {
  return problemsWith({
    [`${version}/version.yaml`]: 'announced: 2026-10-15\nchange: minor\n',
    [`${version}/en.md`]: englishFront + source,
    [`${version}/de.md`]: germanFront + translation,
  }).map((problem) => problem.slice(version.length + 1));
}

describe('parseContent() checks the ids of paragraphs, clauses, items and cells', () => {
  test.each([
    '## A {#a}\n\nx {: #b}\n\n(a) [y](#b) {: #c}\n\n- z {: #d}\n- z\n\n| h |\n| - |\n| i {: #e} |\n\nSee [c](#c), [d](#d), [e](#e).\n',
    'x\n{: #b}\n',
  ])('%j is right', (text) => {
    expect(problemsOfText(text)).toEqual([]);
  });

  test.each([
    [
      '## A {#a}\n\nx {: #a}',
      'en.md:6:3: Cannot use id "a" here: a heading, a clause or another "{: #a}" of this text has it [id-taken]',
    ],
    [
      '## A {#a}\n\n(a) x\n\ny {: #a-a}',
      'en.md:8:3: Cannot use id "a-a" here: a heading, a clause or another "{: #a-a}" of this text has it [id-taken]',
    ],
    [
      'x {: #b}\n\ny {: #b}',
      'en.md:6:3: Cannot use id "b" here: a heading, a clause or another "{: #b}" of this text has it [id-taken]',
    ],
    ['x [y](#c) {: #b}', 'en.md:4:3: Cannot find "#c": no heading or clause of this text has that id [link-anchor]'],
  ])('%j', (text, problem) => {
    expect(problemsOfText(text).map((one) => one.slice(version.length + 1).split('\n')[0])).toEqual([problem]);
  });

  test('a translation links to what readers get from the source, because it leaves it out', () => {
    const source = 'See [x](#y), [z](#y-a), [i](#i).\n\n## Y {#y}\n\n(a) One. {: #i}\n\n(b) Two.\n';
    expect(problemsOf(source, 'Siehe [x](#y), [z](#y-a), [i](#i).\n')).toEqual([]);
    expect(problemsOf(source, 'Siehe [x](#y), [z](#y-c), [i](#i).\n')[0]).toContain('Cannot find "#y-c"');
  });

  test.each([
    [
      'Absatz.',
      'de.md:5:1: Found no id of a paragraph where the source has "b" [piece-id]\n    Write "{: #b}" at its end',
    ],
    [
      'Absatz. {: #c}',
      'de.md:5:1: Found the id "c" of a paragraph where the source has "b" [piece-id]\n    Write "{: #b}" at its end',
    ],
  ])('a translation has the same ids: %s', (translation, problem) => {
    expect(problemsOf('Paragraph. {: #b}\n', translation)).toEqual([problem]);
    expect(problemsOf('Paragraph. {: #b}\n', 'Absatz. {: #b}\n')).toEqual([]);
  });
});

test('an id is no word: it changes no digest and marks no change', () => {
  const plain = { texts: { en: '## A {#a}\n\nOne paragraph.\n\n(a) A clause.\n' } };
  const marked = { texts: { en: '## A {#a}\n\nOne paragraph. {: #one}\n\n(a) A clause. {: #two}\n' } };
  const content = makeContent({ '2026-01-01': plain, '2026-11-15': marked });
  const site = siteOf(content);
  expect(site.wordDigests['privacy/2026-01-01/en']).toBe(site.wordDigests['privacy/2026-11-15/en']);
  const changes = pageText(site, '/privacy/2026-11-15/en/changes');
  expect(/<main[\s\S]*<\/main>/.exec(changes)?.[0]).not.toMatch(/<(?:ins|del)\b|\{:/);
});
