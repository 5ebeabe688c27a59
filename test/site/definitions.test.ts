import { expect, test } from 'vitest';
import { problemsWith, version } from '../content/small-content.ts';
import { makeContent, pageText, siteOf } from './site-content.ts';

const english = `## Terms {#terms}

Personal data
: Everything about you. {: #data}

We
Us
: The operator, who:
    (a) keeps your data; and
    (b) answers your letters.

    It is in Berlin.

| Data | Kept |
| --- | --- |
| Account:<br>- your name<br>- your address | 1. first a year<br>2. then a day |
`;
const german = `## Begriffe {#terms}

Personenbezogene Daten
: Alles über Sie. {: #data}

Wir
Uns
: Der Betreiber, der:
    (a) Ihre Daten aufbewahrt; und
    (b) Ihre Briefe beantwortet.

    Er ist in Berlin.

| Daten | Dauer |
| --- | --- |
| Konto:<br>- Ihr Name<br>- Ihre Anschrift | 1. erst ein Jahr<br>2. dann ein Tag |
`;

/** The section of a page, without its heading. */
function sectionOf(page: string): string {
  return /<section id="terms"[^>]*>\n<h2>.*<\/h2>\n([\s\S]*?)<\/section>/.exec(page)?.[1] ?? '';
}

const site = siteOf(makeContent({ '2026-01-01': { texts: { en: english, de: german } } }));

test('a page shows definitions and the lists of cells as what they are', () => {
  expect(sectionOf(pageText(site, '/privacy/2026-01-01/en'))).toBe(`<dl class="terms">
<dt>Personal data</dt>
<dd><span id="data">Everything about you.</span></dd>
<dt>We</dt>
<dt>Us</dt>
<dd>The operator, who:<ul class="clauses">
<li><span class="label">(a)</span> keeps your data; and</li>
<li><span class="label">(b)</span> answers your letters.</li>
</ul>
<p>It is in Berlin.</p>
</dd>
</dl>
<div class="wide" tabindex="0"><table>
<thead><tr><th scope="col">Data</th><th scope="col">Kept</th></tr></thead>
<tbody>
<tr><td>Account:<ul>
<li>your name</li>
<li>your address</li>
</ul>
</td><td><ol>
<li>first a year</li>
<li>then a day</li>
</ol>
</td></tr>
</tbody></table></div>
`);
});

test('its other forms have them as they are typed', () => {
  const markdown = pageText(site, '/privacy/2026-01-01/en.md');
  expect(markdown).toContain('\nPersonal data\n:   Everything about you.\n\nWe\nUs\n:   The operator, who:\n');
  expect(markdown).toContain('| Account:<br>- your name<br>- your address | 1. first a year<br>2. then a day |\n');
  expect(pageText(site, '/privacy/2026-01-01/en.txt')).toContain('Account:; - your name; - your address | 1. first');
});

test('the changes page marks what changed in a term, a definition and a cell', () => {
  const now = english
    .replace('Personal data', 'Personal data today')
    .replace('is in Berlin', 'is in Bonn')
    .replace('your address', 'your birthday');
  const changes = pageText(
    siteOf(makeContent({ '2026-01-01': { texts: { en: english } }, '2026-11-15': { texts: { en: now } } })),
    '/privacy/2026-11-15/en/changes',
  );
  const marked = [...changes.matchAll(/<(ins|del) [^>]*>(.*?)<\/\1>/g)].map(([, kind, words]) => `${kind} ${words}`);
  expect(marked).toEqual(['ins  today', 'del Berlin', 'ins Bonn', 'del address', 'ins birthday']);
});

test('a piece whose source has changed is shown in its words, and its neighbours keep their translation', () => {
  const pageWith = (from: string, to: string) => {
    const content = makeContent({
      '2026-01-01': { texts: { en: english, de: german } },
      '2026-11-15': { texts: { en: english.replace(from, to) } },
    });
    return sectionOf(pageText(siteOf(content), '/privacy/2026-11-15/de'));
  };
  const changed = pageWith('Everything about', 'All about');
  expect(changed).toContain('<dt>Personenbezogene Daten</dt>\n');
  expect(changed).toContain('<dd><span id="data"><bdi lang="en" dir="ltr">All about you.</bdi></span></dd>');
  expect(changed).toContain('<dd>Der Betreiber, der:<ul');
  expect(pageWith('your address', 'your birthday')).toContain(
    '<tr><td><div lang="en" dir="ltr">Account:<ul>\n<li>your name</li>',
  );
});

test('a translation is compared term by term, definition by definition, and item by item in a cell', () => {
  const problemsOf = (de: string) =>
    problemsWith({
      [`${version}/version.yaml`]: 'announced: 2026-10-15\nchange: major\n',
      [`${version}/en.md`]: `---\ntitle: Privacy\n---\n${english}`,
      [`${version}/de.md`]: `---\ntitle: Datenschutz\ntranslation: reviewed\n---\n${de}`,
    }).map((problem) => /de\.md:(\d+):.*\[([a-z-]+)\]/.exec(problem)?.slice(1).join(' '));
  expect(problemsOf(german)).toEqual([]);
  expect(problemsOf(german.replace(' {: #data}', ''))).toEqual(['8 piece-id']);
  expect(problemsOf(german.replace('Uns\n', ''))).toEqual(['11 piece-lost']);
  expect(problemsOf(german.replace(': Alles', 'Alles'))).toContain('7 piece-differs');
  expect(problemsOf(german.replace('<br>- Ihre Anschrift', ''))).toEqual(['20 cell-items']);
});
