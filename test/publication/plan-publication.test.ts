import { describe, expect, test } from 'vitest';
import { sha256 } from '../../lambda/content/digest.ts';
import { emptyTree } from '../../lambda/publication/ledger/merkle-tree.ts';
import { headersOf, planPublication } from '../../lambda/publication/plan-publication.ts';
import type { InterruptedEntry } from '../../lambda/publication/record/intent.ts';
import { emptyRecord } from '../../lambda/publication/record/published.ts';
import type { Stock } from '../../lambda/publication/take-stock.ts';
import type { Page, Site } from '../../lambda/site/site.ts';

function page(path: string, text: string, cacheControl = 'public, max-age=0'): Page {
  const body = new TextEncoder().encode(text);
  return { path, contentType: 'text/html; charset=utf-8', cacheControl, body, digest: sha256(body) };
}

function site(pages: readonly Page[], words: Site['wordDigests'] = {}): Site {
  return { pages, wordDigests: words, terms: {}, until: undefined };
}

/** The stock of a bucket that holds exactly a published site. */
function stockOf({ pages, wordDigests: words }: Site, sequence = 1): Stock {
  const described = pages.map((one) => [
    one.path,
    { digest: one.digest, headers: headersOf(one), etag: `"${one.path}"` },
  ]);
  const record = { ...emptyRecord, sequence, pages: Object.fromEntries(described), words };
  return {
    record,
    etag: '"r"',
    now: 0,
    before: emptyTree,
    lastAt: 0,
    earlierTerms: {},
    touched: [],
    found: new Map(),
    owed: [],
  };
}

const published = site([page('/404', 'none'), page('/privacy/de', 'alt'), page('/privacy/en', 'old')]);

describe('planPublication()', () => {
  test('no record -> every page is new', () => {
    const plan = planPublication(published, stockOf(site([]), 0));
    expect(plan.uploads.map(({ page: { path }, reason, replaces }) => [path, reason, replaces])).toEqual([
      ['/404', 'new', undefined],
      ['/privacy/de', 'new', undefined],
      ['/privacy/en', 'new', undefined],
    ]);
    // Somebody may have deleted what the edge still has.
    expect(plan).toMatchObject({ sequence: 1, invalidations: ['/404', '/privacy/de', '/privacy/en'], kept: [] });
  });

  test('site == record -> nothing', () => {
    expect(planPublication(published, stockOf(published))).toMatchObject({ uploads: [], invalidations: [], kept: [] });
  });

  test('different bytes, different headers, one page more -> exactly these, the new one first', () => {
    const next = site([
      page('/404', 'none', 'no-store'),
      page('/privacy/de', 'neu'),
      page('/privacy/en', 'old'),
      page('/privacy/ja', '新'),
    ]);
    const plan = planPublication(next, stockOf(published, 6));
    expect(plan.uploads.map(({ page: { path }, reason, replaces }) => [path, reason, replaces])).toEqual([
      ['/privacy/ja', 'new', undefined],
      ['/privacy/de', 'changed', '"/privacy/de"'],
      ['/404', 'headers', '"/404"'],
    ]);
    expect(plan).toMatchObject({ sequence: 7, invalidations: ['/404', '/privacy/de', '/privacy/ja'] });
  });

  test('a page that the site no longer has -> it is kept, and nothing is uploaded or invalidated for it', () => {
    const plan = planPublication(site(published.pages.slice(0, 2)), stockOf(published));
    expect(plan).toMatchObject({ uploads: [], invalidations: [], kept: ['/privacy/en'] });
  });

  test('paths that an interrupted run may have written -> compared with what was found, and all invalidated', () => {
    const [none, de, en] = published.pages;
    if (none === undefined || de === undefined || en === undefined) throw new Error('The site has three pages');
    const found = new Map([
      ['/privacy/de', { digest: 'altered', headers: headersOf(de), etag: '"found"' }],
      ['/privacy/en', { digest: en.digest, headers: headersOf(en), etag: '"found"' }],
      ['/privacy/ja', undefined],
    ]);
    const stock = { ...stockOf(published), touched: [...found.keys()], found };
    const plan = planPublication(published, stock);
    expect(plan.uploads.map(({ page: { path }, reason, replaces }) => [path, reason, replaces])).toEqual([
      ['/privacy/de', 'changed', '"found"'],
    ]);
    expect(plan.invalidations).toEqual(['/privacy/de', '/privacy/en', '/privacy/ja']);
    expect(plan.entryPages).toEqual({});
  });

  test('pages whose last entry is that of an interrupted run -> added to the ledger again', () => {
    const stock = { ...stockOf(published), owed: [interrupted('/privacy/de', 'a'.repeat(64))] };
    expect(Object.keys(planPublication(published, stock).entryPages)).toEqual(['/privacy/de']);
  });

  test('paths that still have to be invalidated -> invalidated', () => {
    const { record, ...stock } = stockOf(published);
    const plan = planPublication(published, { ...stock, record: { ...record, uninvalidated: ['/privacy/de'] } });
    expect(plan).toMatchObject({ uploads: [], invalidations: ['/privacy/de'] });
  });
});

function interrupted(path: string, bytes: string): InterruptedEntry {
  const at = '2026-11-18T00:00:00.000Z';
  return { run: 'r', begun: at, at, inputs: { content: 'c', renderer: 'r' }, pages: { [path]: { bytes, words: {} } } };
}
