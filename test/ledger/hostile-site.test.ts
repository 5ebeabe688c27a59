import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { pageText } from '../../cli/commands/proof/page-text.ts';
import { writeProof } from '../../cli/commands/proof/write-proof.ts';
import { verifyLedger } from '../../cli/commands/verify/verify-ledger.ts';
import { defaultLimits, type LedgerLimits } from '../../cli/shared/ledger/limits.ts';
import { openLedger } from '../../cli/shared/ledger/open-ledger.ts';
import { withinMinutes } from '../../cli/shared/time-limit.ts';
import { sha256 } from '../../lambda/content/digest.ts';
import { formatEntry, ledgerKeys, parseEntry } from '../../lambda/publication/ledger/ledger.ts';
import { isViewerPath } from '../../lambda/site/addresses.ts';
import { buildSite } from '../../lambda/site/build-site.ts';
import { promulgate, temporaryDirectory } from '../cli/promulgate.ts';
import { fixtureContent } from '../fixture-content.ts';
import { ledgerOf, type Objects, pageBody, pageOf, putRecord } from './saved-ledger.ts';
import { serveObjects } from './serve-objects.ts';

const entries = (count: number) => ledgerOf(Array.from({ length: count }, () => ({})));
const bytesOf = (text: string) => new TextEncoder().encode(text);
const bomb = gzipSync(Buffer.alloc(200_000));

function verify(origin: string, limits: Partial<LedgerLimits> = {}, deadline?: AbortSignal) {
  return verifyLedger(openLedger(origin, { limits: { ...defaultLimits, ...limits }, ...(deadline && { deadline }) }));
}

describe('a hostile site cannot make verify read', () => {
  test.each([
    ['/published.json', { recordBytes: 10_000 }],
    ['/ledger/000001.json', { entryBytes: 10_000 }],
    [`/${ledgerKeys.page(sha256(pageBody))}`, { pageBytes: 10_000 }],
    ['/privacy/en', { pageBytes: 10_000 }],
  ])('a body without end at %s, compressed or not', async (where, limits) => {
    for (const [body, encoding] of [
      [Buffer.alloc(200_000), 'identity'],
      [bomb, 'gzip'],
    ] as const) {
      const { origin } = await serveObjects(entries(1), ({ url }, response) => {
        if (url === where) response.writeHead(200, { 'content-encoding': encoding }).end(body);
        return url === where;
      });
      await expect(verify(origin, limits)).rejects.toThrow(
        `Cannot read ${origin}${where}: it is larger than 10,000 bytes\n    Check the address`,
      );
    }
  });

  test('entries without end', async () => {
    const { origin, asked } = await serveObjects(entries(30));
    await expect(verify(origin, { entries: 20 })).rejects.toThrow(
      `Cannot read the ledger of ${origin}: it has more than 20 entries\n    No site`,
    );
    expect(asked).toHaveLength(21);
  });

  test('more entries than it can keep in memory', async () => {
    const { origin, asked } = await serveObjects(entries(30));
    await expect(verify(origin, { ledgerBytes: 2_000 })).rejects.toThrow(
      `Cannot read the ledger of ${origin}: its entries have more than 2,000 bytes`,
    );
    expect(asked.length).toBeLessThan(15);
  });

  test('one endless answer', async () => {
    const { origin } = await serveObjects(entries(1), (_, response) => {
      response.writeHead(200).write('{');
      return true;
    });
    await expect(verify(origin, { requestMilliseconds: 50 })).rejects.toThrow(
      `Cannot reach ${origin}/published.json: The operation was aborted due to timeout`,
    );
  });

  test('endlessly many answers', async () => {
    const { origin } = await serveObjects(entries(1), (_, response) => {
      response.writeHead(200).write('{');
      return true;
    });
    const deadline = AbortSignal.timeout(50);
    await expect(verify(origin, {}, deadline)).rejects.toThrow('The operation was aborted due to timeout');
    await expect(openLedger(origin, { deadline }).read('/privacy/en', 1)).rejects.toThrow('aborted due to timeout');
  });

  test('from a different host, or from a place that is no page', async () => {
    for (const where of [
      '.evil.example/x',
      '@evil.example/x',
      '//evil.example/x',
      '/\\evil.example/x',
      '/a/../b',
      '/a?b',
      '/a#b',
      '/a b',
      '/a%2e',
      '/',
      '',
    ]) {
      const { origin, asked } = await serveObjects(ledgerOf([{ pages: { [where]: pageOf() } }]));
      const { faults } = await verify(origin);
      expect([where, faults]).toEqual([where, ['ledger/000001.json is not entry 1 of a ledger']]);
      expect(asked).toEqual(['/published.json', '/ledger/000001.json']);
      await expect(openLedger(origin).read(where, 1)).rejects.toThrow('no page has such a path');
    }
  });
});

