import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { copyOfContent, edit, promulgate } from './promulgate.ts';

test('"todo" and "status" show what a changed clause leaves to translate, in a terminal, as JSON and as a page', async () => {
  const cwd = await copyOfContent();
  const version = ['new-version', 'privacy', '--effective', '2027-06-01', '--change', 'minor', '--at', '2026-11-26'];
  expect((await promulgate(version, { cwd })).status).toBe(0);
  const source = path.join(cwd, 'content/privacy/2027-06-01/en.md');
  await edit(source, 'When you use the network service of this application or', 'When you use the online service or');
  const [todo, json, status] = await Promise.all([
    promulgate(['todo', 'de'], { cwd }),
    promulgate(['todo', 'de', '--json'], { cwd }),
    promulgate(['status', '--html', 'status.html'], { cwd }),
  ]);
  expect(todo.stdout).toMatch(
    /^de: 1 piece of 37 left \(1 outdated\), \d+ words of the source: content\/privacy\/2027-06-01\/de\.md\n/,
  );
  expect(todo.stdout).toContain('(b) TODO: When you use the online service or visit');
  const [text] = JSON.parse(json.stdout).texts;
  expect(text).toMatchObject({
    locale: 'de',
    outdated: 1,
    untranslated: 0,
    todo: [{ section: 'scope', kind: 'clause', mark: '(b)' }],
  });
  expect(text.skeleton).toMatch(
    /^---\ntitle: Datenschutzerklärung\ntranslation: machine\n---\n## 1\. Geltungsbereich \{#scope\}\n/,
  );
  expect(status.stdout).toMatch(/^ {2}de +✓ {2}~ {2}✓.* 9\d %/m);
  const page = await readFile(path.join(cwd, 'status.html'), 'utf8');
  expect(page).toContain(
    '<td class="outdated"><span aria-hidden="true">~</span><span class="words">outdated</span></td>',
  );
  expect(page).toMatch(/Translated from English \(en\)\. \d of \d languages complete; [\d,]+ words left to translate/);
  expect(page).toContain('Run <code>npx promulgate todo de</code>');
  expect(page).not.toMatch(/<script|src=|href="(?!data:)/);
});

test.each([['todo'], ['export', '--out', 'out']])('%s names a language that there is', async (command, ...args) => {
  const [unknown, otherForm, source] = await Promise.all(
    ['dee', 'DE', 'en'].map(async (locale) => promulgate([command, locale, ...args])),
  );
  expect([unknown?.status, unknown?.stderr]).toEqual([1, expect.stringMatching(/"dee".*\n {4}Write one of these\n$/)]);
  expect([otherForm?.status, otherForm?.stderr]).toEqual([1, expect.stringContaining('Write "de"')]);
  expect([source?.status, source?.stderr]).toEqual([
    1,
    expect.stringContaining('Cannot translate into "en": it is the source language'),
  ]);
});
