import { describe, expect, test } from 'vitest';
import { cacheControl } from '../../lambda/site/cache-lifetimes.ts';
import { ask } from './ask.ts';
import { edge, start } from './running.ts';
import { contentType, invalidate, put } from './site.ts';

const forDays = 'public, max-age=0, s-maxage=3600, stale-if-error=86400';

describe('the edge serves an object', () => {
  test('with its own headers and those of the policy, and none of S3', async () => {
    const running = await start();
    const { ETag } = await put(running, 'privacy/de', 'text', {
      CacheControl: forDays,
    });
    const { status, headers, text } = await ask(running.siteUrl, '/privacy/de?from=store');
    expect([status, text]).toEqual([200, 'text']);
    expect(headers).toMatchObject({
      'content-type': contentType,
      'cache-control': forDays,
      ...edge.headers,
      etag: ETag,
      'content-length': '4',
      'last-modified': 'Sun, 15 Nov 2026 00:00:00 GMT',
    });
    expect(Object.keys(headers).filter((name) => name.startsWith('x-amz-'))).toEqual([]);
  });

  test('to HEAD without its bytes', async () => {
    const running = await start();
    await put(running, 'privacy/de', 'text');
    const { status, headers, text } = await ask(running.siteUrl, '/privacy/de', { method: 'HEAD' });
    expect([status, headers['content-length'], text]).toEqual([200, '4', '']);
  });

  test('under its key decoded once', async () => {
    const running = await start();
    await put(running, 'a b%20', 'text');
    expect((await ask(running.siteUrl, '/a%20b%2520')).text).toBe('text');
    expect((await ask(running.siteUrl, '/%ff')).status).toBe(400);
  });

  test('under the name localhost', async () => {
    const { siteUrl } = await start();
    expect(siteUrl).toMatch(/^http:\/\/localhost:\d+$/);
    expect((await fetch(`${siteUrl}/404`)).status).toBe(404);
  });
});

describe('the edge answers by itself', () => {
  test.each([
    ['/', '/privacy/de', 302],
    ['/privacy?from=store', '/privacy/de', 302],
    ['/privacy/DE/', '/privacy/de', 301],
  ])('%s → %s', async (path, location, expected) => {
    const { siteUrl } = await start();
    const { status, headers, text } = await ask(siteUrl, path, { headers: { 'accept-language': 'de-AT' } });
    expect([status, headers.location, text]).toEqual([expected, location, '']);
    expect(headers).toMatchObject({ ...edge.headers, 'x-cache': 'FunctionGeneratedResponse from cloudfront' });
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('403 to %s', async (method) => {
    const { siteUrl } = await start();
    const { status, headers } = await ask(siteUrl, '/privacy/de', { method });
    expect(status).toBe(403);
    expect(headers).toMatchObject(edge.headers);
  });

  test('503 where the function throws', async () => {
    const functionCode = 'function handler() { return new Map(); }';
    const { siteUrl } = await start({ edge: { ...edge, functionCode } });
    const { status, headers } = await ask(siteUrl, '/privacy/de');
    expect(status).toBe(503);
    expect(headers).toMatchObject({ ...edge.headers, 'x-cache': 'FunctionExecutionError from cloudfront' });
  });

  test('by a new definition after setEdge()', async () => {
    const running = await start();
    running.setEdge({
      ...edge,
      functionCode: 'function handler(event) { event.request.uri = "/moved"; return event.request; }',
      headers: { 'x-new': '1' },
    });
    await put(running, 'moved', 'text');
    const { headers, text } = await ask(running.siteUrl, '/privacy');
    expect([text, headers['x-new'], headers['content-security-policy']]).toEqual(['text', '1', undefined]);
  });
});

describe('the edge answers what is missing', () => {
  test('with the page for it and status 404, for anything but a confirmation', async () => {
    const running = await start();
    await put(running, '404', 'Nothing here', { CacheControl: cacheControl.notFound });
    const { status, headers, text } = await ask(running.siteUrl, '/privacy/1999-01-01/de');
    expect([status, text]).toEqual([404, 'Nothing here']);
    expect(headers).toMatchObject({
      ...edge.headers,
      'content-type': contentType,
      'x-cache': 'Error from cloudfront',
    });
    expect([headers.etag, headers['last-modified']]).toEqual([undefined, undefined]);
    for (const path of ['/privacy/1999-01-01/de', '/privacy/nope', '/404']) {
      const again = await ask(running.siteUrl, path, { headers: { 'if-none-match': '*' } });
      expect([again.status, again.text]).toEqual([404, 'Nothing here']);
    }
  });

  test('in the language that the address names, or else the reader’s', async () => {
    const running = await start();
    await put(running, '404.de', 'Nichts', { CacheControl: cacheControl.notFound });
    const answers = await Promise.all(
      [
        ['/privacy/de/nope', 'en'],
        ['/nope', 'de'],
      ].map(async ([path = '', language = '']) => {
        const { status, headers, text } = await ask(running.siteUrl, path, {
          headers: { 'accept-language': language },
        });
        return [status, text, headers.location, headers.etag, headers['content-security-policy']];
      }),
    );
    const expected = [404, 'Nichts', undefined, undefined, edge.headers['content-security-policy']];
    expect(answers).toEqual([expected, expected]);
  });

  test('503 where the viewer-response function throws', async () => {
    const responseFunctionCode = 'function handler() { return new Map(); }';
    const running = await start({ edge: { ...edge, responseFunctionCode } });
    await put(running, 'privacy/de', 'text');
    const { status, headers } = await ask(running.siteUrl, '/privacy/de');
    expect([status, headers['x-cache']]).toEqual([503, 'FunctionExecutionError from cloudfront']);
  });

  test('with plain text where that page is missing too', async () => {
    const { siteUrl } = await start();
    const { status, headers, text } = await ask(siteUrl, '/privacy/nope');
    expect([status, text, headers['content-type']]).toEqual([404, 'Not Found\n', 'text/plain; charset=utf-8']);
    expect(headers).toMatchObject(edge.headers);
  });

  test('for ten seconds, or until that path is invalidated', async () => {
    const running = await start();
    const statusOf = async (path: string) => (await ask(running.siteUrl, path)).status;
    expect([await statusOf('/aa'), await statusOf('/bb')]).toEqual([404, 404]);
    await put(running, 'aa', 'text');
    await put(running, 'bb', 'text');
    await invalidate(running, '/bb');
    expect([await statusOf('/aa'), await statusOf('/bb')]).toEqual([404, 200]);
    running.pass(10);
    expect(await statusOf('/aa')).toBe(200);
  });
});
