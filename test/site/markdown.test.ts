import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { makeContent, pageText, siteOf } from './site-content.ts';

/** The version of every text in the fixtures, with a company whose name contains everything that could be taken for markup. */
const yaml = `
announced: 2026-11-15
change: minor
facts:
  company: '<GmbH> *Best* & "Co" {{x}}'
  contact: privacy+eu@example.com
  order: 'a/b?c="1"&d=<2>'
  since: '2024-02-29'
  partners: ['<A>', '*B*', C & D]
  dates: ['2024-02-29', '2025-01-01']
storage:
  - { region: eu-central-1, holds: [accounts, visits], provider: Example & <Sons>, safeguard: notNeeded }
  - { region: us-east-1, holds: [partnerData], provider: Example Inc., safeguard: standardClauses }
`;
const directory = path.join(import.meta.dirname, 'fixtures');
const cases = (await readdir(directory)).filter((name) => name.endsWith('.md')).map((name) => name.slice(0, -3));

test.each(cases)('renderArticle() renders %s.md as the HTML file next to it', async (name) => {
  const markdown = await readFile(path.join(directory, `${name}.md`), 'utf8');
  const expected = await readFile(path.join(directory, `${name}.html`), 'utf8');
  const page = pageText(siteOf(makeContent({ '2026-11-15': { yaml, texts: { en: markdown } } })), '/privacy/en');
  expect(/<p class="dates">.*?<\/p>\n(?:<nav.*?<\/nav>\n)?(.*)<\/article>/s.exec(page)?.[1]).toBe(expected);
});

test('renderArticle() formats a fact for the language of the text', () => {
  const texts = {
    en: 'Since {{since}}: {{partners}}',
    de: 'Seit {{since}}: {{partners}}',
    ar: '{{since}}: {{partners}}',
  };
  const site = siteOf(makeContent({ '2026-11-15': { yaml, texts } }));
  const date = (locale: string) =>
    /<time datetime="2024-02-29">(.*?)<\/time>/.exec(pageText(site, `/privacy/${locale}`))?.[1];
  const list = (locale: string) => /<\/time>: <bdi>(.*?)<\/bdi>/.exec(pageText(site, `/privacy/${locale}`))?.[1];
  expect(['en', 'de', 'ar'].map(date)).toEqual(['February 29, 2024', '29. Februar 2024', '29 فبراير 2024']);
  expect(['en', 'de', 'ar'].map(list)).toEqual([
    '&lt;A&gt;, *B*, and C &amp; D',
    '&lt;A&gt;, *B* und C &amp; D',
    '&lt;A&gt; و*B* وC &amp; D',
  ]);
});
