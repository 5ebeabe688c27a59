import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { lockPolicy } from '../../cli/commands/guard/update-lock.ts';
import { sha256 } from '../../lambda/content/digest.ts';
import { requireVerifierKey } from '../../lambda/guard/disclosure/pinned-key.ts';
import { formatLock, type PinnedPolicy, parseLock } from '../../lambda/guard/disclosure/policy-lock.ts';
import { type LedgerEntry, ledgerKeys } from '../../lambda/publication/ledger/ledger.ts';
import { promulgate, temporaryDirectory } from '../cli/promulgate.ts';
import { fixtureFiles } from '../fixture-content.ts';
import { signingKey } from '../iam/watch-calls.ts';
import type { Objects } from '../ledger/saved-ledger.ts';
import { serveObjects } from '../ledger/serve-objects.ts';
import { startPublisher } from '../publication/publisher.ts';
import { other } from '../publication/wanted.ts';
import { bucket, distributionId } from '../stand-in/running.ts';
import { createKey, elsewhere, naming, siteOf, storageDisclosing, storagePath, unprovenLock } from './lock-files.ts';

const first = storageDisclosing(['eu-central-1']);
const second = storageDisclosing(['eu-central-1', 'eu-west-1']);
const now = Date.parse('2026-11-20T00:00:00Z');
const [key, newKey] = [createKey(), createKey()];
const signedBy = ({ publicKey }: typeof key) => ({ signingKey: publicKey });
const keyOf = ({ key: text }: typeof key) => requireVerifierKey(text);

/** A site that answers one ledger after another at the same address, as it is told. */
async function startSite(objects: Objects) {
  const served: Objects = new Map(objects);
  const { origin } = await serveObjects(served);
  const become = (next: Objects) => {
    served.clear();
    for (const [name, bytes] of next) served.set(name, bytes);
  };
  return { address: `${origin}${storagePath}`, become };
}

async function pin(address: string, before?: PinnedPolicy, by?: typeof key): Promise<PinnedPolicy> {
  const wanted = by && keyOf(by);
  const lock = await lockPolicy(address, { before, file: 'promulgate.lock', key: wanted, now });
  // Nothing is written that a check would refuse.
  return parseLock(formatLock(lock), 'promulgate.lock', wanted);
}

const without = (objects: Objects, ...numbers: number[]) =>
  new Map([...objects].filter(([name]) => !numbers.some((number) => name === `/${ledgerKeys.checkpoint(number)}`)));

