import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { getCACertificates, type SecureVersion, setDefaultCACertificates } from 'node:tls';
import { expect, onTestFinished, test } from 'vitest';
import { type Connection, createAsk } from '../../lambda/outside/ask.ts';
import { checkSite } from '../../lambda/outside/check-site.ts';
import { judgeConnection } from '../../lambda/outside/checks/check-headers.ts';

const pem = (name: string) => readFileSync(path.join(import.meta.dirname, 'certificates', `${name}.pem`), 'utf8');
const day = (date: string) => Date.parse(`${date}T12:00:00Z`);

/** Serves with a certificate, and lets this process trust the authority of the tests. */
async function serve(name: string, newest: SecureVersion = 'TLSv1.3'): Promise<string> {
  const trusted = getCACertificates('default');
  setDefaultCACertificates([...trusted, pem('authority')]);
  const old = newest === 'TLSv1.1' ? { ciphers: 'DEFAULT@SECLEVEL=0' } : {};
  const options = {
    cert: pem(name),
    key: pem(`${name}.key`),
    minVersion: 'TLSv1' as const,
    maxVersion: newest,
    ...old,
  };
  const server = createServer(options, (_, answer) => answer.end('{}'));
  await new Promise<void>((resolve) => server.listen(0, resolve));
  onTestFinished(async () => {
    setDefaultCACertificates(trusted);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return `https://localhost:${(server.address() as AddressInfo).port}`;
}

/** How a server encrypts; without an answer it throws. */
async function connect(site: string): Promise<Connection | undefined> {
  const ask = createAsk(site, { bytes: 1_000, milliseconds: 10_000, concurrency: 1 });
  try {
    return (await ask('/')).connection;
  } finally {
    ask.close();
  }
}

test.each([
  ['expired', 'its certificate has expired'],
  ['early', 'its certificate is not valid yet'],
  ['other', 'its certificate is for another host'],
  ['self', 'its certificate is signed by itself, and by no authority'],
])('a site with the certificate "%s" cannot be reached: %s', async (name, reason) => {
  const site = await serve(name);
  await expect(checkSite({ site, now: day('2026-11-18') })).rejects.toThrow(`Cannot reach ${site}: ${reason}`);
});

test('a site whose authority nobody trusts cannot be reached', async () => {
  const site = await serve('good');
  setDefaultCACertificates(getCACertificates('bundled'));
  await expect(connect(site)).rejects.toThrow('its certificate is signed by an authority that nobody trusts');
});

test('a site that only knows broken encryption cannot be reached', async () => {
  const site = await serve('good', 'TLSv1.1');
  await expect(connect(site)).rejects.toThrow('it offers no encryption that is still safe');
});

test.each(['TLSv1.2', 'TLSv1.3'] as const)(
  'a good certificate over %s has no fault until two weeks before its end',
  async (version) => {
    const connection = await connect(await serve('good', version));
    if (connection === undefined) throw new Error('The answer was not encrypted');
    expect(connection.protocol).toBe(version);
    expect(judgeConnection(connection, day('2026-11-18'))).toEqual([]);
    expect(judgeConnection(connection, day('2125-12-25'))).toEqual([
      expect.stringContaining('Has a certificate that ends in 6 days, on Jan  1 00:00:00 2126 GMT'),
    ]);
  },
);
