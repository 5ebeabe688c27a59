import { expect, test } from 'vitest';
import { parseContent } from '../../lambda/content/parse-content.ts';
import { contentRules } from '../../lambda/content/rules.ts';
import { changedEverywhere } from './cases/whole-text.ts';
import { alone, everythingWrong } from './everything-wrong.ts';
import { englishFront, germanFront, messagesJson, problemsWith, smallContent, version } from './small-content.ts';

const mistakes = {
  'site.yaml': 'sourceLocale: en\nlocales: [en, de, pt_BR]\ntimeZone: Europe/Berlin\nnoticeDay: 30\n',
  'messages/de.json': messagesJson({ 'page.skp': 'x' }).replaceAll('\n', '\r\n'),
  'messages/pt-BR.json': new TextEncoder().encode(`\uFEFF${messagesJson()}`),
  'terms/': '',
  [`${version}/version.yaml`]: 'announced: 2026-10-32\nchange: major\nfacts: { company: Example GmbH }\nstorag: []\n',
  [`${version}/en.md`]: `${englishFront}## Scope\n\n{{compny}} <b>x</b>\n\n## Use {#use}\n\n[x](&#106;avascript:alert(1))\n\n## Use {#use}\n\nx\n`,
  [`${version}/de.md`]: new Uint8Array([...new TextEncoder().encode(germanFront), 0xe4]),
  [`${version}/pt-BR.md`]: new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x00]),
  [`${version}/fr.md`]: new Uint8Array(10_000_000).fill(0x61),
  'privacy/2026-02-30/version.yaml': 'announced: 2026-01-01\nchange: minor\n',
};

const rulesByFile: readonly (readonly [file: string, ...rules: string[]])[] = [
  ['messages/de.json', 'line-endings', 'unknown-message'],
  ['messages/pt-BR.json', 'byte-order-mark'],
  ['privacy/2026-02-30', 'invalid-date'],
  ['privacy/2026-02-30/en.md', 'missing-source'],
  [`${version}/de.md`, 'not-utf-8'],
  [`${version}/en.md`, 'missing-id', 'unknown-fact', 'raw-html', 'link-address', 'duplicate-id'],
  [`${version}/fr.md`, 'file-size', 'unknown-text'],
  [`${version}/pt-BR.md`, 'binary-file'],
  [`${version}/version.yaml`, 'invalid-value', 'unknown-key'],
  ['site.yaml', 'invalid-value', 'unknown-key'],
  ['terms/', 'empty-directory'],
];

test('parseContent() reports every problem of a content in one run, in the order of the files', () => {
  const { content, problems } = parseContent(smallContent(mistakes));
  expect(content).toBeUndefined();
  expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual(
    rulesByFile.flatMap(([file, ...rules]) => rules.map((rule) => `${file} ${rule}`)),
  );
});

test('parseContent() reports every rule of the table in one run, except those that can only be broken alone', () => {
  const reported = new Set(parseContent(everythingWrong()).problems.map(({ rule }) => rule));
  expect([...reported, ...Object.keys(alone)].sort()).toEqual(Object.keys(contentRules).sort());
});

test('parseContent() reports every mistake of a translation in one run, also what only the rest of the text tells', () => {
  const { problems } = parseContent(smallContent(changedEverywhere()));
  expect(problems.map(({ line, rule }) => `${line} ${rule}`)).toEqual([
    '4 numbers-differ',
    '8 text-long',
    '10 negation-differs',
    '12 lone-parenthesis',
    '12 measure-differs',
    '20 sentence-start',
    '26 text-short',
    '30 cell-moved',
  ]);
});

test('parseContent() builds nothing from content with one error, and all from content with warnings', () => {
  const warned = parseContent(smallContent({ [`${version}/de.md`]: `${germanFront}## B {#scope}\n\n(a) TODO: x\n` }));
  expect(warned.problems.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual([
    'warning facts-differ',
    'warning placeholder',
  ]);
  expect(warned.content?.policies[0]?.versions[0]?.translations.get('de')?.sections).toHaveLength(1);
  expect(parseContent(smallContent({ 'notes.txt': 'x' })).content).toBeUndefined();
});

test('parseContent() reports more problems than a call can take arguments', () => {
  // Each tag, and the text before the first heading, which the source does not have.
  const tags = 150_000;
  expect(problemsWith({ [`${version}/de.md`]: `${germanFront}${'<b>\n\n'.repeat(tags)}` })).toHaveLength(tags + 1);
});
