import { generateKeyPairSync, sign, X509Certificate } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Tokens } from 'marked';
import { describe, expect, test } from 'vitest';
import { readKeptHead } from '../../cli/commands/verify/kept-heads.ts';
import { verifyLedger } from '../../cli/commands/verify/verify-ledger.ts';
import { openLedger } from '../../cli/shared/ledger/open-ledger.ts';
import { sha256 } from '../../lambda/content/digest.ts';
import { formatCheckpoint } from '../../lambda/publication/ledger/checkpoint.ts';
import { type LedgerEntry, ledgerKeys } from '../../lambda/publication/ledger/ledger.ts';
import { addLeaf, emptyTree, treeRoot } from '../../lambda/publication/ledger/merkle-tree.ts';
import { formatSignature } from '../../lambda/publication/ledger/note-signatures.ts';
import { promulgate, temporaryDirectory } from '../cli/promulgate.ts';
import { readDocument } from '../docs/read-documents.ts';
import { ledgerOf, type Objects, pageOf } from './saved-ledger.ts';
import { serveObjects } from './serve-objects.ts';
import { createAuthority } from './time-stamp-authority.ts';

const log = 'policy.example.com';
const text = 'privacy/2026-11-15/en';
const [a, b] = [sha256('a'), sha256('b')];
const showing = (words: string) => ({ pages: { '/privacy/en': pageOf({ [text]: words }) } });
const honest = [showing(a), showing(a), showing(a)];
const at = Date.UTC(2026, 9, 20);
const genuine = createKey();
const stolen = createKey();
const authority = createAuthority();

