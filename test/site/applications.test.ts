import { describe, expect, test } from 'vitest';
import type { Content } from '../../lambda/content/content.ts';
import { contentOf } from '../../lambda/run/load-site.ts';
import { buildSite } from '../../lambda/site/build-site.ts';
import type { Site } from '../../lambda/site/site.ts';
import { twoApplications, withSettings } from '../application-files.ts';
import { fixtureContent, fixtureFiles } from '../fixture-content.ts';
import { derive, differences, recalled } from './derived-sites.ts';
import { inForce, listPaths, origin, pageText, siteOf } from './site-content.ts';

const content = contentOf(withSettings(twoApplications));
const site = siteOf(content, inForce);
const alone = siteOf(fixtureContent, inForce);
const { locales } = content.settings;
const versions = ['2023-03-30', '2026-11-15'];

/** Paths under the addresses of applications. */
function pathsOfApplications(built: Site): string[] {
  return listPaths(built).filter((path) => path.includes('/apps/'));
}

describe('applications that share the texts of a policy', () => {
  test('have the latest page and a page of each version in each language, and a bundle', () => {
    const own = (id: string) => [
      `/privacy/apps/${id}/bundle.json`,
      ...locales.map((locale) => `/privacy/apps/${id}/${locale}`),
      ...versions.flatMap((version) => locales.map((locale) => `/privacy/apps/${id}/${version}/${locale}`)),
    ];
    expect(pathsOfApplications(site).sort()).toEqual([...own('shop'), ...own('old-bank')].sort());
  });

  test('change no page of the policy itself, but the lists of everything', () => {
    const before = new Map(alone.pages.map(({ path, digest }) => [path, digest]));
    const changed = site.pages.filter(({ path, digest }) => before.has(path) && before.get(path) !== digest);
    expect(changed.map(({ path }) => path)).toEqual([
      '/privacy/bundle.schema.json',
      '/privacy/versions.json',
      '/privacy/versions.schema.json',
      '/sitemap.xml',
    ]);
    expect([...before.keys()].filter((path) => !listPaths(site).includes(path))).toEqual([]);
  });

  test('show their own facts in the same words', () => {
    for (const locale of locales) {
      const ofPolicy = pageText(site, `/privacy/${locale}`);
      const ofShop = pageText(site, `/privacy/apps/shop/${locale}`);
      expect([locale, ofShop.includes('Example App<')]).toEqual([locale, false]);
      expect([locale, wordsOf(ofShop)]).toEqual([
        locale,
        wordsOf(ofPolicy)
          .replaceAll('Example App', 'Nordwind Shop')
          .replaceAll('privacy@example.com', 'shop@nordwind.example'),
      ]);
    }
    expect(pageText(site, '/privacy/apps/old-bank/de')).toContain('privacy@example.com');
  });

  test('are named by titles, headings and what search engines are told', () => {
    const page = pageText(site, '/privacy/apps/shop/2026-11-15/de');
    expect(page).toContain('<title>Datenschutzerklärung · Nordwind Shop</title>');
    expect(page).toContain(
      '<h1>Datenschutzerklärung <small><bdi>Nordwind Shop</bdi> · <bdi>Example GmbH</bdi></small></h1>',
    );
    expect(page).toContain(`<link rel="canonical" href="${origin}/privacy/apps/shop/2026-11-15/de">`);
  });

  test('lead to their own pages in every language, and to what they share with the policy', () => {
    const page = pageText(site, '/privacy/apps/shop/de');
    const linked = [...page.matchAll(/ href="(\/[^"#]*)"/g)].map(([, href = '']) => href);
    const existing = new Set([...listPaths(site), '/privacy/apps/shop']);
    expect(linked.filter((href) => !existing.has(href))).toEqual([]);
    expect(new Set(linked.filter((href) => !href.startsWith('/privacy/apps/shop/')))).toEqual(
      new Set(['/privacy/de/history', '/privacy/2026-11-15/de/changes']),
    );
    for (const locale of locales) expect(linked).toContain(`/privacy/apps/shop/${locale}`);
    expect(linked).toContain('/privacy/apps/shop/2026-11-15/de');
  });

  test('name their languages for search engines in their own pages, and are in the list of pages', () => {
    const own = pageText(site, '/privacy/apps/shop/ja');
    expect(own).toContain(`<link rel="alternate" hreflang="de" href="${origin}/privacy/apps/shop/de">`);
    expect(own).toContain(`<link rel="alternate" hreflang="x-default" href="${origin}/privacy/apps/shop">`);
    const list = pageText(site, '/sitemap.xml');
    for (const path of pathsOfApplications(site).filter((one) => !one.endsWith('.json')))
      expect([path, list.split(`<loc>${origin}${path}</loc>`).length]).toEqual([path, isCanonical(path) ? 2 : 1]);
  });

  test('stay when they are no longer offered, and say so', () => {
    for (const path of pathsOfApplications(site).filter((one) => /\/de$/.test(one)))
      expect([path, pageText(site, path).includes('Diese App wird nicht mehr angeboten.')]).toEqual([
        path,
        path.includes('old-bank'),
      ]);
  });

  test('are listed in versions.json, and have a bundle of their own', () => {
    expect(JSON.parse(pageText(site, '/privacy/versions.json')).applications).toEqual({
      shop: { name: 'Nordwind Shop', url: `${origin}/privacy/apps/shop` },
      'old-bank': { name: 'Nordwind Bank', url: `${origin}/privacy/apps/old-bank`, discontinued: true },
    });
    const bundle = JSON.parse(pageText(site, '/privacy/apps/shop/bundle.json'));
    expect([bundle.policy, bundle.application]).toEqual(['privacy', 'shop']);
    expect(bundle.texts.de.url).toBe(`${origin}/privacy/apps/shop/de`);
    expect(bundle.texts.de.text).toContain('shop@nordwind.example');
    expect(bundle.texts.de.html).toContain('shop@nordwind.example');
    expect(JSON.parse(pageText(site, '/privacy/bundle.json'))).not.toHaveProperty('application');
  });

  test('lead from one policy to another of the same application', () => {
    const [privacy] = content.policies;
    const terms = privacy?.versions.map((version) => ({ ...version, storage: [] })) ?? [];
    const both: Content = { ...content, policies: [...content.policies, { id: 'terms', versions: terms }] };
    const built = siteOf(both, inForce);
    expect(pageText(built, '/privacy/apps/shop/en')).toContain('<li><a href="/terms/apps/shop/en" hreflang="en">');
    expect(pageText(built, '/privacy/apps/shop/en')).not.toContain('href="/terms/en"');
    expect(pageText(built, '/privacy/en')).toContain('<li><a href="/terms/en" hreflang="en">');
  });

  test('keep the pages of a language that is dropped', () => {
    const dropped = siteOf(
      {
        ...content,
        settings: { ...content.settings, locales: locales.filter((one) => one !== 'ja'), dropped: ['ja'] },
      },
      inForce,
    );
    expect(pathsOfApplications(dropped).filter((path) => path.endsWith('/ja'))).toEqual([
      '/privacy/apps/old-bank/2026-11-15/ja',
      '/privacy/apps/old-bank/ja',
      '/privacy/apps/shop/2026-11-15/ja',
      '/privacy/apps/shop/ja',
    ]);
  });

  test('are in a trial what it is', () => {
    const trial = buildSite(content, { at: inForce, origin, stage: 'trial' });
    for (const path of pathsOfApplications(trial).filter((one) => !one.endsWith('.json')))
      expect(pageText(trial, path)).toContain('<meta name="robots" content="noindex">');
  });
});

describe('a site that is derived from an earlier one', () => {
  const wanted = (lines: string) => ({
    name: lines,
    content: contentOf(withSettings(lines)),
    options: { at: inForce, origin },
  });
  const before = derive(wanted(twoApplications), undefined);

  test.each([
    ['is offered again', ', discontinued: true', ''],
    ['has another name', 'Nordwind Bank', 'Südwind Bank'],
  ])('renders what an application says that %s, and nothing else', (_, from, to) => {
    const edited = wanted(twoApplications.replace(from, to));
    const after = derive(edited, before);
    expect(differences(after, buildSite(edited.content, edited.options))).toEqual([]);
    const known = new Set(recalled(after, before));
    const rendered = before.pages.filter(({ path, inputs }) => inputs !== undefined && !known.has(path));
    expect(rendered.map(({ path }) => path)).toEqual(listPaths(before).filter((path) => path.includes('/old-bank/')));
  });
});

describe('what a publication freezes of applications', () => {
  test('is each text once for all of them, with the names of facts, and all facts of each', () => {
    const text = 'privacy/2026-11-15/de';
    const added = (of: 'wordDigests' | 'terms') => Object.keys(site[of]).filter((id) => !(id in alone[of]));
    expect(added('wordDigests')).toEqual(Object.keys(alone.wordDigests).map((id) => `${id}/apps`));
    expect(site.wordDigests[`${text}/apps`]).not.toBe(site.wordDigests[text]);
    expect(site.terms['privacy/2026-11-15/apps/old-bank']).toEqual({
      'facts.application': '"Nordwind Bank"',
      'facts.company': '"Example GmbH"',
      'facts.contact': '"privacy@example.com"',
    });
    const shown = (path: string) => site.pages.find((page) => page.path === path)?.texts;
    expect(shown('/privacy/apps/shop/de')).toEqual([`${text}/apps`]);
    expect(shown('/privacy/de')).toEqual([text]);
  });

  test('does not depend on what applications say, or how many there are', () => {
    const one = siteOf(contentOf(withSettings('applications: { x: { facts: { application: X } } }\n')), inForce);
    expect(one.wordDigests).toEqual(site.wordDigests);
  });

  test('changes with a fact that is typed out, although readers of the policy see no difference', () => {
    const file = 'privacy/2026-11-15/en.md';
    const typed = new TextDecoder().decode(fixtureFiles.get(file)).replace('{{application}}', 'Example App');
    const edited = new Map(withSettings(twoApplications)).set(file, new TextEncoder().encode(typed));
    const other = siteOf(contentOf(edited), inForce);
    expect(other.wordDigests['privacy/2026-11-15/en']).toBe(site.wordDigests['privacy/2026-11-15/en']);
    expect(other.wordDigests['privacy/2026-11-15/en/apps']).not.toBe(site.wordDigests['privacy/2026-11-15/en/apps']);
  });

  test('comes from the nearest layer: application, version.yaml, policy.yaml, site.yaml', () => {
    const files = {
      'site.yaml':
        'facts: { a: site, b: site, c: site, d: site }\napplications: { x: { facts: { application: X, d: own } } }\n',
      'privacy/policy.yaml': 'facts: { b: policy, c: policy, d: policy }\n',
      'privacy/2026-11-15/version.yaml': '  c: version\n  d: version\n',
    };
    const layered = Object.entries(files).reduce((all, [file, lines]) => {
      const text = new TextDecoder().decode(all.get(file)).replace(/^facts:\n/m, `facts:\n${lines}`);
      return new Map(all).set(file, new TextEncoder().encode(text.includes(lines) ? text : text + lines));
    }, new Map(fixtureFiles));
    const values = (id: string) =>
      ['a', 'b', 'c', 'd'].map((name) => siteOf(contentOf(layered), inForce).terms[id]?.[`facts.${name}`]);
    expect(values('privacy/2026-11-15')).toEqual(['"site"', '"policy"', '"version"', '"version"']);
    expect(values('privacy/2026-11-15/apps/x')).toEqual(['"site"', '"policy"', '"version"', '"own"']);
  });

  test('is said otherwise in one version by its version.yaml', () => {
    const file = 'privacy/2026-11-15/version.yaml';
    const yaml = `${new TextDecoder().decode(fixtureFiles.get(file))}applications: { shop: { contact: first@nordwind.example } }\n`;
    const edited = new Map(withSettings(twoApplications)).set(file, new TextEncoder().encode(yaml));
    const other = siteOf(contentOf(edited), inForce);
    expect(pageText(other, '/privacy/apps/shop/de')).toContain('first@nordwind.example');
    expect(other.terms['privacy/2026-11-15/apps/shop']?.['facts.contact']).toBe('"first@nordwind.example"');
    expect(other.terms['privacy/2023-03-30/apps/shop']?.['facts.contact']).toBe('"shop@nordwind.example"');
  });
});

/** The text of the article, without addresses of the site and digests. */
function wordsOf(page: string): string {
  const [, article = ''] = /<article>([\s\S]*)<\/article>/.exec(page) ?? [];
  return article.replaceAll(/ href="\/[^"]*"/g, '');
}

function isCanonical(path: string): boolean {
  return pageText(site, path).includes(`<link rel="canonical" href="${origin}${path}">`);
}
