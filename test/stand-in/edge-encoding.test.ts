import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { edge, start } from './running.ts';
import { longPage, put } from './site.ts';

const forDays = 'public, max-age=0, s-maxage=3600, stale-if-error=86400';

describe('the edge confirms and compresses', () => {
  test('304 to a viewer that has the object, with its ETag strong or weak', async () => {
    const running = await start();
    const { ETag = '' } = await put(running, 'aa', longPage, { CacheControl: forDays });
    for (const known of [ETag, `W/${ETag}`, `"other", ${ETag}`]) {
      const { status, headers, text } = await ask(running.siteUrl, '/aa', { headers: { 'if-none-match': known } });
      expect([status, text]).toEqual([304, '']);
      expect(headers).toMatchObject({ ...edge.headers, etag: ETag, 'cache-control': forDays });
    }
    expect((await ask(running.siteUrl, '/aa', { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  });

  test.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['identity', undefined],
    ['gzip;q=0', undefined],
    [undefined, undefined],
  ])('"%s" → %s', async (accepted, encoding) => {
    const running = await start();
    const { ETag = '' } = await put(running, 'aa', longPage);
    const headers: Record<string, string> = accepted === undefined ? {} : { 'accept-encoding': accepted };
    const answer = await ask(running.siteUrl, '/aa', { headers });
    const decode = { br: brotliDecompressSync, gzip: gunzipSync, none: (bytes: Buffer) => bytes }[encoding ?? 'none'];
    expect(decode?.(answer.bytes).toString()).toBe(longPage);
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.headers).toMatchObject({
      etag: encoding === undefined ? ETag : `W/${ETag}`,
      vary: 'Accept-Encoding',
    });
    expect(answer.headers['content-length']).toBe(String(answer.bytes.length));
  });

  test.each([
    ['999 bytes', 'x'.repeat(999), {}, undefined],
    ['1,000 bytes', 'x'.repeat(1_000), {}, 'gzip'],
    ['10,000,001 bytes', 'x'.repeat(10_000_001), {}, undefined],
    ['a picture', longPage, { ContentType: 'image/png' }, undefined],
  ])('%s: not beyond what CloudFront compresses', async (_, body, more, encoding) => {
    const running = await start();
    await put(running, 'aa', body, more);
    const { headers } = await ask(running.siteUrl, '/aa', { headers: { 'accept-encoding': 'gzip' } });
    expect(headers['content-encoding']).toBe(encoding);
  });

  test('the page for what is missing too', async () => {
    const running = await start();
    await put(running, '404', longPage);
    const { status, headers } = await ask(running.siteUrl, '/nope/de', { headers: { 'accept-encoding': 'br' } });
    expect([status, headers['content-encoding']]).toEqual([404, 'br']);
  });
});

describe('transform()', () => {
  test('changes answers after the headers policy and before compression', async () => {
    const running = await start({
      transform: (answer, { uri, headers }) => ({
        ...answer,
        headers: { ...answer.headers, 'content-security-policy': `for ${uri} ${headers['sec-fetch-dest']}` },
        body: Buffer.concat([answer.body, Buffer.from('<script></script>')]),
      }),
    });
    await put(running, 'aa', longPage);
    const answer = await ask(running.siteUrl, '/aa', {
      headers: { 'accept-encoding': 'gzip', 'sec-fetch-dest': 'document' },
    });
    expect(gunzipSync(answer.bytes).toString()).toBe(`${longPage}<script></script>`);
    expect(answer.headers['content-security-policy']).toBe('for /aa document');
  });

  test('that throws gives 500 and the next request is answered', async () => {
    let isBroken = true;
    const running = await start({
      transform: (answer) => {
        if (isBroken) throw new Error('broken');
        return answer;
      },
    });
    expect(await ask(running.siteUrl, '/aa')).toMatchObject({ status: 500, text: 'Cannot answer: Error: broken\n' });
    isBroken = false;
    expect((await ask(running.siteUrl, '/aa')).status).toBe(404);
  });
});
