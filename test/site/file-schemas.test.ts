import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { Content } from '../../lambda/content/content.ts';
import { contentOf } from '../../lambda/run/load-site.ts';
import { buildSite } from '../../lambda/site/build-site.ts';
import type { Site } from '../../lambda/site/site.ts';
import { stages } from '../../lambda/site/stage.ts';
import { twoApplications, withSettings } from '../application-files.ts';
import { fixtureContent } from '../fixture-content.ts';
import { inForce, listPaths, makeContent, origin, pageText, siteOf } from './site-content.ts';

const date = (name: string) => Date.parse(`${name}T12:00:00Z`);
const acted = makeContent({
  '2025-01-01': { texts: { en: 'First.', de: 'Erste.' } },
  '2026-07-01': {
    yaml: 'announced: 2026-05-01\nchange: major\nwithdrawn: { date: 2026-05-20, because: { en: Not built, de: Nicht gebaut } }\n',
    texts: { en: 'Second.' },
  },
  '2026-08-01T1500': {
    yaml: 'announced: 2026-05-10\nchange: major\nurgent: A court asked\npostponed: [{ date: 2026-05-12, to: 2026-08-02, because: Late }]\n',
    texts: { en: 'Third.' },
  },
});
const [trial] = stages;
const stamps = { known: {}, now: '2026-11-18T00:00:00.000Z' };

const sites: readonly (readonly [string, () => Site])[] = [
  ['the fixture', () => siteOf(fixtureContent, inForce)],
  ['a coming version', () => siteOf(fixtureContent, date('2026-10-20'))],
  ['acts of every kind', () => siteOf(acted, date('2026-05-21'))],
  ['applications', () => siteOf(contentOf(withSettings(twoApplications)), inForce)],
  ['a trial', () => buildSite(fixtureContent, { at: inForce, origin, stage: trial })],
  ['what was published', () => buildSite(fixtureContent, { at: inForce, origin, stamps })],
];

function filesOf(site: Site): { path: string; name: string; value: unknown }[] {
  const found = listPaths(site).filter((path) => /(?<!\.schema)\.json$/.test(path));
  return found.map((path) => {
    const name = path.replace(/^.*\/|\.json$/g, '');
    return { path, name, value: JSON.parse(pageText(site, path)) };
  });
}

describe.each(sites)('the files for programs of %s', (_, build) => {
  const site = build();
  const ajv = new Ajv2020({ allErrors: true, formats: { 'date-time': true, date: true, uri: true }, strict: true });

  test('are what their schemas beside them say, and have no key that these do not name', () => {
    const files = filesOf(site);
    const names = ['versions', 'storage', 'notice', 'bundle'];
    expect([...new Set(files.map(({ name }) => name))].sort()).toEqual(
      names.filter((name) => name !== 'storage' || hasStorage(site)).sort(),
    );
    for (const { path, name, value } of files) {
      const schema = JSON.parse(pageText(site, `/privacy/${name}.schema.json`));
      const validate = ajv.compile(schema);
      validate(value);
      expect([path, validate.errors]).toEqual([path, null]);
      expect([path, unknownKeys(value, schema)]).toEqual([path, []]);
    }
  });

  test('name every instant in one form', () => {
    for (const { path, value } of filesOf(site)) {
      const instants = stringsIn(value).filter((text) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:/.test(text));
      expect([path, instants.filter((text) => new Date(text).toISOString() !== text)]).toEqual([path, []]);
    }
  });
});

function hasStorage(site: Site): boolean {
  return listPaths(site).includes('/privacy/storage.json');
}

type Schema = Readonly<Record<string, unknown>>;

/** Keys of a value that its schema does not name, which validation lets pass. */
function unknownKeys(value: unknown, schema: Schema): string[] {
  const { properties, additionalProperties, items, anyOf } = schema as Record<string, Schema> & { anyOf?: Schema[] };
  if (anyOf !== undefined) return value === null ? [] : unknownKeys(value, anyOf[1] ?? {});
  if (Array.isArray(value)) return value.flatMap((item) => unknownKeys(item, items ?? {}));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const known = (properties?.[key] ?? additionalProperties) as Schema | undefined;
    return known === undefined ? [key] : unknownKeys(inner, known);
  });
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

describe('bundle.json', () => {
  const bundle = JSON.parse(pageText(siteOf(fixtureContent, inForce), '/privacy/bundle.json'));

  test('has the text in force in every language, with links that lead to the site', () => {
    expect(Object.keys(bundle.texts)).toEqual(fixtureContent.settings.locales);
    expect(bundle).toMatchObject({ version: '2026-11-15', status: 'inForce', effectiveAt: '2026-11-14T23:00:00.000Z' });
    for (const [locale, { html, text, url }] of Object.entries<Record<string, string>>(bundle.texts)) {
      expect(html).toMatch(new RegExp(`^<div lang="${locale}" dir="(?:ltr|rtl)">\n`));
      expect(html).not.toMatch(/<nav|<script|<style| href="\/| src=/);
      expect(url).toBe(`${origin}/privacy/${locale}`);
      expect(text).toBe(pageText(siteOf(fixtureContent, inForce), `/privacy/${locale}.txt`));
    }
  });
});

describe('security.txt', () => {
  const withContact = (securityContact: string): Content => ({
    ...fixtureContent,
    settings: { ...fixtureContent.settings, securityContact },
  });

  test('is there where a contact is set, and expires within a year', () => {
    const site = siteOf(withContact('security@example.com'), date('2027-06-30'));
    expect(pageText(site, '/.well-known/security.txt')).toBe(
      `Contact: mailto:security@example.com\nExpires: 2028-01-01T00:00:00.000Z\nPreferred-Languages: en, ar, de, ja, zh-Hans, zh-Hant\nCanonical: ${origin}/.well-known/security.txt\n`,
    );
    expect(site.until).toBe(Date.parse('2027-07-01T00:00:00Z'));
    const later = siteOf(withContact('https://example.com/report'), date('2027-07-01'));
    expect(pageText(later, '/.well-known/security.txt')).toContain(
      'Contact: https://example.com/report\nExpires: 2028-07-01',
    );
    expect(listPaths(siteOf(fixtureContent, inForce))).not.toContain('/.well-known/security.txt');
  });
});