describe('promulgate guard update', () => {
  test('pins what the last entry of the ledger names, with a proof to the last checkpoint, and renews it', async () => {
    const site = await startSite(siteOf([naming(first), elsewhere()], first));
    const pinned = await pin(site.address);
    expect(pinned).toMatchObject({ policy: 'privacy', storage: first, entry: { entry: 1 } });
    expect(pinned.proof).toMatchObject({ checkpoint: { size: 2, log: 'policy.example.com' }, key: undefined });
    site.become(siteOf([naming(first), elsewhere(), naming(second)], second));
    const renewed = await pin(site.address, pinned);
    expect(renewed).toMatchObject({ storage: second, entry: { entry: 3 }, proof: { checkpoint: { size: 3 } } });
  });

  test('keeps the signature of the ledger', async () => {
    const site = await startSite(siteOf([naming(first, signedBy(key)), elsewhere(signedBy(key))], first, [key]));
    expect((await pin(site.address)).proof).toMatchObject({ checkpoint: { size: 2 }, key: keyOf(key) });
    expect((await pin(site.address, undefined, key)).proof).toMatchObject({ key: keyOf(key) });
  });

  test('keeps the signature that a publisher made', async () => {
    const publisher = await startPublisher({ signingKey });
    const deployment = { bucket, distribution: distributionId, replicas: [], signingKey };
    await publisher.publish(fixtureFiles, { deployment });
    await publisher.publish(other, { deployment });
    const { entry, proof, storage } = await pin(`${publisher.siteUrl}${storagePath}`);
    const served = await fetch(`${publisher.siteUrl}/${ledgerKeys.entry(1)}`);
    const { signingKey: publicKey, pages } = JSON.parse(await served.text());
    expect(pages[storagePath].bytes).toBe(sha256(storage));
    expect([entry.entry, proof]).toEqual([1, expect.objectContaining({ key: expect.objectContaining({ publicKey }) })]);
    expect(proof?.checkpoint.size).toBe(2);
  });

  test('pins a ledger from before there were checkpoints, and one whose last checkpoint is yet to be written', async () => {
    const old = { log: undefined };
    const { address } = await startSite(siteOf([elsewhere(old), naming(first, old)], first));
    expect((await pin(address)).proof).toMatchObject({ checkpoint: { size: 2, log: new URL(address).host } });
    const running = await startSite(without(siteOf([naming(first), elsewhere()], first), 2));
    expect((await pin(running.address)).proof).toMatchObject({ checkpoint: { size: 2 } });
  });

  test('takes the last signature that there is while a later one is missing', async () => {
    const parts = [naming(first, signedBy(key)), elsewhere(signedBy(key)), elsewhere({ signingKey: null })];
    const { address } = await startSite(siteOf(parts, first, [key]));
    expect((await pin(address)).proof).toMatchObject({ checkpoint: { size: 2 }, key: keyOf(key) });
  });

  test('pins another policy of a site, whose ledger must go on too', async () => {
    const terms = '/terms/storage.json';
    const both = { pages: { ...naming(first).pages, [terms]: { bytes: sha256(second), words: {} } } };
    const parts = [{ ...naming(first), ...both }, elsewhere()];
    const site = await startSite(new Map([...siteOf(parts, first), [terms, new TextEncoder().encode(second)]]));
    const before = await pin(site.address);
    const address = site.address.replace(storagePath, terms);
    expect((await pin(address, before)).address).toBe(address);
    site.become(new Map([...siteOf(parts.slice(0, 1), first), [terms, new TextEncoder().encode(second)]]));
    await expect(pin(address, before)).rejects.toThrow('The ledger was cut');
  });

  test('asks a ledger whose signatures are missing for no more checkpoints than those of an outage', async () => {
    const parts = [naming(first, signedBy(key)), ...Array.from({ length: 60 }, () => elsewhere(signedBy(newKey)))];
    const { origin, asked } = await serveObjects(siteOf(parts, first));
    await expect(pin(`${origin}${storagePath}`)).rejects.toThrow('are not signed yet');
    expect(asked.filter((where) => where.endsWith('.checkpoint'))).toHaveLength(50);
  });

  test('reads an address as the path that the ledger names', async () => {
    const { address } = await startSite(siteOf([naming(first)], first));
    expect((await pin(`${address}?today#places`)).address).toBe(address);
  });

  test.each<[string, Objects, string]>([
    [
      'bytes that the ledger does not name',
      siteOf([naming(first)], second),
      'entry 1 of the ledger says that other bytes were published',
    ],
    [
      'bytes of an earlier entry',
      siteOf([naming(first), naming(second)], first),
      'entry 2 of the ledger says that other bytes were published',
    ],
    ['a site without a ledger', siteOf([], first), 'the ledger is broken: published.json names no entry'],
    ['a ledger without the file', siteOf([elsewhere()], first), `no entry of the ledger names ${storagePath}`],
    [
      'a checkpoint that contradicts the entries',
      new Map([
        ...siteOf([naming(first)], first),
        [
          `/${ledgerKeys.checkpoint(1)}`,
          siteOf([naming(second)], first).get(`/${ledgerKeys.checkpoint(1)}`) ?? new Uint8Array(),
        ],
      ]),
      'ledger/000001.checkpoint is that of a different ledger',
    ],
    [
      'a signature that is missing',
      siteOf([naming(first, signedBy(key))], first),
      'the last entries of its ledger are not signed yet',
    ],
  ])('refuses %s', async (_, objects, message) => {
    const { address } = await startSite(objects);
    await expect(pin(address)).rejects.toThrow(`Cannot pin ${address}: ${message}`);
  });

  describe('after a policy was pinned', () => {
    const signedParts = [naming(first, signedBy(key)), elsewhere(signedBy(key))];

    test.each<[string, readonly Partial<LedgerEntry>[], string]>([
      [
        'a ledger that was cut',
        signedParts.slice(0, 1),
        'The ledger was cut: it ends with entry 1, and promulgate.lock was kept when it had 2',
      ],
      [
        'a ledger with another past',
        [naming(first, signedBy(key)), elsewhere({ ...signedBy(key), commit: 'other' }), elsewhere(signedBy(key))],
        'The ledger was rebuilt: its first 2 entries are not those of which promulgate.lock was kept',
      ],
      [
        'a ledger with another name',
        [naming(first), elsewhere()].map((part) => ({ ...part, log: 'other.example' })),
        'The ledger was rebuilt',
      ],
      [
        'a ledger that another key signs',
        [...signedParts, naming(first, signedBy(newKey))],
        `its ledger is signed by ${newKey.key} now, and not by ${key.key}`,
      ],
      ['a ledger that nobody signs any more', [...signedParts, naming(first)], 'its ledger is not signed by'],
    ])('refuses %s', async (_, parts, message) => {
      const site = await startSite(siteOf(signedParts, first, [key]));
      const before = await pin(site.address);
      site.become(siteOf(parts, first, [key, newKey]));
      await expect(pin(site.address, before)).rejects.toThrow(message);
    });

    test('takes another key that is named', async () => {
      const site = await startSite(siteOf(signedParts, first, [key]));
      const before = await pin(site.address);
      site.become(siteOf([...signedParts, elsewhere(signedBy(newKey))], first, [key, newKey]));
      await expect(pin(site.address, before)).rejects.toThrow(`run the command with --key ${newKey.key}, and pin that`);
      expect((await pin(site.address, before, newKey)).proof).toMatchObject({ key: keyOf(newKey) });
    });

    test('refuses a key that does not sign, and one of another site', async () => {
      const { address } = await startSite(siteOf(signedParts, first, [key]));
      await expect(pin(address, undefined, newKey)).rejects.toThrow(`is signed by ${key.key} now, and not by`);
      await expect(pin(address, undefined, createKey('other.example'))).rejects.toThrow(
        'its ledger is called "policy.example.com", and the key is that of "other.example"',
      );
    });

    test('refuses to go back to an earlier checkpoint for the sake of its signature', async () => {
      const { address } = await startSite(
        siteOf([naming(first, signedBy(key)), elsewhere(), elsewhere()], first, [key]),
      );
      const before = await pin(address);
      expect(before.proof).toMatchObject({ checkpoint: { size: 3 }, key: undefined });
      await expect(pin(address, before, key)).rejects.toThrow(`its ledger is not signed by ${key.key}`);
    });

    test('of an earlier release, refuses a ledger in which its entry is not', async () => {
      const { address } = await startSite(siteOf([naming(second)], second));
      const before = parseLock(unprovenLock(first, { address }), 'promulgate.lock');
      await expect(pin(address, before)).rejects.toThrow('entry 1 of the ledger is not the one that was pinned before');
      const text = new TextDecoder().decode(siteOf([naming(second)], second).get(`/${ledgerKeys.entry(1)}`));
      const right = unprovenLock(first, { address, entry: { number: 1, digest: sha256(text) } });
      expect((await pin(address, parseLock(right, 'promulgate.lock'))).proof).toBeDefined();
    });

    test('begins anew with another site', async () => {
      const site = await startSite(siteOf(signedParts, first, [key]));
      const foreign = [naming(second, { log: 'other.example' })];
      const next = await startSite(siteOf(foreign, second));
      expect((await pin(next.address, await pin(site.address))).proof?.checkpoint.log).toBe('other.example');
    });
  });

  test('writes the file, says who signed the ledger, and refuses to go back', async () => {
    const cwd = await temporaryDirectory();
    const file = path.join(cwd, 'promulgate.lock');
    const signed = [naming(first, signedBy(key)), elsewhere(signedBy(key))];
    const site = await startSite(siteOf(signed, first, [key]));
    const update = (...args: string[]) => promulgate(['guard', 'update', ...args], { cwd });
    expect(await update(site.address)).toEqual({
      status: 0,
      stderr: '',
      stdout: `promulgate.lock now pins privacy as of entry 1 of the ledger, with its proof
The ledger is signed by ${key.key}
Compare that with what the company says, and pin it: holdToPolicy(app, { key: '${key.key}' }), or --key
`,
    });
    const written = await readFile(file, 'utf8');
    expect(parseLock(written, 'promulgate.lock', keyOf(key)).storage).toBe(first);
    expect((await update('--key', key.key)).stdout).toContain('promulgate.lock is up to date: privacy has not changed');
    expect(await update('--key', newKey.key)).toMatchObject({ status: 1, stderr: expect.stringContaining('not by') });
    site.become(siteOf(signed.slice(0, 1), first, [key]));
    const kept = await readFile(file, 'utf8');
    expect(await update()).toMatchObject({ status: 1, stderr: expect.stringContaining('The ledger was cut') });
    expect(await readFile(file, 'utf8')).toBe(kept);
    await writeFile(file, '{"lock":2');
    expect(await update()).toMatchObject({ status: 1, stderr: expect.stringContaining('Restore it from version') });
  });

  test('asks for a whole address', async () => {
    const cwd = await temporaryDirectory();
    expect(await promulgate(['guard', 'update', 'policy.example.com'], { cwd })).toEqual({
      status: 1,
      stdout: '',
      stderr: `Cannot pin "policy.example.com": it is not a whole address
    Write https:// and the rest, such as https://policy.example.com/privacy/storage.json
`,
    });
  });

  test('renews a file of an earlier release, and says that a ledger is not signed', async () => {
    const cwd = await temporaryDirectory();
    const objects = siteOf([naming(first)], first);
    const { address } = await startSite(objects);
    const digest = sha256(objects.get(`/${ledgerKeys.entry(1)}`) ?? '');
    await writeFile(path.join(cwd, 'legal.lock'), unprovenLock(first, { address, entry: { number: 1, digest } }));
    const { stdout } = await promulgate(['guard', 'update', '--lock', 'legal.lock'], { cwd });
    expect(stdout).toContain('legal.lock now pins privacy as of entry 1');
    expect(stdout).toContain('The ledger is not signed: the file proves that it is a part of a ledger, and not whose');
  });
});
