import { describe, expect, test } from 'vitest';
import type { Content } from '../../lambda/content/content.ts';
import { buildSite } from '../../lambda/site/build-site.ts';
import { fixtureContent } from '../fixture-content.ts';

const options = { at: Date.UTC(2026, 11, 1), origin: 'https://policy.example.com' };

/** The fixture with its text as a second policy, which says nothing of places. */
function withTerms(): Content {
  const [privacy] = fixtureContent.policies;
  if (privacy === undefined) throw new Error('The fixture has no policy');
  const [first, ...later] = privacy.versions.map((version) => ({ ...version, storage: [] }));
  if (first === undefined) throw new Error('The fixture has no version');
  return { ...fixtureContent, policies: [privacy, { ...privacy, id: 'terms', versions: [first, ...later] }] };
}

const site = buildSite(withTerms(), options);
const alone = buildSite(fixtureContent, options);
const read = (path: string, { pages } = site) =>
  new TextDecoder().decode(pages.find((page) => page.path === path)?.body);

describe('a site of several policies', () => {
  test('lists them in each language, under the name of the company, with the date of each', () => {
    const page = read('/de');
    expect(page).toContain('<h1>Example GmbH</h1>');
    expect(page).toContain('<a href="/privacy/de" hreflang="de">Datenschutzerklärung</a>');
    expect(page).toContain('<a href="/terms/de" hreflang="de">Datenschutzerklärung</a>');
    expect(page).toContain('In Kraft seit dem <time datetime="2026-11-15">');
    expect(page).toContain('<link rel="canonical" href="https://policy.example.com/de">');
    expect(page).toContain('<link rel="alternate" hreflang="x-default" href="https://policy.example.com/">');
    for (const locale of fixtureContent.settings.locales)
      expect(read(`/${locale}`)).toContain(`<html lang="${locale}"`);
    expect(read('/sitemap.xml')).toContain('<loc>https://policy.example.com/ja</loc>');
  });

  test('links each page to the other policies', () => {
    for (const path of [
      '/privacy/en',
      '/privacy/2026-11-15/en',
      '/privacy/en/history',
      '/privacy/2026-11-15/en/changes',
    ])
      expect([path, read(path).includes('<li><a href="/terms/en" hreflang="en">Privacy Policy</a></li>')]).toEqual([
        path,
        true,
      ]);
    expect(read('/privacy/en')).not.toContain('<a href="/privacy/en" hreflang="en">Privacy Policy');
  });

  test('publishes no disclosure for a policy that says nothing of places', () => {
    const paths = site.pages.map(({ path }) => path);
    expect(paths).toContain('/privacy/storage.json');
    expect(paths).not.toContain('/terms/storage.json');
  });
});

test('a site of one policy has no such list and no such links', () => {
  expect(alone.pages.some(({ path }) => path === '/en')).toBe(false);
  expect(read('/privacy/en', alone)).not.toContain('/terms');
});
