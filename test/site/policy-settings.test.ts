import { beforeAll, describe, expect, test } from 'vitest';
import type { Content } from '../../lambda/content/content.ts';
import { contentOf } from '../../lambda/run/load-site.ts';
import { edgeOf } from '../../lambda/shared/edge/edge-of.ts';
import type { Site } from '../../lambda/site/site.ts';
import { fixtureContent, fixtureFiles } from '../fixture-content.ts';
import { derive } from './derived-sites.ts';
import { inForce, listPaths, origin, pageText, siteOf } from './site-content.ts';

const policyYaml = 'sourceLocale: de\nlocales: [de, en]\nnoticeDays: 14\ntimeZone: America/New_York\ncountry: AT\n';
const heading = '## 1. Umfang {#scope}\n\nVerweis auf [die Erklärung](policy:privacy).\n';
const files = {
  'terms/policy.yaml': policyYaml,
  'terms/2026-11-15/version.yaml': 'announced: 2026-11-01\nchange: major\n',
  'terms/2026-11-15/de.md': `---\ntitle: Bedingungen\n---\n${heading}`,
};

function withTerms(changes: Readonly<Record<string, string>> = {}): Content {
  const encoder = new TextEncoder();
  const own = Object.entries({ ...files, ...changes }).map(([file, text]) => [file, encoder.encode(text)] as const);
  return contentOf(new Map([...fixtureFiles, ...own]));
}

let content: Content;
let site: ReturnType<typeof siteOf>;
beforeAll(() => {
  content = withTerms();
  site = siteOf(content, inForce);
});

describe('a policy with settings of its own', () => {
  test('has pages in its own languages alone, from its own source', () => {
    const own = listPaths(site).filter((path) => /^\/terms\/[^/.]*$/.test(path));
    expect(own).toEqual(['/terms/de', '/terms/en']);
    expect(pageText(site, '/terms/en')).toContain('Bedingungen');
    expect(site.terms['terms/2026-11-15']).toMatchObject({
      sourceLocale: 'de',
      noticeDays: '14',
      timeZone: 'America/New_York',
      country: 'AT',
      effectiveAt: '2026-11-15T05:00:00.000Z',
    });
    const menu = /<nav[\s\S]*?<\/nav>/.exec(pageText(site, '/terms/de'))?.[0] ?? '';
    expect([...menu.matchAll(/href="([^"]*)"/g)].map(([, path]) => path).toSorted()).toEqual([
      '/terms/de',
      '/terms/en',
    ]);
    expect(JSON.parse(pageText(site, '/terms/versions.json'))).toMatchObject({ sourceLocale: 'de' });
  });

  test('publishes no disclosure', () => {
    expect(listPaths(site)).not.toContain('/terms/storage.json');
  });

  test('is linked in the nearest language that it has', () => {
    expect(pageText(site, '/privacy/de')).toContain('<a href="/terms/de" hreflang="de">Bedingungen</a>');
    for (const path of ['/privacy/ja', '/ja', '/404.ja'])
      expect([path, pageText(site, path).includes('<a href="/terms/de" hreflang="de" lang="de" dir="ltr">')]).toEqual([
        path,
        true,
      ]);
    expect(pageText(site, '/terms/en')).toContain('<a href="/privacy/en" hreflang="en">Privacy Policy</a>');
  });

  test('links to no page that does not exist', () => {
    const known = new Set(listPaths(site));
    for (const path of known) {
      if (!pageText(site, path).startsWith('<!DOCTYPE html>')) continue;
      const links = [...pageText(site, path).matchAll(/<a [^>]*?href="(\/[^"#]*)/g)].map(([, link = '']) => link);
      expect([path, links.filter((link) => !known.has(link) && !/^\/(?:$|privacy$|terms$)/.test(link))]).toEqual([
        path,
        [],
      ]);
    }
  });

  test('leaves words, terms and addresses of the other policies as they are', () => {
    const alone = siteOf(fixtureContent, inForce);
    const isOld = ([id]: readonly [string, unknown]) => id.startsWith('privacy/');
    expect(Object.entries(site.wordDigests).filter(isOld)).toEqual(Object.entries(alone.wordDigests));
    for (const [id, terms] of Object.entries(alone.terms)) expect(site.terms[id]).toEqual(terms);
    expect(listPaths(site)).toEqual(expect.arrayContaining(listPaths(alone)));
  });

  test('lists them in every language of the site, and in the list for search engines', () => {
    for (const locale of fixtureContent.settings.locales) {
      expect(pageText(site, `/${locale}`)).toContain(`<html lang="${locale}"`);
      expect(pageText(site, '/sitemap.xml')).toContain(`<loc>https://policy.example.com/${locale}</loc>`);
    }
    expect(pageText(site, '/sitemap.xml')).not.toContain('/terms/ja');
  });
});

test('a policy whose own file says nothing has the settings of the site', () => {
  const plain = siteOf(
    withTerms({
      'terms/policy.yaml': '',
      'terms/2026-11-15/en.md': `---\ntitle: Terms\n---\n${heading}`,
      'terms/2026-11-15/de.md': `---\ntitle: Bedingungen\ntranslation: reviewed\n---\n${heading}`,
    }),
    inForce,
  );
  expect(listPaths(plain)).toContain('/terms/ja');
  expect(plain.terms['terms/2026-11-15']).toMatchObject({ sourceLocale: 'en', noticeDays: '30' });
});

test.each([
  ['fewer languages', { 'terms/policy.yaml': 'sourceLocale: de\nlocales: [de]\n' }],
  ['a language that it left', { 'terms/policy.yaml': 'sourceLocale: de\nlocales: [de]\ndropped: [en]\n' }],
  ['all languages', { 'terms/policy.yaml': 'sourceLocale: de\n' }],
  ['another kind of change', { 'terms/2026-11-15/version.yaml': 'announced: 2026-11-15\nchange: minor\n' }],
])('pages are derived anew where another policy has %s', (_, changes) => {
  const at = inForce;
  const [before, after] = [withTerms(), withTerms(changes)].map((one) => ({
    name: '',
    content: one,
    options: { at, origin },
  }));
  if (before === undefined || after === undefined) throw new Error('There is nothing to derive');
  for (const [from, to] of [
    [before, after],
    [after, before],
  ] as const) {
    const digests = (site: Site) => site.pages.map(({ path, digest }) => `${path} ${digest}`);
    expect(digests(derive(to, derive(from, undefined)))).toEqual(digests(siteOf(to.content, at)));
  }
});

test('the edge is given the languages of such a policy alone', () => {
  const siteOfFunction = (text: string) => JSON.parse(/^let site = (.*);\n/.exec(text)?.[1] ?? '{}');
  expect(siteOfFunction(edgeOf(content).functionCode).own).toMatchObject([
    { policy: 'terms', locales: ['de', 'en'], dropped: [], source: 0 },
  ]);
  expect(siteOfFunction(edgeOf(fixtureContent).functionCode).own).toEqual([]);
});