function createKey() {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return { privateKey, publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64') };
}

/** A ledger whose checkpoints are signed: the first ones with the company's key, the others with one that somebody made. */
function signedLedger(parts: readonly Partial<LedgerEntry>[], genuineUntil = parts.length): Objects {
  const keyOf = (number: number) => (number <= genuineUntil ? genuine : stolen);
  const named = parts.map((part, index) => ({ log, signingKey: keyOf(index + 1).publicKey, ...part }));
  const objects = ledgerOf(named);
  let tree = emptyTree;
  for (const index of named.keys()) {
    tree = addLeaf(tree, sha256(objects.get(`/${ledgerKeys.entry(index + 1)}`) ?? ''));
    const text = formatCheckpoint({ log, size: index + 1, root: treeRoot(tree) });
    const { publicKey, privateKey } = keyOf(index + 1);
    const note = `${text}\n${formatSignature(log, publicKey, sign(null, Buffer.from(text), privateKey))}`;
    objects.set(`/${ledgerKeys.checkpoint(index + 1)}`, new TextEncoder().encode(note));
    // Whoever makes an entry later gets no stamp of earlier.
    const bytes = objects.get(`/${ledgerKeys.entry(index + 1)}`) ?? new Uint8Array();
    const dated = Date.parse(JSON.parse(new TextDecoder().decode(bytes)).at);
    const when = index + 1 <= genuineUntil ? dated + 3_600_000 : Date.UTC(2026, 10, 20);
    objects.set(`/${ledgerKeys.stamp(index + 1)}`, authority.stamp(sha256(bytes), new Date(when)));
  }
  return objects;
}

/** Each ledger is in itself as good as the honest one: nothing but something that was kept elsewhere can tell. */
const attacks: Readonly<Record<string, Objects>> = {
  'A new ledger with other words': signedLedger([showing(b), showing(b), showing(b)], 0),
  'A cut tail': signedLedger(honest.slice(0, 2)),
  'A fork': signedLedger(
    [showing(a), showing(a), { ...showing(a), commit: 'fork' }, { ...showing(a), at: '2026-10-21T00:00:00.000Z' }],
    2,
  ),
  'A backdated entry': signedLedger([...honest, { ...showing(a), at: '2026-10-04T00:00:00.000Z' }], 3),
};
const continued = signedLedger([...honest, { ...showing(a), at: '2026-10-21T00:00:00.000Z' }]);

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

/** What finds an attack, by the columns of the table in the guide for auditors. */
const means: Readonly<Record<string, (objects: Objects) => Promise<readonly string[]>>> = {
  async 'Nothing kept'(objects) {
    const { origin } = await siteOf(objects);
    return (await verifyLedger(openLedger(origin))).faults;
  },
  async 'A kept key'(objects) {
    const { origin } = await siteOf(objects);
    const keys = [{ name: 'key.pem', publicKey: genuine.publicKey }];
    return (await verifyLedger(openLedger(origin), { keys })).faults;
  },
  async 'A time stamp'(objects) {
    const { origin } = await siteOf(objects);
    const authorities = [new X509Certificate(authority.rootPem)];
    return (await verifyLedger(openLedger(origin), { authorities })).faults;
  },
  'A kept head': (objects) => faultsBy(sha256(signedLedger(honest).get('/ledger/000003.json') ?? ''), objects),
  async '`--watch`'(objects) {
    const { origin, become } = await siteOf(signedLedger(honest));
    const directory = await temporaryDirectory();
    expect(await watch(origin, directory)).toEqual([]);
    become(objects);
    return watch(origin, directory, at + 3_600_000);
  },
};

describe('the table of attacks in the guide for auditors', async () => {
  const { tokens } = await readDocument('docs/auditors.md');
  const tables = tokens.filter((token): token is Tokens.Table => token.type === 'table');
  const table = tables.find(({ header }) => header[0]?.text === 'Attack');
  const [, ...columns] = (table?.header ?? []).map(({ text: name }) => name);
  const rows = (table?.rows ?? []).map((cells) => cells.map(({ text: cell }) => cell));

  test('has a row for each attack, and a column for each means', () => {
    expect(rows.map(([attack]) => attack)).toEqual(Object.keys(attacks));
    expect(columns).toEqual(Object.keys(means));
  });

  const cells = rows.flatMap(([attack = '', ...found]) =>
    columns.map((column, index) => [attack, column, found[index]] as const),
  );
  test.each(cells)('%s, with %s: %s', async (attack, column, found) => {
    const faults = await means[column]?.(attacks[attack] ?? new Map());
    expect(faults === undefined ? undefined : faults.length > 0 ? 'yes' : 'no').toBe(found);
  });

  test.each(['A kept key', 'A time stamp', 'A kept head', '`--watch`'])(
    '%s says nothing of the honest ledger',
    async (column) => {
      expect(await means[column]?.(signedLedger(honest))).toEqual([]);
    },
  );
});

describe('whoever watches is told', () => {
  test.each([
    [
      'A new ledger with other words',
      'The ledger was rebuilt: its first 3 entries are not those of which 000003.checkpoint was kept',
    ],
    ['A cut tail', 'The ledger was cut: it ends with entry 2, and 000003.checkpoint was kept when it had 3'],
    ['A fork', 'The ledger was rebuilt: its first 3 entries are not those of which 000003.checkpoint was kept'],
    [
      'A backdated entry',
      'ledger/000004.json is backdated: its date is 2026-10-04T00:00:00.000Z, and it was not there at 2026-10-20T00:00:00.000Z',
    ],
  ])('%s', async (attack, fault) => {
    expect(await means['`--watch`']?.(attacks[attack] ?? new Map())).toEqual([fault]);
  });

  test.each([
    ['A new ledger with other words', 'No checkpoint of this ledger is signed by key.pem'],
    ['A fork', 'No signature by key.pem covers the entries after 2'],
    ['A backdated entry', 'No signature by key.pem covers the entries after 3'],
  ])('%s, also by the signature', async (attack, fault) => {
    expect(await means['A kept key']?.(attacks[attack] ?? new Map())).toEqual([expect.stringContaining(fault)]);
  });
});

test('a signature that is not that of the key that the entry names is a fault for everyone', async () => {
  const objects = signedLedger(honest);
  const note = new TextDecoder().decode(objects.get('/ledger/000003.checkpoint'));
  const [lines = '', signature = ''] = note.split('\n\n');
  const bytes = Buffer.from(signature.split(' ')[2] ?? '', 'base64');
  bytes[20] = (bytes[20] ?? 0) ^ 1;
  const forged = `${lines}\n\n— ${log} ${bytes.toString('base64')}\n`;
  objects.set('/ledger/000003.checkpoint', new TextEncoder().encode(forged));
  expect(await means['Nothing kept']?.(objects)).toEqual([
    'ledger/000003.checkpoint has no valid signature of the key that ledger/000003.json names',
  ]);
});

describe('a kept head', () => {
  const third = continued.get('/ledger/000003.json') ?? new Uint8Array();
  const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
  const forms: [string, string][] = [
    ['a digest', sha256(third)],
    ['an entry', decode(third)],
    ['a published record', decode(signedLedger(honest).get('/published.json'))],
    ['an answer of verify --json', JSON.stringify({ entries: 3, head: sha256(third) })],
  ];

  test.each(forms)('may be %s', async (_, head) => {
    expect(await faultsBy(head, continued)).toEqual([]);
    expect(await faultsBy(head, attacks['A cut tail'] as Objects)).toHaveLength(1);
    expect(await faultsBy(head, attacks['A fork'] as Objects)).toHaveLength(1);
    expect(await faultsBy(head, attacks['A new ledger with other words'] as Objects)).toHaveLength(1);
  });

  test('says how far the ledger is still what it was', async () => {
    const { origin } = await serveObjects(attacks['A fork'] as Objects);
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
    expect([status, stderr.startsWith(message)]).toEqual([2, true]);
  });
});

describe('promulgate verify --watch', () => {
  test('keeps a head for each look, and compares all of them', async () => {
    const { origin, become } = await siteOf(signedLedger(honest.slice(0, 2)));
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
    const { origin, become } = await siteOf(signedLedger(honest));
    const directory = await temporaryDirectory();
    await watch(origin, directory);
    const before = await readFile(path.join(directory, '000003.checkpoint'), 'utf8');
    become(attacks['A new ledger with other words'] as Objects);
    const { status } = await promulgate(['verify', '--url', origin, '--watch', directory]);
    expect(status).toBe(1);
    expect(await readFile(path.join(directory, '000003.checkpoint'), 'utf8')).toBe(before);
    const [conflict = ''] = (await readdir(directory)).filter((name) => name.includes('conflict'));
    expect(await readFile(path.join(directory, conflict), 'utf8')).not.toBe(before);
    become(signedLedger(honest));
    expect(await watch(origin, directory)).toEqual([]);
  });

  test('ends with 3 where the site does not answer, and keeps what it has', async () => {
    const { origin } = await siteOf(signedLedger(honest));
    const directory = await temporaryDirectory();
    await watch(origin, directory);
    const args = ['verify', '--url', 'http://127.0.0.1:9', '--watch', directory];
    expect(await promulgate(args)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('it holds the heads of'),
    });
    const other = await temporaryDirectory();
    const { status, stderr } = await promulgate([...args.slice(0, -1), other]);
    expect([status, stderr.split('\n')[0]]).toEqual([3, 'Cannot reach http://127.0.0.1:9/published.json: bad port']);
    expect(await readdir(other)).toEqual([]);
  });

  test('does not believe a checkpoint of the site that says something else than its entries', async () => {
    const objects = signedLedger(honest);
    objects.set('/ledger/000003.checkpoint', new TextEncoder().encode(`evil\n9\n${'A'.repeat(43)}=\n`));
    const { origin } = await siteOf(objects);
    const directory = await temporaryDirectory();
    await watch(origin, directory);
    expect(await readFile(path.join(directory, '000003.checkpoint'), 'utf8')).toMatch(/^policy\.example\.com\n3\n/);
  });
});
