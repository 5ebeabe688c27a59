import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { closeServer, listen } from '../../cli/stand-in/listen.ts';
import { checkSite, type OutsideOptions } from '../../lambda/outside/check-site.ts';
import { isPrivateHost } from '../../lambda/outside/checks/is-private-host.ts';
import { readHtml } from '../../lambda/outside/read/read-html.ts';
import { readXml } from '../../lambda/outside/read/read-xml.ts';

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  onTestFinished(() => closeServer(server));
  await listen(server, 0);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function messagesOf(listener: RequestListener, limits: OutsideOptions['limits'] = {}): Promise<string[]> {
  const { faults } = await checkSite({ site: await serve(listener), now: 0, limits });
  return faults.map(({ path, message }) => `${path}: ${message}`);
}

const html = { 'content-type': 'text/html; charset=utf-8' };

test('a site that links to more and more of itself is left at the limit', async () => {
  let asked = 0;
  const site = await serve(({ url = '' }, response) => {
    asked += 1;
    response.writeHead(200, html).end(`<!doctype html><a href="${url.slice(0, 50)}${asked}">x</a>`);
  });
  const { addresses, notes } = await checkSite({ site, now: 0, limits: { addresses: 20 } });
  expect(addresses).toBe(20);
  expect(notes).toContain('Only the first 20 addresses were looked at');
});

test('a small answer that becomes a large one is not read to its end', async () => {
  const bomb = brotliCompressSync(Buffer.alloc(3_000_000));
  const messages = await messagesOf(
    ({ url }, response) =>
      url === '/robots.txt'
        ? response.writeHead(200, { 'content-encoding': 'br' }).end(bomb)
        : response.writeHead(404).end(),
    { bytes: 1_000_000 },
  );
  expect(messages).toContain('/robots.txt: Does not answer: it is larger than 1,000,000 bytes');
});

test('an answer that was not asked for in its encoding, or is not in it, is no answer', async () => {
  const messages = await messagesOf(({ url }, response) => {
    if (url === '/robots.txt') response.writeHead(200, { 'content-encoding': 'zstd' }).end('x');
    else if (url === '/sitemap.xml') response.writeHead(200, { 'content-encoding': 'gzip' }).end('x'.repeat(100));
    else response.writeHead(404).end();
  });
  expect(messages).toContain('/robots.txt: Does not answer: its Content-Encoding is zstd, which was not asked for');
  expect(messages).toContain('/sitemap.xml: Does not answer: its body cannot be decoded as its Content-Encoding says');
});

test('no redirect leads to another host, or round and round', async () => {
  const messages = await messagesOf(({ url }, response) => {
    if (url === '/') response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data/' }).end();
    else if (url === '/404') response.writeHead(200, html).end('<!doctype html><a href="/a">x</a>');
    else if (url === '/a') response.writeHead(302, { location: '/a' }).end();
    else response.writeHead(404).end();
  });
  expect(messages).toContain('/: Leads to another host: "http://169.254.169.254/latest/meta-data/"');
  expect(messages).toContain('/404: Links to "/a", which leads on more than 2 times');
});

test('a site that cannot be reached says why', async () => {
  const site = await serve(({ socket }) => void socket.destroy());
  await expect(checkSite({ site, now: 0 })).rejects.toThrow(`Cannot reach ${site}: `);
});

test('a document of any depth and size is read in one pass', () => {
  expect(readHtml('<b><time>'.repeat(100_000)).taboos).toEqual(new Set(['500 elements in each other']));
  expect(readHtml('<p id=x>'.repeat(50_000)).repeatedIds).toEqual(new Set(['x']));
  expect(readXml('<a>'.repeat(100_000))).toBeUndefined();
  expect(readXml(`<a>${'<b/>'.repeat(1_000)}</a>`)?.children).toHaveLength(1_000);
});

test.each([
  ['localhost', true],
  ['127.0.0.1', true],
  ['[::1]', true],
  ['[::ffff:10.0.0.1]', true],
  ['169.254.169.254', true],
  ['printer.local', true],
  ['policy.example.com', false],
  ['8.8.8.8', false],
  ['[2606:4700::1111]', false],
])('isPrivateHost() of %s is %s', (host, expected) => {
  expect(isPrivateHost(host)).toBe(expected);
});
