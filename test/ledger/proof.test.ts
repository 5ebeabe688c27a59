import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { ledgerKeys } from '../../lambda/publication/ledger/ledger.ts';
import { promulgate, temporaryDirectory } from '../cli/promulgate.ts';
import { publishedObjects, startPublishedLedger } from './published-ledger.ts';
import { serveObjects } from './serve-objects.ts';

const run = promisify(execFile);

/** Serves the site, with one object changed. */
async function siteWith(key: string, change: (text: string) => string): Promise<string> {
  const objects = new Map(await publishedObjects());
  const text = new TextDecoder().decode(objects.get(`/${key}`));
  objects.set(`/${key}`, new TextEncoder().encode(change(text)));
  return (await serveObjects(objects)).origin;
}

const site = async () => (await serveObjects(await publishedObjects())).origin;

/** Another letter somewhere in the middle. */
function oneByte(text: string): string {
  const middle = Math.floor(text.length / 2);
  return `${text.slice(0, middle)}${text[middle] === 'x' ? 'y' : 'x'}${text.slice(middle + 1)}`;
}

const prove = (siteUrl: string, address: string, at: string, ...more: string[]) =>
  promulgate(['proof', '--url', siteUrl + address, '--at', at, ...more]);
const verify = (url: string) => promulgate(['verify', '--url', url]);

