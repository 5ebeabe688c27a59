import { describe, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { start } from './running.ts';
import { contentType, longPage, put } from './site.ts';

const path = '/privacy/en';
const size = Buffer.byteLength(longPage);

async function served() {
  const running = await start();
  await put(running, 'privacy/en', longPage);
  const get = (headers: Record<string, string> = {}) => ask(running.siteUrl, path, { headers });
  return { get, ...running };
}

describe('a range of bytes', () => {
  test.each([
    ['bytes=0-3', 206, '<p>G', `bytes 0-3/${size}`],
    ['bytes=-4', 206, '</p>', `bytes ${size - 4}-${size - 1}/${size}`],
    [`bytes=${size - 2}-`, 206, 'p>', `bytes ${size - 2}-${size - 1}/${size}`],
    [`bytes=${size - 2}-${size + 50}`, 206, 'p>', `bytes ${size - 2}-${size - 1}/${size}`],
    [`bytes=-${size + 5}`, 206, longPage, `bytes 0-${size - 1}/${size}`],
    [`bytes=${size}-`, 416, '', `bytes */${size}`],
    ['bytes=-0', 416, '', `bytes */${size}`],
    ['bytes=5-2', 200, longPage, undefined],
    ['bytes=0-1,4-5', 200, longPage, undefined],
    ['bytes=-', 200, longPage, undefined],
    ['lines=0-3', 200, longPage, undefined],
  ])('%s is answered with %d', async (range, status, text, contentRange) => {
    const { get } = await served();
    const answer = await get({ range });
    expect([answer.status, answer.text, answer.headers['content-range']]).toEqual([status, text, contentRange]);
    expect(answer.headers['accept-ranges']).toBe('bytes');
    expect(answer.headers['content-type']).toBe(status === 416 ? undefined : contentType);
  });

  test('is of the same object that If-Range names, or not at all', async () => {
    const { get } = await served();
    const { headers } = await get();
    const etag = String(headers.etag);
    const asked = async (ifRange: string) => (await get({ range: 'bytes=0-3', 'if-range': ifRange })).status;
    expect(await asked(etag)).toBe(206);
    expect(await asked(String(headers['last-modified']))).toBe(206);
    expect(await asked('"another"')).toBe(200);
    expect(await asked(`W/${etag}`)).toBe(200);
  });
});

describe('If-Modified-Since', () => {
  test('is answered with 304 from the second of the last change on', async () => {
    const { get } = await served();
    const modified = String((await get()).headers['last-modified']);
    const earlier = new Date(Date.parse(modified) - 1_000).toUTCString();
    const asked = async (headers: Record<string, string>) => (await get(headers)).status;
    expect(await asked({ 'if-modified-since': modified })).toBe(304);
    expect(await asked({ 'if-modified-since': earlier })).toBe(200);
    expect(await asked({ 'if-modified-since': 'yesterday' })).toBe(200);
    expect(await asked({ 'if-modified-since': modified, 'if-none-match': '"another"' })).toBe(200);
  });
});

test('programs on other sites may read every answer', async () => {
  const { siteUrl } = await served();
  for (const one of [path, '/nothing', '/privacy'])
    expect((await ask(siteUrl, one)).headers['access-control-allow-origin']).toBe('*');
});
