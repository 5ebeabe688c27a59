import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifyLedger } from '../../cli/commands/verify/verify-ledger.ts';
import { openLedger } from '../../cli/shared/ledger/open-ledger.ts';
import { sha256 } from '../../lambda/content/digest.ts';
import { ledgerKeys } from '../../lambda/publication/ledger/ledger.ts';
import { digestRecord, digestTerms } from '../../lambda/publication/record/published.ts';
import { temporaryDirectory } from '../cli/promulgate.ts';
import { ledgerOf, type Objects, pageBody, pageOf, putRecord } from './saved-ledger.ts';
import { serveObjects } from './serve-objects.ts';

async function faultsOf(objects: Objects, answer?: Parameters<typeof serveObjects>[1]): Promise<readonly string[]> {
  const { origin } = await serveObjects(objects, answer);
  return (await verifyLedger(openLedger(origin))).faults;
}

const without = (objects: Objects, ...paths: string[]): Objects =>
  new Map([...objects].filter(([name]) => !paths.includes(name)));
const entries = (count: number) => ledgerOf(Array.from({ length: count }, () => ({})));
const text = 'privacy/2026-11-15/de';
const [a, b, c] = ['a', 'b', 'c'].map(sha256) as [string, string, string];
const showing = (words: Readonly<Record<string, string>>) => ({ pages: { '/privacy/de': pageOf(words) } });

describe('verifyLedger() names', () => {
  test('nothing where everything is as it was published', async () => {
    const { origin } = await serveObjects(entries(3));
    expect(await verifyLedger(openLedger(origin))).toEqual({
      entries: 3,
      unrecorded: 0,
      copies: 1,
      pages: 1,
      head: expect.stringMatching(/^[0-9a-f]{64}$/),
      checkpoint: expect.stringMatching(/^127\.0\.0\.1:\d+\n3\n[A-Za-z0-9+/]{43}=\n$/),
      keptHeads: 0,
      faults: [],
    });
  });

  test('no fault of a page at a well-known address, but of one at any other that begins with a dot', async () => {
    const faultsAt = (where: string) => faultsOf(ledgerOf([{}, { pages: { [where]: pageOf() } }]));
    expect(await faultsAt('/.well-known/security.txt')).toEqual([]);
    for (const where of ['/.well-known', '/.other/security.txt', '/privacy/.well-known/security.txt'])
      expect([where, await faultsAt(where)]).toEqual([
        where,
        expect.arrayContaining(['ledger/000002.json is not entry 2 of a ledger']),
      ]);
  });

  test.each<[string, Objects, string]>([
    [
      'a missing record',
      without(entries(2), '/published.json'),
      'published.json is missing: nothing names the last entry of the ledger',
    ],
    [
      'a record of no entry',
      putRecord(entries(2), { ledger: null }),
      'published.json names no entry, although ledger/000001.json is there',
    ],
    ['a site without a ledger', ledgerOf([]), 'published.json names no entry'],
    [
      'a record that is HTML',
      entries(2).set('/published.json', new TextEncoder().encode('<html>')),
      'published.json is not a published record',
    ],
    [
      'a record whose page is null',
      putRecord(entries(2), { pages: { '/privacy/en': null } }),
      'published.json is not a published record',
    ],
    [
      'a last entry that is missing',
      without(entries(3), '/ledger/000003.json'),
      'ledger/000003.json is missing, although published.json names it as the last entry',
    ],
    [
      'a hole before an entry that the record does not name',
      without(putRecord(entries(4), { ledger: null }), '/ledger/000003.json'),
      'ledger/000003.json is missing, although ledger/000004.json exists',
    ],
    [
      'a hole of three entries',
      without(entries(5), '/ledger/000002.json', '/ledger/000003.json', '/ledger/000004.json'),
      'ledger/000002.json is missing, although ledger/000005.json exists',
    ],
    [
      'times that run back',
      ledgerOf([{}, { at: '2026-09-30T23:59:59.999Z' }]),
      'ledger/000002.json goes back in time: its date is 2026-09-30T23:59:59.999Z, and that of ledger/000001.json is 2026-10-01T00:00:00.000Z',
    ],
    [
      'an entry that began after it was complete',
      ledgerOf([{ format: 2, begun: '2026-10-01T00:00:00.001Z' }]),
      'ledger/000001.json is not entry 1 of a ledger',
    ],
    ['a page that is no longer public', without(entries(1), '/privacy/en'), '/privacy/en is no longer public'],
    [
      'a page that the record does not name',
      putRecord(entries(1), {
        pages: {},
        ledger: { entry: 1, digest: sha256(entries(1).get('/ledger/000001.json') ?? '') },
      }),
      '/privacy/en is not in published.json',
    ],
  ])('%s', async (_, objects, fault) => {
    expect(await faultsOf(objects)).toContain(fault);
  });

  test('a page that a run is writing, with what to do about it', async () => {
    const objects = entries(1);
    const { ledger } = JSON.parse(new TextDecoder().decode(objects.get('/published.json')));
    const body = new TextEncoder().encode('<main>New</main>');
    putRecord(objects, { ledger, intent: { pages: { '/privacy/en': { bytes: sha256(body) } } } });
    expect(await faultsOf(objects.set('/privacy/en', body))).toEqual([
      `/privacy/en was changed: its digest is ${sha256(body)}, and the ledger says ${sha256(pageBody)} (published.json says that a run is writing it: verify again when it has finished)`,
    ]);
  });

  test('a record with different announced words than the ledger', async () => {
    const record = digestRecord({ words: { [text]: a }, pages: { '/privacy/en': { digest: '' } }, interrupted: {} });
    const objects = ledgerOf([{ format: 2, record }]);
    const { ledger } = JSON.parse(new TextDecoder().decode(objects.get('/published.json')));
    expect(await faultsOf(putRecord(objects, { ledger, words: { [text]: a } }))).toEqual([]);
    expect(await faultsOf(putRecord(objects, { ledger, words: {} }))).toEqual([
      'published.json has different announced words or pages than ledger/000001.json',
    ]);
  });

  test('a record with different announced terms than the ledger', async () => {
    const terms = { 'privacy/2026-11-15': { change: 'major' } };
    const objects = ledgerOf([{ format: 2, allTerms: digestTerms(terms), terms }]);
    const { ledger } = JSON.parse(new TextDecoder().decode(objects.get('/published.json')));
    expect(await faultsOf(putRecord(objects, { ledger, terms }))).toEqual([]);
    for (const altered of [{}, { 'privacy/2026-11-15': { change: 'minor' } }])
      expect(await faultsOf(putRecord(objects, { ledger, terms: altered }))).toEqual([
        'published.json has different announced terms than ledger/000001.json',
      ]);
  });

  test('equal times and entries that the record does not name yet, without calling them faults', async () => {
    const objects = ledgerOf([{}, { at: '2026-10-01T00:00:00.000Z' }]);
    const [first = new Uint8Array()] = [objects.get('/ledger/000001.json')];
    const { origin } = await serveObjects(putRecord(objects, { ledger: { entry: 1, digest: sha256(first) } }));
    expect(await verifyLedger(openLedger(origin))).toMatchObject({ entries: 2, unrecorded: 1, faults: [] });
  });

  test.each([
    ['content-type', 'text/plain', '"text/plain | max-age=0"'],
    ['cache-control', 'no-store', '"text/html | no-store"'],
  ])('a page that is served with a different %s', async (name, value, shown) => {
    const faults = await faultsOf(entries(1), ({ url }, response) => {
      if (url === '/privacy/en') response.setHeader(name, value);
      if (url === '/privacy/en' && name !== 'content-type') response.setHeader('content-type', 'text/html');
      if (url === '/privacy/en' && name !== 'cache-control') response.setHeader('cache-control', 'max-age=0');
      if (url === '/privacy/en') response.end(pageBody);
      return url === '/privacy/en';
    });
    expect(faults).toEqual([
      `/privacy/en is served with different headers: ${shown}, and published.json says "text/html | max-age=0"`,
    ]);
  });
});

