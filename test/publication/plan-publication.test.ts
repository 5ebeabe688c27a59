import { describe, expect, test } from 'vitest';
import { sha256 } from '../../lambda/content/digest.ts';
import { PublicationRefused } from '../../lambda/publication/frozen-words.ts';
import { headersOf, planPublication } from '../../lambda/publication/plan-publication.ts';
import type { Published } from '../../lambda/publication/record/published.ts';
import type { Page, Site } from '../../lambda/site/site.ts';

function page(path: string, text: string, cacheControl = 'public, max-age=0'): Page {
  const body = new TextEncoder().encode(text);
  return { path, contentType: 'text/html; charset=utf-8', cacheControl, body, digest: sha256(body) };
}

function site(pages: readonly Page[], words: Site['wordDigests'] = {}): Site {
  return { pages, wordDigests: words, until: undefined };
}

/** The record of a site that was published as it is. */
function recordOf({ pages, wordDigests: words }: Site, sequence = 1): Published {
  const described = pages.map((one) => [
    one.path,
    { digest: one.digest, headers: headersOf(one), etag: `"${one.path}"` },
  ]);
  const inputs = { content: 'c', renderer: 'r' };
  const facts = {
    format: 1,
    sequence,
    inputs,
    origin: 'https://policy.example.com',
    replicas: [],
    ledger: null,
    at: '2026-11-18T00:00:00.000Z',
  } as const;
  return { ...facts, until: null, pages: Object.fromEntries(described), words };
}

const published = site([page('/404', 'none'), page('/privacy/de', 'alt'), page('/privacy/en', 'old')]);

describe('planPublication()', () => {
  test('no record -> every page is new', () => {
    const plan = planPublication(published, undefined);
    expect(plan.uploads.map(({ page: { path }, reason, replaces }) => [path, reason, replaces])).toEqual([
      ['/404', 'new', undefined],
      ['/privacy/de', 'new', undefined],
      ['/privacy/en', 'new', undefined],
    ]);
    expect(plan).toMatchObject({ sequence: 1, invalidations: ['/404', '/privacy/de', '/privacy/en'], kept: [] });
  });

  test('site == record -> nothing', () => {
    expect(planPublication(published, recordOf(published))).toMatchObject({ uploads: [], invalidations: [], kept: [] });
  });

  test('other bytes, other headers, one page more -> exactly these, the new one first', () => {
    const next = site([
      page('/404', 'none', 'no-store'),
      page('/privacy/de', 'neu'),
      page('/privacy/en', 'old'),
      page('/privacy/ja', '新'),
    ]);
    const plan = planPublication(next, recordOf(published, 6));
    expect(plan.uploads.map(({ page: { path }, reason, replaces }) => [path, reason, replaces])).toEqual([
      ['/privacy/ja', 'new', undefined],
      ['/privacy/de', 'changed', '"/privacy/de"'],
      ['/404', 'headers', '"/404"'],
    ]);
    expect(plan).toMatchObject({ sequence: 7, invalidations: ['/404', '/privacy/de', '/privacy/ja'] });
  });

  test('a page less -> it is kept, and nothing is uploaded or invalidated for it', () => {
    const plan = planPublication(site(published.pages.slice(0, 2)), recordOf(published));
    expect(plan).toMatchObject({ uploads: [], invalidations: [], kept: ['/privacy/en'] });
  });

  test('the caller reference is the same for the same plan, and another for another plan or publication', () => {
    const next = site([page('/privacy/de', 'neu')]);
    const reference = (record: Published, wanted = next) => planPublication(wanted, record).callerReference;
    const first = reference(recordOf(published));
    expect(first).toMatch(/^promulgate-2-[0-9a-f]{32}$/);
    expect(reference(recordOf(published))).toBe(first);
    expect(reference(recordOf(published, 2))).not.toBe(first);
    expect(reference(recordOf(published), site([page('/privacy/de', 'anders')]))).not.toBe(first);
    expect(reference(recordOf(published), site([page('/privacy/de', 'neu', 'no-store')]))).not.toBe(first);
  });
});

describe('planPublication() holds announced words', () => {
  const words = { 'privacy/2026-11-15/de': 'a'.repeat(64), 'privacy/2026-11-15/en': 'b'.repeat(64) };
  const record = recordOf(site(published.pages, words));

  test('a text more, or other pages of the same words -> no refusal', () => {
    const more = { ...words, 'privacy/2026-11-15/ja': 'c'.repeat(64) };
    expect(planPublication(site([page('/privacy/de', 'styled')], more), record).uploads).toHaveLength(1);
  });

  test('other words and a text less -> both refused at once, with digests and what to do', () => {
    const next = site(published.pages, { 'privacy/2026-11-15/de': 'd'.repeat(64) });
    const refused = () => planPublication(next, record);
    expect(refused).toThrow(PublicationRefused);
    expect(refused).toThrow(
      [
        `Cannot change the words of privacy/2026-11-15/de: it is announced with digest ${'a'.repeat(64)}, and its words have digest ${'d'.repeat(64)} now`,
        '    Restore the text, for example with "git checkout <commit> -- content/privacy/2026-11-15/de.md"; correct a slip with "promulgate correct privacy/2026-11-15/de --because …"; put new words into a new version with a later effective date',
        `Cannot take away privacy/2026-11-15/en: it is announced with digest ${'b'.repeat(64)}, and the content does not have it now`,
        '    Restore it, for example with "git checkout <commit> -- content/privacy/2026-11-15/en.md"; what was public stays public',
      ].join('\n'),
    );
  });
});
