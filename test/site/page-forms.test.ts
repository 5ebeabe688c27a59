import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import type { Content } from '../../lambda/content/content.ts';
import type { Site } from '../../lambda/site/site.ts';
import { formatPageForms } from '../../lambda/site/text/page-forms.ts';
import { fixtureContent } from '../fixture-content.ts';
import { findOne, parsePage } from './parse-page.ts';
import { inForce, listPaths, makeContent, origin, pageText, siteOf, withWords } from './site-content.ts';

/** Letters and digits alone: marks, labels of lists and white space are the form, not the words. */
function wordsIn(text: string): string {
  return (text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).join(' ');
}

function wordsOfMain(html: string): string {
  const spaced = html
    .replaceAll(/<nav[\s\S]*?<\/nav>/g, '')
    .replaceAll(/<(?=\/?(?:t[dh]|d[ltd]|li|p|h\d|caption|br|div|pre)\b)/g, ' <');
  return wordsIn(findOne(parsePage(spaced), 'main').textContent);
}

function pagesWithForms(site: Site): string[] {
  const paths = listPaths(site);
  return paths.filter((path) => paths.includes(`${path}.txt`));
}

const special = makeContent({
  '2026-01-01': {
    texts: {
      en: [
        'A * star, an _underscore_ in snake_case, \\<angle>, [brackets], a | bar, a `tick`, 1\\. number, & &copy; ~ tilde.',
        '**Strong** and *em*, 「重要」です, [a link](https://example.com/a_b?c=d&e=f), <https://example.com/x>.',
        '## 1. Lists {#lists}',
        '(a) First clause.',
        '(b) Second clause:\n\n- one\n- two\n    - below two',
        '3. three\n4. four',
        '> Quoted.',
        '| A | B |\n| --- | --- |\n| 1 | a \\| b |',
        '```\ncode *is* kept\n  as it is\n```',
        '\\# no heading\\\n\\- no item',
      ].join('\n\n'),
    },
  },
});

describe.each<[string, Content]>([
  ['the fixture', fixtureContent],
  ['marks of every kind', special],
  ['hostile words', withWords(fixtureContent, { title: '# *A* | <b>&amp;</b> [x](y)', summary: '1. `b` _c_ ~~d~~' })],
])('the forms of a page: %s', (_, content) => {
  const site = siteOf(content, content === special ? undefined : inForce);

  test('have exactly the words of the page', () => {
    expect(pagesWithForms(site).length).toBeGreaterThan(1);
    for (const path of pagesWithForms(site)) {
      const words = wordsOfMain(pageText(site, path));
      expect([path, wordsIn(withoutMarkers(pageText(site, `${path}.txt`)))]).toEqual([path, words]);
      const rendered = String(marked.parse(pageText(site, `${path}.md`), { async: false }));
      expect([path, wordsOfMain(`<!doctype html><html><body><main>${rendered}</main></body></html>`)]).toEqual([
        path,
        words,
      ]);
    }
  });

  test('are the same as those of a page that is read as a whole', () => {
    for (const path of pagesWithForms(site)) {
      const page = pageText(site, path);
      const whole = page.replaceAll('<section ', '<article ').replaceAll('</section>', '</article>');
      expect(formatPageForms(page, origin + path)).toEqual(formatPageForms(whole, origin + path));
    }
  });

  test('are of every latest and version page, and name the same texts', () => {
    const html = site.pages.filter(({ path }) => /^\/privacy\/(?:\d{4}-\d\d-\d\d\/)?[A-Za-z-]{2,}$/.test(path));
    expect(pagesWithForms(site)).toEqual(html.map(({ path }) => path));
    for (const { path, texts } of html)
      for (const ending of ['.txt', '.md'])
        expect(site.pages.find((page) => page.path === path + ending)?.texts).toEqual(texts);
  });
});

/** Numbers of ordered lists are marks of the browser on a page. */
function withoutMarkers(text: string): string {
  return text.replace(/^\s*\d+\. (?=three|four)/gm, '');
}

test('Markdown keeps headings, lists, tables, code and links', () => {
  const markdown = pageText(siteOf(special), '/privacy/2026-01-01/en.md');
  expect(markdown).toContain(
    '\n## 1. Lists\n\n(a) First clause.\n\n(b) Second clause:\n\n- one\n- two\n    - below two\n\n3. three\n4. four\n\n> Quoted.\n',
  );
  expect(markdown).toContain('\n| A | B |\n| --- | --- |\n| 1 | a \\| b |\n');
  expect(markdown).toContain('\n```\ncode *is* kept\n  as it is\n```\n');
  expect(markdown).toContain('**Strong** and *em*');
  expect(markdown).toContain('[a link](<https://example.com/a_b?c=d&e=f>)');
  const german = pageText(siteOf(fixtureContent, inForce), '/privacy/de.md');
  expect(german).toContain(`](<${origin}/privacy/en>)`);
});

test('say of a place one thing after another', () => {
  const site = siteOf(fixtureContent, inForce);
  expect(pageText(site, '/privacy/en.txt')).toContain(
    'Where information is stored\n\nLocation\n:   Germany\n    Frankfurt (eu-central-1)\n\n',
  );
  expect(pageText(site, '/privacy/en.md')).toContain('\n\nLocation\n:   **Germany**  \n    Frankfurt (eu-central-1)');
});

test('the forms do not change with the look of a page', () => {
  const themed = {
    ...fixtureContent,
    settings: { ...fixtureContent.settings, theme: { ...fixtureContent.settings.theme, name: 'Other' } },
  } as Content;
  const [before, after] = [siteOf(fixtureContent, inForce), siteOf(themed, inForce)];
  expect(pageText(after, '/privacy/de')).not.toBe(pageText(before, '/privacy/de'));
  expect(pageText(after, '/privacy/de.txt')).toBe(pageText(before, '/privacy/de.txt'));
  expect(pageText(after, '/privacy/de.md')).toBe(pageText(before, '/privacy/de.md'));
});

describe('sections that several pages share', () => {
  const section = (id: string, words: string) => `<section id="${id}">${words}</section>\n`;
  const pageOf = (...sections: readonly string[]) => `<main id="text_"><article>${sections.join('')}</article></main>`;

  test('lead to the page that they are on', () => {
    const page = pageOf(section('a', '<p>See <a href="#b">below</a>.</p>'));
    for (const address of ['https://one.example/privacy/en', 'https://one.example/privacy/2026-01-01/en'])
      expect(formatPageForms(page, address).markdown).toBe(`See [below](<${address}#b>).\n`);
  });

  test('lead to the site that they are on', () => {
    const page = pageOf(section('a', '<p>See <a href="/terms/en">the terms</a>.</p>'));
    for (const origin of ['https://one.example', 'https://two.example'])
      expect(formatPageForms(page, `${origin}/privacy/en`).markdown).toBe(`See [the terms](<${origin}/terms/en>).\n`);
  });

  test('keep their lists and tables apart', () => {
    const list = '<ul><li>one</li><li>two</li></ul>';
    const table = '<table><tbody><tr><td>three</td></tr></tbody></table>';
    const page = pageOf(section('a', list), section('b', list), '<p>between</p>', section('c', table + table), list);
    const [text, lines] = [formatPageForms(page, 'https://one.example/').text, '- one\n- two\n\n'];
    expect(text).toBe(`${lines}${lines}between\n\nthree\n\nthree\n\n- one\n- two\n`);
    expect(formatPageForms(page.replaceAll('section', 'div'), 'https://one.example/').text).toBe(text);
  });
});
