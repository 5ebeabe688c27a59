import { describe, expect, test } from 'vitest';
import { optionalMessage, optionalMessages } from '../../lambda/content/optional-messages.ts';
import { buildSite } from '../../lambda/site/build-site.ts';
import { cacheControl } from '../../lambda/site/cache-lifetimes.ts';
import { fixtureContent } from '../fixture-content.ts';

const options = { at: Date.UTC(2026, 11, 1), origin: 'https://policy.example.com' };
const text = (body: Uint8Array) => new TextDecoder().decode(body);
const trial = buildSite(fixtureContent, { ...options, stage: 'trial' }).pages;
const production = buildSite(fixtureContent, options).pages;
const documents = trial.filter(({ contentType }) => contentType.startsWith('text/html'));

describe('each page of a trial', () => {
  test('says so first, in its own language, and is not for search engines', () => {
    expect(documents.length).toBeGreaterThan(30);
    for (const { path, body } of documents) {
      const html = text(body);
      const lang = /<html lang="([^"]+)"/.exec(html)?.[1] ?? '';
      const notice = `>\n<aside class="notice"><strong>${optionalMessage('trial.notice', lang).text}</strong></aside>\n`;
      expect([
        path,
        html.split(/<body[^>]*(?=>)/)[1]?.startsWith(notice),
        html.includes('<meta name="robots" content="noindex">'),
      ]).toEqual([path, true, true]);
      expect([path, html.includes('rel="canonical"')]).toEqual([path, false]);
    }
  });

  test('is kept by no cache', () => {
    const lifetimes = new Set(trial.map((page) => page.cacheControl));
    expect(lifetimes).toEqual(new Set([cacheControl.trial, cacheControl.trialNotFound]));
    for (const lifetime of lifetimes) expect(lifetime).toMatch(/^no-store\b/);
  });

  test('is otherwise the page that production would have', () => {
    const withoutTrial = (html: string) =>
      html
        .replace(/<aside class="notice">.*<\/aside>\n/, '')
        .replace(/<link rel="canonical".*\n/, '')
        .replace('<meta name="robots" content="noindex">\n', '');
    const readers = (pages: typeof trial) =>
      pages
        .filter(({ contentType }) => contentType.startsWith('text/html'))
        .map(({ path, body }) => [path, withoutTrial(text(body))]);
    expect(readers(trial)).toEqual(readers(production));
  });
});

test('files for machines name the stage of a trial, and robots get no list of its pages', () => {
  const read = (path: string) => text(trial.find((page) => page.path === path)?.body ?? new Uint8Array());
  for (const path of ['/privacy/versions.json', '/privacy/storage.json', '/privacy/de/notice.json'])
    expect(JSON.parse(read(path))).toMatchObject({ stage: 'trial' });
  expect(read('/robots.txt')).toBe('# A trial: every answer says "noindex".\nUser-agent: *\nAllow: /\n');
  expect(read('/privacy/de/feed.xml')).toContain('<subtitle>Probeversion: ');
});

test('production says nothing of a stage', () => {
  expect(
    production
      .filter(({ path }) => !path.endsWith('.schema.json'))
      .map(({ body }) => text(body))
      .filter((words) => /Trial version|"stage"|Probeversion/.test(words)),
  ).toEqual([]);
  expect(buildSite(fixtureContent, { ...options, stage: 'production' }).pages).toEqual(production);
});

describe('a message that comes with the program', () => {
  test.each([
    ['zh-Hant-HK', 'zh-Hant'],
    ['zh-TW', 'zh-Hant'],
    ['zh-CN', 'zh-Hans'],
    ['pt-BR', 'pt'],
    ['nb', 'no'],
    ['sr-Latn-RS', 'sr-Latn'],
    ['es-419', 'es'],
  ] as const)('is in the language of %s', (locale, words) => {
    expect(optionalMessage('trial.notice', locale)).toEqual({ locale, text: optionalMessages['trial.notice'][words] });
  });

  test.each(['sw', 'de-Cyrl', 'uz-Arab'])('is in English for %s, which it has no words in', (locale) => {
    expect(optionalMessage('trial.notice', locale)).toEqual({
      locale: 'en',
      text: optionalMessages['trial.notice'].en,
    });
  });

  test('can be said otherwise by the content, and is marked where it is in another language', () => {
    const messages = new Map(fixtureContent.messages).set('de', {
      ...fixtureContent.messages.get('de'),
      'trial.notice': 'Nur ein Versuch',
    });
    const { pages } = buildSite({ ...fixtureContent, messages }, { ...options, stage: 'trial' });
    expect(text(pages.find(({ path }) => path === '/privacy/de')?.body ?? new Uint8Array())).toContain(
      '<aside class="notice"><strong>Nur ein Versuch</strong></aside>',
    );
  });

  test('has words of its own in every language', () => {
    for (const words of Object.values(optionalMessages))
      expect(new Set(Object.values(words)).size).toBe(Object.keys(words).length);
  });
});