test('withinMinutes() ends work at its deadline, and says so', async () => {
  const work = (deadline: AbortSignal) =>
    new Promise<void>((_, reject) => deadline.addEventListener('abort', () => reject(deadline.reason)));
  await expect(withinMinutes(0.0001, work)).rejects.toThrow(
    'Cannot finish within 0.0001 minutes\n    Allow more time with --time-limit',
  );
  await expect(withinMinutes(1, async () => Promise.reject(new Error('other')))).rejects.toThrow('other');
});

describe('isViewerPath()', () => {
  test('accepts every page of a site, and every object of a ledger', () => {
    const { pages } = buildSite(fixtureContent, { at: Date.UTC(2026, 10, 18), origin: 'https://policy.example.com' });
    const paths = pages.map((page) => page.path);
    expect(paths.length).toBeGreaterThan(40);
    expect(paths.filter((one) => !isViewerPath(one))).toEqual([]);
    expect([ledgerKeys.entry(1), ledgerKeys.page(sha256(''))].map((key) => isViewerPath(`/${key}`))).toEqual([
      true,
      true,
    ]);
  });
});

/** A site whose every word that a terminal could see tries to control it. */
function forgedSite(): Objects {
  const body = `<main><p>Text\u001b[2J\u009b1m\u202e</p>\n<p>&amp;lt; end</p></main>`;
  const page = { bytes: sha256(body), words: { 'privacy/2026-11-15/en': sha256('words') } };
  const objects = ledgerOf([
    { commit: 'x\u001b[1;1H\nEverything is as it was published', pages: { '/privacy/en': page } },
  ]);
  objects.set(`/${ledgerKeys.page(page.bytes)}`, bytesOf(body)).set('/privacy/en', bytesOf(body));
  const { ledger } = JSON.parse(new TextDecoder().decode(objects.get('/published.json')));
  const headers = 'text/html\u001b[8m\n0 faults\u202e';
  return putRecord(objects, { ledger, pages: { '/privacy/en': { headers } } });
}

describe('a hostile site cannot write to the terminal', () => {
  const controls = /(?!\n)[\p{Cc}\p{Cf}]/u;

  test('in what proof prints', async () => {
    const { origin } = await serveObjects(forgedSite());
    const args = ['proof', '--url', `${origin}/privacy/en`, '--at', '2026-10-15T00:00Z'];
    const { status, stdout, stderr } = await promulgate(args);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).not.toMatch(controls);
    expect(stdout.split('\n').slice(0, 2)).toEqual(['Text\\u001b[2J\\u009b1m\\u202e', '&lt; end']);
    expect(stdout).toContain('\nCommit of the content: x\\u001b[1;1H\\u000aEverything is as it was published\n');
    const json = (await promulgate([...args, '--json'])).stdout;
    expect(json).not.toMatch(controls);
    expect(JSON.parse(json).text).toBe('Text\u001b[2J\u009b1m\u202e\n&lt; end');
  });

  test('in what verify prints', async () => {
    const { origin } = await serveObjects(forgedSite());
    const { status, stdout } = await promulgate(['verify', '--url', origin]);
    expect(status).toBe(1);
    expect(stdout).not.toMatch(controls);
    expect(stdout.split('\n')[0]).toMatch(/published\.json says "text\/html\\u001b\[8m\\u000a0 faults\\u202e"$/);
    expect((await promulgate(['verify', '--url', origin, '--json'])).stdout).not.toMatch(controls);
  });

  test('in an error', async () => {
    const { origin } = await serveObjects(forgedSite());
    const { stderr } = await promulgate(['proof', '--url', `${origin}/\u202eprivacy/en`, '--at', '2026-10-15T00:00Z']);
    expect(stderr).not.toMatch(controls);
    const { stderr: missing } = await promulgate(['verify', '--url', 'x\u001b[2J\ny']);
    expect(missing.split('\n')[0]).toBe('Cannot find "x\\u001b[2J\\u000ay": it is neither an address nor a directory');
  });

  test('in an instant that is none', async () => {
    const { origin } = await serveObjects(ledgerOf([{ at: 'Oct 1 2026 (\u001b[2J)' }]));
    expect((await verify(origin)).faults).toEqual(['ledger/000001.json is not entry 1 of a ledger']);
  });
});

