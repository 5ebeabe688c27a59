import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readKeptHead } from '../../cli/commands/verify/kept-heads.ts';
import { verifyLedger } from '../../cli/commands/verify/verify-ledger.ts';
import { openLedger } from '../../cli/shared/ledger/open-ledger.ts';
import { sha256 } from '../../lambda/content/digest.ts';
import { promulgate, temporaryDirectory } from '../cli/promulgate.ts';
import { ledgerOf, type Objects, pageOf } from './saved-ledger.ts';
import { serveObjects } from './serve-objects.ts';

const text = 'privacy/2026-11-15/en';
const [a, b] = [sha256('a'), sha256('b')];
const showing = (words: string) => ({ pages: { '/privacy/en': pageOf({ [text]: words }) } });
const honest = [showing(a), showing(a), showing(a)];
const at = Date.UTC(2026, 9, 20);

/** Each ledger is in itself as good as the honest one: nothing but something that was kept elsewhere can tell. */
const attacks: Readonly<Record<string, Objects>> = {
  'a new ledger with other words': ledgerOf([showing(b), showing(b), showing(b)]),
  'a cut tail': ledgerOf(honest.slice(0, 2)),
  'a fork': ledgerOf([
    showing(a),
    showing(a),
    { ...showing(a), commit: 'fork' },
    { ...showing(a), at: '2026-10-21T00:00:00.000Z' },
  ]),
  'a backdated entry': ledgerOf([...honest, { ...showing(a), at: '2026-10-04T00:00:00.000Z' }]),
};
const continued = ledgerOf([...honest, { ...showing(a), at: '2026-10-21T00:00:00.000Z' }]);

/** A site that can be exchanged for another one at the same address. */
async function siteOf(objects: Objects) {
  const served = new Map(objects);
  const { origin } = await serveObjects(served);
  const become = (others: Objects) => {
    served.clear();
    for (const [name, bytes] of others) served.set(name, bytes);
  };
  return { origin, become };
}

const watch = async (origin: string, directory: string, now = at) =>
  (await verifyLedger(openLedger(origin), { watch: { directory, now } })).faults;

/** The faults that a head finds which was kept as a text. */
async function faultsBy(head: string, objects: Objects): Promise<readonly string[]> {
  const file = path.join(await temporaryDirectory(), 'kept');
  await writeFile(file, head);
  const { origin } = await serveObjects(objects);
  const heads = [await readKeptHead(/^[0-9a-f]{64}$/.test(head) ? head : file)];
  return (await verifyLedger(openLedger(origin), { heads })).faults;
}

describe.each(Object.entries(attacks))('%s', (attack, objects) => {
  test('passes for whoever kept nothing', async () => {
    const { origin } = await siteOf(objects);
    expect((await verifyLedger(openLedger(origin))).faults).toEqual([]);
  });

  test('is found by whoever watched the site', async () => {
    const { origin, become } = await siteOf(ledgerOf(honest));
    const directory = await temporaryDirectory();
    expect(await watch(origin, directory)).toEqual([]);
    become(objects);
    const faults = await watch(origin, directory, at + 3_600_000);
    expect(faults).toEqual([
      {
        'a new ledger with other words':
          'The ledger was rebuilt: its first 3 entries are not those of which 000003.checkpoint was kept',
        'a cut tail': 'The ledger was cut: it ends with entry 2, and 000003.checkpoint was kept when it had 3',
        'a fork': 'The ledger was rebuilt: its first 3 entries are not those of which 000003.checkpoint was kept',
        'a backdated entry':
          'ledger/000004.json is backdated: its date is 2026-10-04T00:00:00.000Z, and it was not there at 2026-10-20T00:00:00.000Z',
      }[attack],
    ]);
  });
});

