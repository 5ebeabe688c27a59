import { describe, expect, test } from 'vitest';
import { createEdge } from '../../lambda/shared/edge/create-edge.ts';
import { cacheControl, edgeSeconds } from '../../lambda/site/cache-lifetimes.ts';
import { exampleSite, loadFunction } from '../edge/shipped-function.ts';
import { fixtureContent } from '../fixture-content.ts';
import { nodesOf, programFiles, readProgram } from '../read-program.ts';
import { siteOf } from './site-content.ts';

describe('the table of cache lifetimes', () => {
  test('lets browsers ask each time, a lost invalidation heal within a day, and an outage of S3 last up to a week', () => {
    expect(cacheControl.page).toBe('public, max-age=0, s-maxage=86400, stale-if-error=604800');
  });

  test('keeps permanently only what never changes, and never what differs from reader to reader', () => {
    const { ledger, record, negotiation, alias } = cacheControl;
    expect({ ledger, record, negotiation, alias }).toEqual({
      ledger: 'public, max-age=31536000, immutable',
      record: 'no-store',
      negotiation: 'no-store',
      alias: 'public, max-age=86400',
    });
  });

  test('lets no cache beyond the edge keep a missing page for longer than the edge', () => {
    expect(cacheControl.notFound).toBe('public, max-age=0, s-maxage=10');
    expect(cacheControl.trialNotFound).toBe('no-store, max-age=0');
  });

  test('lets the edge keep errors for seconds and nothing for more than a day', () => {
    expect(edgeSeconds).toEqual({ error: 10, default: 86_400, max: 86_400 });
  });

  test('holds for every page, for the edge, and for the redirects of the shipped function', () => {
    const { pages } = siteOf(fixtureContent);
    const lifetimes = Map.groupBy(pages, (page) => page.cacheControl);
    expect([...lifetimes.keys()].sort()).toEqual([cacheControl.notFound, cacheControl.page].sort());
    expect(lifetimes.get(cacheControl.notFound)?.map(({ path }) => path)).toEqual([
      '/404',
      '/404.ar',
      '/404.de',
      '/404.ja',
      '/404.zh-Hans',
      '/404.zh-Hant',
    ]);
    const { errorSeconds, defaultSeconds, maxSeconds } = createEdge(exampleSite);
    expect({ error: errorSeconds, default: defaultSeconds, max: maxSeconds }).toEqual(edgeSeconds);
    const ask = loadFunction();
    const answers = ['/privacy', '/privacy/DE'].map((path) => ask(path).headers?.['cache-control']?.value);
    expect(answers).toEqual([cacheControl.negotiation, cacheControl.alias]);
  });

  test('is the only place in lambda/ and cdk/ that names one', async () => {
    const files = (await Promise.all(['lambda', 'cdk'].map(programFiles))).flat();
    const found = await Promise.all(
      files.map(async (file) => {
        const texts = [...nodesOf(await readProgram(file))].flatMap(({ type, value }) =>
          type === 'Literal' ? [value] : type === 'TemplateElement' ? [(value as { raw: string }).raw] : [],
        );
        const directives = texts.filter((text) => typeof text === 'string' && isCacheDirective(text));
        return directives.length > 0 ? [file] : [];
      }),
    );
    expect(found.flat()).toEqual(['lambda/site/cache-lifetimes.ts']);
  });

  test.each([
    ['public, max-age=60', true],
    ['no-store', true],
    ['s-maxage=', true],
    ['max-age=63072000; includeSubDomains', false],
    ['max-age=', false],
    // The name of a directive, as a program that reads one writes it.
    ['s-maxage', false],
    ['what is public, and the ledger', false],
  ])('isCacheDirective(%j) is %j', (text, expected) => {
    expect(isCacheDirective(text)).toBe(expected);
  });
});

/** True for a part of a `Cache-Control` header; `max-age` alone is one of `Strict-Transport-Security`. */
function isCacheDirective(text: string): boolean {
  return /(?:public|private), max-age|no-store|no-cache|s-maxage=|stale-if-error|, immutable/.test(text);
}
