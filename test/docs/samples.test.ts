import { expect, test } from 'vitest';
import { parseContent } from '../../lambda/content/parse-content.ts';
import { formatProblem } from '../../lambda/content/problem.ts';
import { type Changes, messagesJson, smallContent } from '../content/small-content.ts';
import { blocksOf, readDocument } from './read-documents.ts';

const editors = await readDocument('docs/editors.md');
const [versionYaml = '', siteYaml = ''] = blocksOf(editors, 'yaml');
const [german = ''] = blocksOf(editors, 'text');
const version = 'privacy/2026-11-15';

/** The problems of a content that says what the samples say, with changes; the English text is the German one without its kind. */
function problemsOfSamples(changes: Changes = {}): string[] {
  const locales = /locales: \[(.*)\]/.exec(siteYaml)?.[1]?.split(', ') ?? [];
  const messages = messagesJson({ 'holds.visits': 'visits' });
  const files = smallContent({
    ...Object.fromEntries(locales.map((locale) => [`messages/${locale}.json`, messages])),
    'site.yaml': siteYaml,
    ...Object.fromEntries(
      ['logo.svg', 'logo-dark.svg', 'favicon.svg'].map((file) => [file, '<svg viewBox="0 0 1 1"/>']),
    ),
    [`${version}/version.yaml`]: versionYaml,
    [`${version}/en.md`]: german
      .replace(/^(?:translation|summary): .*\n/gm, '')
      .replace('Text before', 'Any text before'),
    [`${version}/de.md`]: german,
    ...changes,
  });
  return parseContent(files).problems.map(formatProblem);
}

test('an editor who types the samples has nothing to correct', () => {
  expect(problemsOfSamples()).toEqual([]);
  expect(problemsOfSamples({ 'site.yaml': siteYaml.replace('timeZone', 'timezone') })).toHaveLength(1);
});

test('an editor who types the samples of places and recipients has nothing to correct', () => {
  const rows = blocksOf(editors, 'yaml').filter((block) => /^(?:storage|recipients):/.test(block));
  const [places = '', catalogued = '', inFull = ''] = rows;
  const names = ['holds.visits', 'holds.invoices', 'purpose.payments', 'purpose.credit'];
  const messages = messagesJson(Object.fromEntries(names.map((name) => [name, name])));
  const text = '---\ntitle: Privacy\n---\n## Who {#who}\n\n{{recipients}}\n\n{{storage}}\n';
  const problems = problemsOfSamples({
    'site.yaml': siteYaml.replace(/locales: .*/, 'locales: [en]').replace(/fallback: .*/, ''),
    'messages/en.json': messages,
    [`${version}/version.yaml`]: `announced: 2026-10-15\nchange: major\n${places}\n${catalogued}\n${inFull.replace('recipients:\n', '')}`,
    [`${version}/en.md`]: text,
    [`${version}/de.md`]: undefined,
    'messages/de.json': undefined,
    ...Object.fromEntries(['ar', 'ja', 'zh-Hans', 'zh-Hant'].map((locale) => [`messages/${locale}.json`, undefined])),
  });
  expect(problems).toEqual([]);
});

test('a problem looks as it is shown', () => {
  const mistyped =
    '---\ntitle: Datenschutz\ntranslation: machine\n---\n## 4. Orte {#storage}\n\n(a) {{compny}}\n\n{{storage}}\n';
  const shown = blocksOf(editors, '').filter((block) => block.includes('[unknown-fact]'));
  const problems = problemsOfSamples({ [`${version}/de.md`]: mistyped });
  expect(problems.map((problem) => `content/${problem}`)).toEqual(shown);
});
