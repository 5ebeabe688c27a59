import { expect, test } from 'vitest';
import { planLocale } from '../../cli/commands/new-locale/plan-locale.ts';
import type { Files } from '../../lambda/content/files/files.ts';
import { parseContent } from '../../lambda/content/parse-content.ts';
import { formatProblem } from '../../lambda/content/problem.ts';
import { type Changes, smallContent } from '../content/small-content.ts';

function plan(locale: string, changes: Changes = {}) {
  const files = smallContent({ 'messages/en.json': '{ "holds.accounts": "accounts" }', ...changes });
  const { content, problems, ...parsed } = parseContent(files);
  if (content === undefined) throw new Error(problems.map(formatProblem).join('\n'));
  const planned = planLocale({ directory: 'policies', files, content, problems, ...parsed }, locale);
  const texts = Object.fromEntries([...planned.files].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
  return { ...planned, texts, after: new Map([...files, ...planned.files]) as Files };
}

test('planLocale() writes the line of site.yaml, the messages that the program lacks, and a text to complete', () => {
  const { texts, toTranslate, after } = plan('fr');
  expect(texts).toEqual({
    'site.yaml': 'sourceLocale: en\nlocales: [en, de, fr]\ntimeZone: Europe/Berlin\nnoticeDays: 30\n',
    'messages/fr.json': '{\n  "holds.accounts": "TODO: accounts"\n}\n',
    'privacy/2026-11-15/fr.md':
      '---\ntitle: "TODO: Privacy"\ntranslation: machine\n---\n## TODO: Scope {#scope}\n\n(a) TODO: {{company}} is held to this.\n\n## TODO: Storage {#storage}\n\n{{storage}}\n',
  });
  expect(toTranslate).toEqual(['messages/fr.json', 'privacy/2026-11-15/fr.md']);
  expect(parseContent(after).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('planLocale() keeps a list of one language for each line, and gives every message in a language without any', () => {
  const list = 'sourceLocale: en # prevails\nlocales:\n  - en\n  - de # last\ntimeZone: UTC\nnoticeDays: 30\n';
  const { texts } = plan('eo', { 'site.yaml': list });
  expect(texts['site.yaml']).toBe(list.replace('- de # last', '- de # last\n  - eo'));
  expect(JSON.parse(texts['messages/eo.json'] ?? '')).toMatchObject({ 'page.skip': 'TODO: Skip to main content' });
});

test('planLocale() adds the language to the policies that name theirs, and keeps what is typed around it', () => {
  const yaml = '# Ours.\nlocales: [en, de] # both lawyers\nnoticeDays: 30\n';
  const { texts } = plan('fr', { 'privacy/policy.yaml': yaml });
  expect(texts['privacy/policy.yaml']).toBe(yaml.replace('de]', 'de, fr]'));
  expect(texts['privacy/2026-11-15/fr.md']).toContain('TODO: Privacy');
  const site = 'sourceLocale: en\nlocales: [en, de, fr]\ntimeZone: UTC\nnoticeDays: 30\n';
  const messages = { 'messages/fr.json': '{ "holds.accounts": "comptes" }' };
  const later = plan('fr', { 'site.yaml': site, 'privacy/policy.yaml': yaml, ...messages });
  expect(Object.keys(later.texts)).toEqual(['privacy/policy.yaml', 'privacy/2026-11-15/fr.md']);
  expect(Object.keys(plan('fr', { 'privacy/policy.yaml': 'noticeDays: 30\n' }).texts)).not.toContain(
    'privacy/policy.yaml',
  );
});

test('planLocale() refuses a language that a policy has dropped', () => {
  const yaml = 'locales: [en, de]\ndropped: [fr]\n';
  const site = 'sourceLocale: en\nlocales: [en, de, fr]\ntimeZone: UTC\nnoticeDays: 30\n';
  expect(() =>
    plan('fr', { 'site.yaml': site, 'privacy/policy.yaml': yaml, 'messages/fr.json': '{ "holds.accounts": "x" }' }),
  ).toThrow('it is under "dropped:" in privacy/policy.yaml');
});

test('planLocale() gives a regional language no text, and the messages of its language', () => {
  const { texts, toTranslate, shown } = plan('en-GB');
  expect(Object.keys(texts)).toEqual(['site.yaml', 'messages/en-GB.json']);
  expect(texts['messages/en-GB.json']).toContain('"accounts"');
  expect([toTranslate, shown]).toEqual([[], [{ policy: 'privacy', locale: 'en' }]]);
});

test.each([
  ['fr_CA', 'Cannot add the language "fr_CA": the language tag should be "fr-CA"'],
  ['de', 'Cannot add the language "de": site.yaml has it'],
  ['de-x-leicht', 'Cannot add the language "de-x-leicht": a page can have only a language'],
  ['not a tag', 'Cannot add the language "not a tag": it is not a BCP 47 language tag'],
])('planLocale() refuses %s', (locale, message) => {
  expect(() => plan(locale)).toThrow(message);
});

test('planLocale() refuses a dropped language, whose pages are public', () => {
  const dropped = 'sourceLocale: en\nlocales: [en, de]\ndropped: [ja]\ntimeZone: UTC\nnoticeDays: 30\n';
  expect(() => plan('ja', { 'site.yaml': dropped, 'messages/ja.json': '{ "holds.accounts": "口座" }' })).toThrow(
    'it is under "dropped:" in site.yaml',
  );
});