describe('promulgate proof', () => {
  test.each([
    ['/privacy/en', '2026-10-15', 'our company’s website', '2026-10-01T00:00:00.000Z'],
    ['/privacy/en', '2026-11-15T12:00Z', 'our company’s website', '2026-10-20T00:00:00.000Z'],
    ['/privacy/en', '2026-11-17', 'Example App, provided by Example GmbH', '2026-11-16T00:00:00.000Z'],
    ['/privacy/de/history', '2026-11-19', '15. November 2026', '2026-11-16T00:00:00.000Z'],
  ])('says what was public at %s on %s', async (address, at, words, from) => {
    const siteUrl = await site();
    const { status, stdout } = await prove(siteUrl, address, at, '--json');
    const answer = JSON.parse(stdout);
    expect([status, answer.publicFrom, answer.text.includes(words)]).toEqual([0, from, true]);
  });

  test('prints the text, from when until when it was public, the digests and the chain', async () => {
    const siteUrl = await site();
    const { stdout } = await prove(siteUrl, '/privacy/de', '2026-11-18');
    expect(stdout).toContain('Datenschutzerklärung\n');
    expect(stdout).toMatch(/^\(b\) Diese Anwendung gestattet auch keinem Dritten/m);
    expect(stdout).toMatch(/ from 2026-11-16T00:00:00.000Z until 2026-11-20T00:00:00.000Z$/m);
    expect(stdout).toMatch(/^Words of privacy\/2026-11-15\/de: [0-9a-f]{64}$/m);
    expect(stdout).toMatch(/^Entry 3 of the ledger: [0-9a-f]{64}\nLast entry 4: [0-9a-f]{64}$/m);
  });

  test('writes files that anyone can verify with sha256sum and grep as HOW-TO-VERIFY.txt says', async () => {
    const siteUrl = await site();
    const out = await temporaryDirectory();
    await prove(siteUrl, '/privacy/de', '2026-11-18', '--out', out);
    const { stdout } = await run('sha256sum', ['-c', 'SHA256SUMS'], { cwd: out });
    expect(stdout).toBe(
      [
        'page.html',
        'next.html',
        'published.json',
        ...[1, 2, 3, 4].map((number) => ledgerKeys.entry(number)),
        ledgerKeys.checkpoint(4),
      ]
        .map((name) => `${name}: OK\n`)
        .join(''),
    );
    const howTo = await readFile(path.join(out, 'HOW-TO-VERIFY.txt'), 'utf8');
    const commands = [...howTo.matchAll(/^ {3}(grep .*)$/gm)].map((match) => match[1] ?? '');
    const sums = await readFile(path.join(out, 'SHA256SUMS'), 'utf8');
    const [page = '', previous = '', next = ''] = await Promise.all(
      commands.map(async (command) => (await run('sh', ['-c', command], { cwd: out })).stdout),
    );
    expect(sums).toContain(`${/[0-9a-f]{64}/.exec(page)?.[0]}  page.html`);
    const named = [...previous.matchAll(/[0-9a-f]{64}/g)].map(([digest]) => digest);
    const given = sums
      .split('\n')
      .filter((line) => line.includes('ledger/'))
      .map((line) => line.slice(0, 64));
    expect(named).toEqual(given.slice(0, 3));
    expect(sums).toContain(`${/[0-9a-f]{64}/.exec(next)?.[0]}  next.html`);
    expect(howTo).toContain('2. ledger/000003.json names');
    expect(howTo).toContain('4. ledger/000004.json names what replaced it');
    expect(howTo).toMatch(/\nWhat this proves: .+\nWhat it does not prove: /s);
    await writeFile(path.join(out, 'page.html'), 'forged');
    await expect(run('sha256sum', ['-c', 'SHA256SUMS'], { cwd: out })).rejects.toThrow();
  });

  test.each([
    [
      '/privacy/de',
      '2026-09-01',
      'Cannot find anything at /privacy/de at that instant: it became public later, at 2026-10-01T00:00:00.000Z',
    ],
    ['/terms/de', '2026-11-18', 'Cannot find /terms/de in the ledger'],
  ])('says that nothing was public at %s on %s', async (address, at, message) => {
    const siteUrl = await site();
    const { status, stderr } = await prove(siteUrl, address, at);
    expect([status, stderr.startsWith(message)]).toEqual([1, true]);
  });

  test('writes the proof that nothing was public', async () => {
    const siteUrl = await site();
    for (const [address, at, shown] of [
      ['/privacy/de', '2026-09-01T00:00Z', 'the first page came at 2026-10-01T00:00:00.000Z'],
      ['/terms/de', '2026-11-18', 'nothing ever was'],
    ] as const) {
      const out = await temporaryDirectory();
      const { status, stdout } = await prove(siteUrl, address, at, '--out', out);
      expect([status, stdout.split('\n')[0]?.endsWith(shown)]).toEqual([0, true]);
      await run('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], { cwd: out });
      expect(await verify(out)).toMatchObject({ status: 0, stderr: '' });
      const howTo = await readFile(path.join(out, 'HOW-TO-VERIFY.txt'), 'utf8');
      expect(howTo).toContain(`Nothing was public at ${address} at `);
      const [command = ''] = /^ {3}(grep -F .*)$/m.exec(howTo)?.slice(1) ?? [];
      const found = await run('sh', ['-c', `${command} || true`], { cwd: out });
      expect(found.stdout.includes('"begun"') || found.stdout.includes(address)).toBe(address === '/privacy/de');
    }
  });

  test('says where an address without a language led, and writes the proof', async () => {
    const siteUrl = await site();
    const out = await temporaryDirectory();
    const { status, stdout } = await prove(siteUrl, '/privacy', '2026-11-18', '--out', out);
    const lines = stdout.replaceAll(siteUrl, '').split('\n');
    expect([status, lines[0]]).toEqual([
      0,
      'At 2026-11-17T23:00:00.000Z, /privacy led readers to the page in their language:',
    ]);
    expect(lines).toContain('Accept-Language de: /privacy/de');
    expect(lines).toContain('Accept-Language zh-hant: /privacy/zh-Hant');
    expect(lines).toContain('Any other: /privacy/en');
    await run('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], { cwd: out });
    expect(await verify(out)).toMatchObject({ status: 0, stderr: '' });
    const howTo = await readFile(path.join(out, 'HOW-TO-VERIFY.txt'), 'utf8');
    const sums = await readFile(path.join(out, 'SHA256SUMS'), 'utf8');
    for (const [, command = '', name = ''] of howTo.matchAll(/^ {3}(grep -F .*)\n.* gives for (\S+)\.$/gm)) {
      const { stdout: shown } = await run('sh', ['-c', command], { cwd: out });
      expect(sums).toContain(`${/[0-9a-f]{64}/.exec(shown)?.[0]}  ${name}`);
    }
    const led = JSON.parse((await prove(siteUrl, '/privacy/2026-11-15', '2026-11-18', '--json')).stdout).ledTo;
    expect(led).toMatchObject({ otherwise: '/privacy/2026-11-15/en', byRange: { ja: '/privacy/2026-11-15/ja' } });
  });

  test('says that an address without a language led nowhere before there were pages, and writes the proof', async () => {
    const siteUrl = await site();
    for (const [address, at, shown, found] of [
      ['/privacy', '2026-09-01T00:00Z', 'the first page came at 2026-10-01T00:00:00.000Z', true],
      ['/privacy/2099-01-01', '2026-11-18', 'nothing ever was', false],
    ] as const) {
      const out = await temporaryDirectory();
      const { status, stdout } = await prove(siteUrl, address, at, '--out', out);
      expect([status, stdout.split('\n')[0]?.endsWith(shown)]).toEqual([0, true]);
      const howTo = await readFile(path.join(out, 'HOW-TO-VERIFY.txt'), 'utf8');
      const [command = ''] = /^ {3}(grep -F .*)$/m.exec(howTo)?.slice(1) ?? [];
      const grep = await run('sh', ['-c', `${command} || true`], { cwd: out });
      expect(grep.stdout.includes('"/privacy/de"')).toBe(found);
    }
  });

  test('names the one form of an address', async () => {
    for (const [address, meant] of [
      [
        '/privacy/DE',
        'Cannot find /privacy/DE in the ledger: it only leads to /privacy/de\n    Name /privacy/de instead\n',
      ],
      [
        '/privacy/de/',
        'Cannot find /privacy/de/ in the ledger: it only leads to /privacy/de\n    Name /privacy/de instead\n',
      ],
      ['/', 'Cannot prove what was public at /: the ledger names policies and their pages\n'],
    ] as const) {
      const { status, stderr } = await prove(await site(), address, '2026-11-18');
      expect([status, stderr.startsWith(meant)]).toEqual([1, true]);
    }
  });

  test('refuses an instant that is not past, for which nothing can be proven yet', async () => {
    const { status, stderr } = await prove(await site(), '/privacy/de', '2999-01-01');
    expect([status, stderr.replace(/it is \S+\n/, 'it is now\n')]).toEqual([
      1,
      'Cannot prove what will be public at 2998-12-31T23:00:00.000Z: it is now\n    Name an instant that is past with --at; "promulgate preview" shows what is planned\n',
    ]);
  });

  test('says that an address does not answer', async () => {
    const { status, stderr } = await promulgate([
      'proof',
      '--url',
      'http://127.0.0.1:9/privacy/de',
      '--at',
      '2026-11-18',
    ]);
    expect([
      status,
      stderr.startsWith('Cannot reach http://127.0.0.1:9/privacy/versions.json: bad port\n    Check the address'),
    ]).toEqual([1, true]);
  });
});

describe('promulgate verify', () => {
  test('accepts a directory that proof wrote, and names its page if it was changed', async () => {
    const siteUrl = await site();
    const out = await temporaryDirectory();
    await prove(siteUrl, '/privacy/de', '2026-11-18', '--out', out);
    expect(await verify(out)).toMatchObject({ status: 0, stderr: '' });
    await writeFile(path.join(out, 'page.html'), 'forged');
    const { status, stdout } = await verify(out);
    expect([status, stdout.startsWith('page.html was changed: its digest is ')]).toEqual([1, true]);
  });

  test('says that it got neither an address nor a directory', async () => {
    const { status, stderr } = await verify('policy.example.com');
    expect([status, stderr.split('\n')[0]]).toEqual([
      1,
      'Cannot find "policy.example.com": it is neither an address nor a directory',
    ]);
  });

  test('finds everything as it was published', async () => {
    const { siteUrl } = await startPublishedLedger();
    const { status, stdout } = await verify(siteUrl);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /: 4 entries, \d+ copies, \d+ pages of today; all as they were published\nLast entry: [0-9a-f]{64} /,
    );
  });

  test.each([
    [
      'an entry',
      ledgerKeys.entry(2),
      (text: string) => text.replace('"at": "2026-10-20', '"at": "2026-10-21'),
      'ledger/000002.json was changed',
    ],
    [
      'a letter of an entry',
      ledgerKeys.entry(1),
      (text: string) => text.replace('/privacy/de"', '/privacy/dx"'),
      'ledger/000001.json was changed',
    ],
    [
      'the last entry',
      ledgerKeys.entry(4),
      (text: string) => text.replace('"commit": null', '"commit": "x"'),
      'ledger/000004.json was changed',
    ],
    ['an entry beyond reading', ledgerKeys.entry(3), () => '{}', 'ledger/000003.json is not entry 3 of a ledger'],
    ['a page of today', 'privacy/en', oneByte, '/privacy/en was changed'],
  ] as const)('names %s that was changed', async (_, key, change, fault) => {
    const { status, stdout } = await verify(await siteWith(key, change));
    expect(status).toBe(1);
    expect(stdout.split('\n').some((line) => line.startsWith(fault))).toBe(true);
  });

  test('names a stored page of which one byte was changed', async () => {
    const entry = JSON.parse(new TextDecoder().decode((await publishedObjects()).get(`/${ledgerKeys.entry(1)}`)));
    const key = ledgerKeys.page(entry.pages['/privacy/ja'].bytes);
    const siteUrl = await siteWith(key, oneByte);
    const { status, stdout } = await verify(siteUrl);
    expect([status, stdout.startsWith(`${key} was changed: its digest is `)]).toEqual([1, true]);
    const refused = await prove(siteUrl, '/privacy/ja', '2026-10-15');
    expect(refused.stderr).toContain(`Cannot prove it: ${key} was changed`);
  });
});
