import { describe, expect, test } from 'vitest';
import type { Files } from '../../lambda/content/files/files.ts';
import { contentOf } from '../../lambda/run/load-site.ts';
import type { Site } from '../../lambda/site/site.ts';
import { fixtureFiles } from '../fixture-content.ts';
import { findAll, parsePage } from './parse-page.ts';
import { listPaths, origin, pageText, siteOf } from './site-content.ts';

const encoder = new TextEncoder();
const text = (title: string, words: string, more = '') => `---\ntitle: ${title}\n${more}---\n${words}\n`;
const machine = 'translation: machine\n';
const settings = (locales: string, dropped: string) =>
  `sourceLocale: en\nlocales: [${locales}]\ndropped: [${dropped}]\ntimeZone: Europe/Berlin\nnoticeDays: 30\n`;
const minor = (announced: string, more = '') => `announced: ${announced}\nchange: minor\n${more}`;

/** The messages of the fixture, and two policies: one links to the other, which has no text in the dropped language. */
function filesOf(others: Readonly<Record<string, string>>): Files {
  const shared = [...fixtureFiles].filter(([file]) => /^messages\/(?:en|de|ja)\.json$/.test(file));
  const all = {
    'site.yaml': settings('en, de', 'ja'),
    'privacy/2026-01-01/version.yaml': minor('2026-01-01'),
    'privacy/2026-01-01/en.md': text('Privacy', 'We keep [terms](policy:terms).\n\n## Data {#data}\n\nOld words here.'),
    'terms/2026-01-01/version.yaml': minor('2026-01-01'),
    'terms/2026-01-01/en.md': text('Terms', 'You may use it.'),
    ...others,
  };
  return new Map([...shared, ...Object.entries(all).map(([file, words]) => [file, encoder.encode(words)] as const)]);
}

const japanese = '[規約](policy:terms)。\n\n## データ {#data}\n\n古い言葉。';
const second = (announced: string, more?: string) => ({
  'privacy/2026-06-01/version.yaml': minor(announced, more),
  'privacy/2026-06-01/en.md': text('Privacy', 'See the [terms](policy:terms).\n\n## Data {#data}\n\nNew words here.'),
});
const secondJapanese = {
  'privacy/2026-06-01/ja.md': text('個人情報', '[規約](policy:terms)。\n\n## データ {#data}\n\n新しい言葉。', machine),
};
const firstJapanese = { 'privacy/2026-01-01/ja.md': text('個人情報', japanese, machine) };
const third = {
  'privacy/2026-09-01/version.yaml': minor('2026-08-01'),
  'privacy/2026-09-01/en.md': text('Privacy', 'See the [terms](policy:terms).\n\n## Data {#data}\n\nNewest words.'),
  'privacy/2026-09-01/ja.md': text('個人情報', japanese, machine),
};

const before = '2026-05-15';
const after = '2026-12-01';

const contents: Readonly<Record<string, readonly [others: Readonly<Record<string, string>>, date: string]>> = {
  'one version': [firstJapanese, after],
  'a first version only': [{ ...firstJapanese, ...second('2026-05-01') }, after],
  'a second version only': [{ ...second('2026-05-01'), ...secondJapanese }, after],
  'each version': [{ ...firstJapanese, ...second('2026-05-01'), ...secondJapanese }, after],
  'the first and third of three': [{ ...firstJapanese, ...second('2026-05-01'), ...third }, after],
  'a version that is to come only': [{ ...second('2026-05-01'), ...secondJapanese }, before],
  'a withdrawn version only': [
    { ...second('2026-05-01', 'withdrawn: { date: 2026-05-10, because: Not built }\n'), ...secondJapanese },
    after,
  ],
};

/** The addresses of a site in its pages and files, and those that the edge leads on from a path without a language. */
function brokenLinks(site: Site): string[] {
  const known = new Set(listPaths(site));
  const negotiated = /^\/(?:[a-z]+(?:\/\d{4}-\d\d-\d\d)?)?$/;
  return site.pages.flatMap(({ path, contentType }) => {
    const links = linksOf(pageText(site, path), contentType).map((link) => new URL(link, origin + path));
    const own = links.filter((link) => link.origin === origin).map(({ pathname }) => pathname);
    return own.filter((link) => !known.has(link) && !negotiated.test(link)).map((link) => `${path} → ${link}`);
  });
}

function linksOf(body: string, contentType: string): string[] {
  if (!contentType.startsWith('text/html')) return body.match(/https:\/\/policy\.example\.com[^\s"'<>)\]\\]*/g) ?? [];
  return findAll(parsePage(body), '[href]').map((element) => element.getAttribute('href') ?? '');
}

describe('no page links to one that does not exist', () => {
  test.each(Object.entries(contents))('a language that is dropped and has %s', (_, [others, date]) => {
    const site = siteOf(contentOf(filesOf(others)), Date.parse(`${date}T12:00:00Z`));
    expect(listPaths(site).some((path) => path.endsWith('/ja'))).toBe(true);
    expect(brokenLinks(site)).toEqual([]);
  });

  test('the languages of the fixture, one after the other', () => {
    for (const lost of ['ja', 'zh-Hans']) {
      const kept = ['en', 'ar', 'de', 'ja', 'zh-Hans', 'zh-Hant'].filter((locale) => locale !== lost);
      const files = new Map(fixtureFiles).set('site.yaml', encoder.encode(settings(kept.join(', '), lost)));
      expect([lost, brokenLinks(siteOf(contentOf(files)))]).toEqual([lost, []]);
    }
  });
});

test('a dropped language links to the history in the source language, and to its own latest page', () => {
  const site = siteOf(contentOf(filesOf(firstJapanese)));
  const links = findAll(
    parsePage(pageText(site, '/privacy/2026-01-01/ja')),
    'footer a, article section a, article div a',
  );
  const hrefs = links.map((link) => link.getAttribute('href'));
  expect(hrefs).toEqual(expect.arrayContaining(['/privacy/en/history', '/privacy/ja', '/terms/en']));
});
