import { execFile, spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { verifyLedger } from '../../cli/commands/verify/verify-ledger.ts';
import { readTrustedCertificates } from '../../cli/commands/verify/verify-stamps.ts';
import { openLedger } from '../../cli/shared/ledger/open-ledger.ts';
import { sha256 } from '../../lambda/content/digest.ts';
import { ledgerKeys } from '../../lambda/publication/ledger/ledger.ts';
import { formatStampRequest, nonceOf, parseTimeStamp, signerOf } from '../../lambda/publication/witness/time-stamp.ts';
import { createTimeStamper } from '../../lambda/publication/witness/time-stamper.ts';
import { temporaryDirectory } from '../cli/promulgate.ts';
import { serve } from '../guard/serve.ts';
import { ledgerOf, type Objects, pageOf } from './saved-ledger.ts';
import { serveObjects } from './serve-objects.ts';
import { createAuthority } from './time-stamp-authority.ts';

const authority = createAuthority();
const stranger = createAuthority();
const digest = sha256('entry');
const at = new Date('2026-10-01T12:00:00Z');

async function trusting(pem: string) {
  const file = path.join(await temporaryDirectory(), 'root.pem');
  await writeFile(file, pem);
  return readTrustedCertificates(file);
}

describe('a time stamp', () => {
  test('is requested byte for byte as OpenSSL does', () => {
    const openSsl =
      '30430201013031300d0609608648016503040201050004205891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be030208574b8ed21a02bfeb0101ff';
    const request = formatStampRequest(sha256('hello\n'), '174b8ed21a02bfeb');
    expect(Buffer.from(request).toString('hex')).toBe(openSsl);
    expect(nonceOf(request)).toBe('574b8ed21a02bfeb');
  });

  test('says what was stamped, when, and by whom', () => {
    const stamp = parseTimeStamp(authority.stamp(digest, at));
    expect(stamp).toMatchObject({ digest, nonce: '4000000000000001', at: '2026-10-01T12:00:00.000Z' });
    expect(signerOf(stamp)?.subject).toBe('CN=Test authority');
  });

  test('of which any byte was changed is none, or nobody signed it, or it says the same', () => {
    const good = authority.stamp(digest, at);
    const said = ({ digest: stamped, at: when }: { digest: string; at: string }) => `${stamped} ${when}`;
    const lies = [...good.keys()].filter((index) => {
      const bytes = Uint8Array.from(good);
      bytes[index] = (bytes[index] ?? 0) ^ 0x15;
      try {
        const stamp = parseTimeStamp(bytes);
        return signerOf(stamp) !== undefined && said(stamp) !== said(parseTimeStamp(good));
      } catch {
        return false;
      }
    });
    expect(lies).toEqual([]);
  });

  test.each([
    ['nothing', Buffer.of()],
    ['HTML', Buffer.from('<html>')],
    ['a refusal', Buffer.from('30053003020102', 'hex')],
    ['sequences without end', Buffer.alloc(60_000, 0x30)],
  ])('is not %s', (_, bytes) => {
    expect(() => parseTimeStamp(bytes)).toThrow();
  });
});

/** OpenSSL comes with every Debian; where it is not, the tests above verify the same with the crypto module of Node. */
const hasOpenSsl = spawnSync('openssl', ['version'], { encoding: 'utf8' }).stdout?.startsWith('OpenSSL') ?? false;

test.skipIf(!hasOpenSsl)('OpenSSL verifies a time stamp as HOW-TO-VERIFY.txt says', async () => {
  const cwd = await temporaryDirectory();
  await writeFile(path.join(cwd, 'data'), 'entry');
  await writeFile(path.join(cwd, 'stamp.tsr'), authority.stamp(digest, at));
  const verify = async (pem: string) => {
    await writeFile(path.join(cwd, 'root.pem'), pem);
    const args = ['ts', '-verify', '-data', 'data', '-in', 'stamp.tsr', '-CAfile', 'root.pem'];
    return promisify(execFile)('openssl', args, { cwd });
  };
  expect((await verify(authority.rootPem)).stdout + (await verify(authority.rootPem)).stderr).toContain(
    'Verification: OK',
  );
  await expect(verify(stranger.rootPem)).rejects.toThrow();
});

describe('createTimeStamper()', () => {
  const stampBy = async (answer: (request: Buffer) => Uint8Array | number) => {
    const origin = await serve(async (request, response) => {
      const answered = answer(Buffer.concat(await request.toArray()));
      if (typeof answered === 'number') response.writeHead(answered).end();
      else response.end(answered);
    });
    return createTimeStamper(origin).stamp(digest);
  };

  test('returns the stamp of the digest that it asked for', async () => {
    const stamp = parseTimeStamp(await stampBy((request) => authority.answer(request, at)));
    expect(stamp.digest).toBe(digest);
  });

  test.each<[string, (request: Buffer) => Uint8Array | number, string]>([
    ['an error', () => 503, 'answered 503 instead of 200'],
    ['an old stamp', () => authority.stamp(digest, at), 'a stamp of something else'],
    [
      'a stamp of another digest',
      (request) => authority.stamp(sha256('other'), at, nonceOf(request)),
      'a stamp of something else',
    ],
    ['HTML', () => Buffer.from('<html>'), ''],
    ['an endless answer', () => Buffer.alloc(100_000), 'it is larger than 64,000 bytes'],
  ])('refuses %s', async (_, answer, message) => {
    await expect(stampBy(answer)).rejects.toThrow(message);
  });
});

const text = 'privacy/2026-11-15/en';
const log = 'policy.example.com';
const part = (words: string) => ({ log, pages: { '/privacy/en': pageOf({ [text]: sha256(words) }) } });

/** A ledger whose entries are stamped: an hour after their date, or now. */
function stamped(
  parts: Parameters<typeof ledgerOf>[0],
  { genuineUntil = parts.length, stamps = parts.length } = {},
): Objects {
  const objects = ledgerOf(parts);
  for (let number = 1; number <= stamps; number += 1) {
    const bytes = objects.get(`/${ledgerKeys.entry(number)}`) ?? new Uint8Array();
    const dated = Date.parse(JSON.parse(new TextDecoder().decode(bytes)).at);
    const when = number <= genuineUntil ? new Date(dated + 3_600_000) : new Date('2026-11-20T00:00:00Z');
    objects.set(`/${ledgerKeys.stamp(number)}`, authority.stamp(sha256(bytes), when));
  }
  return objects;
}

describe('promulgate verify', () => {
  const faultsOf = async (objects: Objects, pem = authority.rootPem) => {
    const { origin } = await serveObjects(objects);
    return (await verifyLedger(openLedger(origin), { authorities: await trusting(pem) })).faults;
  };
  const honest = [part('a'), part('a'), part('a')];

  test('believes entries that were stamped in time', async () => {
    expect(await faultsOf(stamped(honest))).toEqual([]);
    expect(await faultsOf(stamped(honest), stranger.rootPem)).toEqual([
      'No trusted time stamp covers the entries after 0',
    ]);
  });

  test('finds entries that were made later than they say', async () => {
    const dated = (number: number) =>
      `ledger/00000${number}.json is dated 2026-10-0${number}T00:00:00.000Z, and no time stamp covers it before 2026-11-20T00:00:00.000Z`;
    const rebuilt = stamped([part('b'), part('b'), part('b')], { genuineUntil: 0 });
    expect(await faultsOf(rebuilt)).toEqual([1, 2, 3].map(dated));
    expect(await faultsOf(stamped(honest, { genuineUntil: 2 }))).toEqual([dated(3)]);
    expect(await faultsOf(stamped(honest, { stamps: 2 }))).toEqual([
      'No trusted time stamp covers the entries after 2',
    ]);
  });

  test('names a stamp of something else, and one that is none', async () => {
    const objects = stamped(honest);
    objects.set(`/${ledgerKeys.stamp(2)}`, authority.stamp(digest, at));
    objects.set(`/${ledgerKeys.stamp(3)}`, Buffer.from('forged'));
    const { origin } = await serveObjects(objects);
    expect((await verifyLedger(openLedger(origin))).faults).toEqual([
      'ledger/000002.tsr stamps something else than ledger/000002.json',
      'ledger/000003.tsr is not a time stamp',
    ]);
  });
});

test('readTrustedCertificates() says that a file has none', async () => {
  await expect(readTrustedCertificates(import.meta.filename)).rejects.toThrow(
    'it is not a file with certificates in PEM',
  );
});
