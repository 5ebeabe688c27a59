import { describe, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { edge, start } from './running.ts';
import { invalidate, markOf, put } from './site.ts';

describe('the edge caches', () => {
  test('until the object is too old, and states its age', async () => {
    const running = await start();
    await put(running, 'aa', 'first', { CacheControl: 'public, max-age=10, s-maxage=60' });
    expect(await markOf(running, '/aa')).toBe('Miss from cloudfront');
    await put(running, 'aa', 'second', { CacheControl: 'public, max-age=10, s-maxage=60' });
    running.pass(59);
    const { text, headers } = await ask(running.siteUrl, '/aa?query=is&no=part', {
      headers: { 'accept-language': 'de' },
    });
    expect([text, headers['x-cache'], headers.age]).toEqual(['first', 'Hit from cloudfront', '59']);
    running.pass(1);
    expect((await ask(running.siteUrl, '/aa')).text).toBe('second');
    running.pass(60);
    expect(await markOf(running, '/aa')).toBe('RefreshHit from cloudfront');
  });

  test.each([
    [undefined, 86_400],
    ['max-age=30', 30],
    ['max-age=30, s-maxage="40"', 40],
    ['s-maxage=31536000', 86_400],
    ['no-store', 0],
    ['no-cache, max-age=60', 0],
    ['private', 0],
    ['max-age=0', 0],
  ])('an object with "%s" for %i seconds', async (CacheControl, seconds) => {
    const running = await start();
    await put(running, 'aa', 'text', { CacheControl });
    await markOf(running, '/aa');
    const isHit = async () => (await markOf(running, '/aa')) === 'Hit from cloudfront';
    expect(await isHit()).toBe(seconds > 0);
    running.pass(Math.max(seconds - 1, 0));
    expect(await isHit()).toBe(seconds > 0);
    running.pass(1);
    expect(await isHit()).toBe(false);
  });

  test.each([
    [['/privacy/de'], ['/privacy/de']],
    [['/privacy/de*'], ['/privacy/de', '/privacy/de/history']],
    [
      ['/privacy/*', '/x'],
      ['/privacy/de', '/privacy/de/history', '/privacy/en'],
    ],
    [['/*'], ['/privacy/de', '/privacy/de/history', '/privacy/en', '/robots.txt']],
    [['/privacy'], []],
    [['/privacy/DE'], []],
  ])('until %j is invalidated: %j', async (paths, forgotten) => {
    const running = await start();
    const all = ['/privacy/de', '/privacy/de/history', '/privacy/en', '/robots.txt'];
    for (const path of all) await put(running, path.slice(1), 'text');
    for (const path of all) await markOf(running, path);
    await invalidate(running, ...paths);
    const marks = await Promise.all(all.map((path) => markOf(running, path)));
    expect(all.filter((_, index) => marks[index] === 'Miss from cloudfront')).toEqual(forgotten);
  });

  test('on after an invalidation that was requested before', async () => {
    const running = await start();
    await put(running, 'aa', 'text');
    await invalidate(running, '/aa');
    await markOf(running, '/aa');
    await invalidate(running, '/aa');
    expect(await markOf(running, '/aa')).toBe('Hit from cloudfront');
  });

  test('nothing that was asked for before an invalidation and came after it', async () => {
    const running = await start();
    await put(running, 'aa', 'text');
    const fault = running.faults.inject({ operation: 'OriginFetch', kind: 'slow' });
    const early = ask(running.siteUrl, '/aa');
    await fault.reached;
    await invalidate(running, '/aa');
    fault.release();
    expect((await early).text).toBe('text');
    expect(await markOf(running, '/aa')).toBe('Miss from cloudfront');
  });

  test('nothing after reset()', async () => {
    const running = await start();
    await put(running, 'aa', 'text');
    await markOf(running, '/aa');
    running.reset();
    expect((await ask(running.siteUrl, '/aa')).status).toBe(404);
  });
});

describe('while the origin is in error, the edge', () => {
  test('serves what it has for as long as stale-if-error says', async () => {
    const running = await start();
    await put(running, 'aa', 'text', { CacheControl: 's-maxage=60, stale-if-error=600' });
    await markOf(running, '/aa');
    running.faults.inject({ operation: 'OriginFetch', kind: 'status', status: 503, times: 3 });
    running.pass(659);
    expect((await ask(running.siteUrl, '/aa')).text).toBe('text');
    running.pass(1);
    expect((await ask(running.siteUrl, '/aa')).status).toBe(503);
  });

  test.each([
    [{ kind: 'status', status: 500 } as const, 500],
    [{ kind: 'reset' } as const, 502],
  ])('answers %j with %i for ten seconds', async (fault, status) => {
    const running = await start();
    await put(running, 'aa', 'text');
    running.faults.inject({ operation: 'OriginFetch', match: 'aa', ...fault });
    const answer = await ask(running.siteUrl, '/aa');
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject({ ...edge.headers, 'x-cache': 'Error from cloudfront' });
    running.pass(9);
    expect((await ask(running.siteUrl, '/aa')).status).toBe(status);
    running.pass(1);
    expect((await ask(running.siteUrl, '/aa')).text).toBe('text');
  });
});