describe('verifyLedger() compares the words of announced texts', () => {
  const changed = `ledger/000002.json changes the words of ${text} without a correction: their digest was ${a} and is now ${b}`;

  test.each<[string, Objects, readonly string[]]>([
    ['the same words', ledgerOf([showing({ [text]: a }), showing({ [text]: a })]), []],
    ['a change without a correction', ledgerOf([showing({ [text]: a }), showing({ [text]: b })]), [changed]],
    [
      'a change back, too',
      ledgerOf([showing({ [text]: a }), showing({ [text]: b, [`${text}/corrected/1`]: a }), showing({ [text]: a })]),
      [`ledger/000003.json changes the words of ${text} without a correction: their digest was ${b} and is now ${a}`],
    ],
    ['a correction', ledgerOf([showing({ [text]: a }), showing({ [text]: b, [`${text}/corrected/1`]: a })]), []],
    [
      'a correction that keeps different words',
      ledgerOf([showing({ [text]: a }), showing({ [text]: b, [`${text}/corrected/1`]: c })]),
      [changed],
    ],
    [
      'a second correction',
      ledgerOf([
        showing({ [text]: a }),
        showing({ [text]: b, [`${text}/corrected/1`]: a }),
        showing({ [text]: c, [`${text}/corrected/2`]: b }),
      ]),
      [],
    ],
    [
      'replaced words that change',
      ledgerOf([showing({ [`${text}/corrected/1`]: a }), showing({ [`${text}/corrected/1`]: b })]),
      [changed.replace(text, `${text}/corrected/1`)],
    ],
    [
      'what an interrupted run showed, and a later one put right',
      ledgerOf([showing({ [text]: a }), { ...showing({ [text]: b }), interrupted: true }, showing({ [text]: a })]),
      [],
    ],
    [
      'what an interrupted run showed, and none put right',
      ledgerOf([showing({ [text]: a }), { ...showing({ [text]: b }), interrupted: true }, {}]),
      [changed],
    ],
    [
      'two words for one text',
      ledgerOf([{ pages: { '/privacy/de': pageOf({ [text]: a }), '/privacy/en': pageOf({ [text]: b }) } }]),
      [`ledger/000001.json gives ${text} two different word digests`],
    ],
  ])('%s', async (_, objects, faults) => {
    expect(await faultsOf(objects)).toEqual(faults);
  });
});

describe('a directory', () => {
  async function save(objects: Objects): Promise<string> {
    const directory = await temporaryDirectory();
    for (const [name, bytes] of objects) {
      await mkdir(path.join(directory, path.dirname(name)), { recursive: true });
      await writeFile(path.join(directory, name), bytes);
    }
    return directory;
  }

  test('is read no further than its limits', async () => {
    const directory = await save(entries(1));
    await truncate(path.join(directory, ledgerKeys.entry(1)), 20_000_000);
    await expect(verifyLedger(openLedger(directory))).rejects.toThrow(
      `Cannot read ${path.join(directory, ledgerKeys.entry(1))}: it is larger than 16,000,000 bytes`,
    );
  });

  test('cannot have a device in place of an entry', async () => {
    const directory = await save(without(entries(2), '/ledger/000002.json'));
    await symlink('/dev/zero', path.join(directory, ledgerKeys.entry(2)));
    expect((await verifyLedger(openLedger(directory))).faults).toEqual([
      'ledger/000002.json is missing, although published.json names it as the last entry',
    ]);
  });
});