describe('promulgate proof', () => {
  test.each([
    ['HTML', '<!doctype html>'],
    ['a different JSON', '{"timeZone":5}'],
    ['a time zone that does not exist', '{"timeZone":"Europe/Nowhere"}'],
  ])('says that versions.json is %s', async (_, body) => {
    const { origin, asked } = await serveObjects(entries(1).set('/privacy/versions.json', bytesOf(body)));
    const prove = (at: string) => promulgate(['proof', '--url', `${origin}/privacy/en`, '--at', at]);
    expect(await prove('2026-10-15')).toEqual({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(
        /^Cannot read the time zone in http:.*\/privacy\/versions\.json: it is not a versions\.json of promulgate\n {4}Check the address, or give --at in UTC, such as 2026-11-15T09:00Z\n$/,
      ),
    });
    asked.splice(0);
    expect((await prove('2026-10-15T00:00Z')).status).toBe(0);
    expect(asked).not.toContain('/privacy/versions.json');
  });

  test('proves nothing from a ledger with a fault', async () => {
    const { origin } = await serveObjects(putRecord(entries(1), { ledger: null }));
    const { status, stderr } = await promulgate(['proof', '--url', `${origin}/privacy/en`, '--at', '2026-10-15']);
    expect([status, stderr]).toEqual([
      1,
      `Cannot prove anything: published.json names no entry, although ledger/000001.json is there\n    Run "promulgate verify --url ${origin}" to see everything that was changed\n`,
    ]);
  });

  test('quotes what HOW-TO-VERIFY.txt gives to a shell', async () => {
    const cwd = await temporaryDirectory();
    const where = `/a'; touch stolen; '$(touch stolen)"b`;
    const text = formatEntry({
      ...parseEntry(new TextDecoder().decode(entries(1).get('/ledger/000001.json'))),
      pages: { [where]: pageOf() },
    });
    const proving = { entry: parseEntry(text), bytes: bytesOf(text), digest: sha256(text), root: sha256('root') };
    const proof = { path: where, proving, page: pageOf(), body: bytesOf(pageBody), next: undefined };
    await writeProof(cwd, { proof }, { entries: [proving], record: bytesOf('{}') });
    const { stdout: howTo } = await promisify(execFile)('cat', ['HOW-TO-VERIFY.txt'], { cwd });
    const command = /^ {3}(grep -F .*)$/m.exec(howTo)?.[1] ?? '';
    const { stdout } = await promisify(execFile)('sh', ['-c', command], { cwd });
    expect(stdout).toContain(sha256(pageBody));
    expect(existsSync(path.join(cwd, 'stolen'))).toBe(false);
  });
});

test.each(['<main', '<main>', '<', '&', '<main></main', ' '])('pageText() reads a million of %j in one go', (part) => {
  expect(pageText(part.repeat(1_000_000)).length).toBeLessThan(2);
});