describe('a kept head', () => {
  const third = continued.get('/ledger/000003.json') ?? new Uint8Array();
  const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
  const forms: [string, string][] = [
    ['a digest', sha256(third)],
    ['an entry', decode(third)],
    ['a published record', decode(ledgerOf(honest).get('/published.json'))],
    ['an answer of verify --json', JSON.stringify({ entries: 3, head: sha256(third) })],
  ];

  test.each(forms)('may be %s', async (_, head) => {
    expect(await faultsBy(head, continued)).toEqual([]);
    expect(await faultsBy(head, attacks['a cut tail'] as Objects)).toHaveLength(1);
    expect(await faultsBy(head, attacks['a fork'] as Objects)).toHaveLength(1);
    expect(await faultsBy(head, attacks['a new ledger with other words'] as Objects)).toHaveLength(1);
  });

  test('says how far the ledger is still what it was', async () => {
    const { origin } = await serveObjects(attacks['a fork'] as Objects);
    const heads = await Promise.all(
      [1, 2, 3].map(async (number) => {
        const file = path.join(await temporaryDirectory(), `${number}.json`);
        await writeFile(file, continued.get(`/ledger/00000${number}.json`) ?? '');
        return readKeptHead(file);
      }),
    );
    expect((await verifyLedger(openLedger(origin), { heads })).faults).toEqual([
      'The ledger was rebuilt: its first 3 entries are not those of which 3.json was kept',
      'Entries up to 2 are still what they were when a head was kept',
    ]);
  });

  test.each([
    ['nowhere.json', 'Cannot read "nowhere.json": there is no such file\n    Name the file that was kept'],
    ['.', 'Cannot read ".": it is not a file of a head'],
    [import.meta.filename, `Cannot use "${import.meta.filename}" as a head: it is neither a checkpoint, nor an entry`],
    ['abc', 'Cannot read "abc": there is no such file'],
  ])('cannot be %s', async (head, message) => {
    const { origin } = await serveObjects(continued);
    const { status, stderr } = await promulgate(['verify', '--url', origin, '--head', head]);
    expect([status, stderr.startsWith(message)]).toEqual([1, true]);
  });
});

describe('promulgate verify --watch', () => {
  test('keeps a head for each look, and compares all of them', async () => {
    const { origin, become } = await siteOf(ledgerOf(honest.slice(0, 2)));
    const directory = await temporaryDirectory();
    await watch(origin, directory, Date.UTC(2026, 9, 2));
    become(continued);
    expect(await watch(origin, directory, at + 3_600_000)).toEqual([]);
    expect((await readdir(directory)).sort()).toEqual(['000002.checkpoint', '000004.checkpoint', 'last-look.json']);
    const { status, stdout } = await promulgate(['verify', '--url', origin, '--watch', directory]);
    expect([status, stdout.split('\n')[0]]).toEqual([
      0,
      `${origin}: 4 entries, 1 copy, 1 page of today, 2 kept heads; all as they were published`,
    ]);
  });

  test('keeps a head that contradicts an earlier one beside it, as evidence', async () => {
    const { origin, become } = await siteOf(ledgerOf(honest));
    const directory = await temporaryDirectory();
    await watch(origin, directory);
    const before = await readFile(path.join(directory, '000003.checkpoint'), 'utf8');
    become(attacks['a new ledger with other words'] as Objects);
    const { status } = await promulgate(['verify', '--url', origin, '--watch', directory]);
    expect(status).toBe(1);
    expect(await readFile(path.join(directory, '000003.checkpoint'), 'utf8')).toBe(before);
    const [conflict = ''] = (await readdir(directory)).filter((name) => name.includes('conflict'));
    expect(await readFile(path.join(directory, conflict), 'utf8')).not.toBe(before);
    become(ledgerOf(honest));
    expect(await watch(origin, directory)).toEqual([]);
  });

  test('ends with 3 where the site does not answer, and keeps what it has', async () => {
    const { origin } = await siteOf(ledgerOf(honest));
    const directory = await temporaryDirectory();
    await watch(origin, directory);
    const args = ['verify', '--url', 'http://127.0.0.1:9', '--watch', directory];
    expect(await promulgate(args)).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('it holds the heads of'),
    });
    const other = await temporaryDirectory();
    const { status, stderr } = await promulgate([...args.slice(0, -1), other]);
    expect([status, stderr.split('\n')[0]]).toEqual([3, 'Cannot reach http://127.0.0.1:9/published.json: bad port']);
    expect(await readdir(other)).toEqual([]);
  });

  test('does not believe a checkpoint of the site that says something else than its entries', async () => {
    const objects = ledgerOf(honest);
    objects.set('/ledger/000003.checkpoint', new TextEncoder().encode(`evil\n9\n${'A'.repeat(43)}=\n`));
    const { origin } = await siteOf(objects);
    const directory = await temporaryDirectory();
    await watch(origin, directory);
    expect(await readFile(path.join(directory, '000003.checkpoint'), 'utf8')).toMatch(/^127\.0\.0\.1:\d+\n3\n/);
  });
});
