import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { describe, expect, test } from 'vitest';
import { holdToPolicy } from '../../cdk/guard/hold-to-policy.ts';
import { lockPolicy } from '../../cli/commands/guard/update-lock.ts';
import { sha256 } from '../../lambda/content/digest.ts';
import { describeAge, formatLock, type PolicyLock, parseLock } from '../../lambda/guard/disclosure/policy-lock.ts';
import { temporaryDirectory } from '../cdk/temporary-directory.ts';
import { ledgerOf } from '../ledger/saved-ledger.ts';
import { serveObjects } from '../ledger/serve-objects.ts';
import { versionDisclosing } from './policies.ts';

const storagePath = '/privacy/storage.json';
const disclosing = (...regions: string[]) =>
  JSON.stringify({ format: 1, policy: 'privacy', versions: [versionDisclosing('2020-01-01', regions)] });
const naming = (text: string) => ({ pages: { [storagePath]: { bytes: sha256(text), words: {} } } });

/** A site whose ledger names some texts one after another, and that serves one. */
async function siteWith(served: string, texts: readonly string[]) {
  const objects = new Map(ledgerOf(texts.map(naming)));
  objects.set(storagePath, new TextEncoder().encode(served));
  const { origin } = await serveObjects(objects);
  return `${origin}${storagePath}`;
}

const first = disclosing('eu-central-1');
const second = disclosing('eu-central-1', 'eu-west-1');
const now = Date.parse('2026-11-20T00:00:00Z');

function lockOf(storage: string, more: Partial<PolicyLock> = {}): PolicyLock {
  const entry = { number: 1, digest: sha256('x') };
  const address = `https://policy.example.com${storagePath}`;
  const fetchedAt = new Date(now).toISOString();
  return { lock: 1, address, policy: 'privacy', digest: sha256(storage), entry, fetchedAt, storage, ...more };
}

describe('promulgate guard update', () => {
  test('pins what the last entry of the ledger names, and renews it', async () => {
    const lock = await lockPolicy(await siteWith(first, [first]), { before: undefined, now });
    expect(lock).toMatchObject({ policy: 'privacy', digest: sha256(first), entry: { number: 1 }, storage: first });
    const address = await siteWith(second, [first, second]);
    const renewed = await lockPolicy(address, { before: { ...lock, address }, now });
    expect(renewed).toMatchObject({ digest: sha256(second), entry: { number: 2 } });
  });

  test.each<[string, string, readonly string[], string]>([
    [
      'bytes that the ledger does not name',
      second,
      [first],
      'entry 1 of the ledger says that other bytes were published',
    ],
    ['bytes of an earlier entry', first, [first, second], 'entry 2 of the ledger says that other bytes were published'],
    ['a site without a ledger', first, [], 'the ledger is broken: published.json names no entry'],
  ])('refuses %s', async (_, served, texts, message) => {
    await expect(lockPolicy(await siteWith(served, texts), { before: undefined, now })).rejects.toThrow(message);
  });

  test('refuses a ledger that does not continue the one that was pinned', async () => {
    const address = await siteWith(second, [second]);
    const before = lockOf(first, { address });
    await expect(lockPolicy(address, { before, now })).rejects.toThrow(
      'entry 1 of the ledger is not the one that was pinned before',
    );
  });
});

describe('parseLock()', () => {
  test('reads what was written', () => {
    expect(parseLock(formatLock(lockOf(first)), 'promulgate.lock')).toEqual(lockOf(first));
  });

  test.each<[string, string, string]>([
    ['another text', formatLock({ ...lockOf(first), storage: second }), 'has another digest than the ledger proved'],
    [
      'another policy',
      formatLock(lockOf(first, { policy: 'terms' })),
      'it contains policy "privacy" instead of "terms"',
    ],
    ['a missing entry', '{"lock":1,"address":"https://a.example/"}', 'is invalid'],
    ['no JSON', '{"lock":', 'it is not JSON'],
    [
      'a policy that is no JSON',
      formatLock(lockOf('nope')),
      'Cannot read the policy in promulgate.lock: it is not JSON',
    ],
    ['a policy that is nothing', formatLock(lockOf('null')), 'Cannot read the policy in promulgate.lock: it is not a'],
  ])('refuses %s', (_, text, message) => {
    expect(() => parseLock(text, 'promulgate.lock')).toThrow(message);
  });

  test('tells that its date is to come', () => {
    expect(describeAge(lockOf(first), 'promulgate.lock', now - 3 * 86_400_000)).toBe(
      'promulgate.lock says that it was written on 2026-11-20, which is still to come: renew it with "promulgate guard update"',
    );
  });

  test('tells the age after a month', () => {
    const lock = lockOf(first);
    expect(describeAge(lock, 'promulgate.lock', now + 30 * 86_400_000)).toBeUndefined();
    expect(describeAge(lock, 'promulgate.lock', now + 31 * 86_400_000)).toBe(
      'promulgate.lock holds privacy as of 2026-11-20, 31 days ago: renew it with "promulgate guard update"',
    );
  });
});

describe('holdToPolicy() with a lock file', () => {
  const fetchedAt = new Date().toISOString();

  async function write(lock: PolicyLock) {
    const file = path.join(await temporaryDirectory(), 'promulgate.lock');
    await writeFile(file, formatLock(lock));
    return file;
  }

  async function synthesise(lock: string, region: string, source?: string) {
    const app = new App({ outdir: await temporaryDirectory(), builtinCloudFormationValidation: false });
    // Not awaited, as in an app that is a CommonJS module.
    const held = holdToPolicy(app, source, { lock });
    new Bucket(new Stack(app, 'Shop', { env: { region } }), 'Photos');
    return { held, synth: () => app.synth() };
  }

  test('needs no await and no network', async () => {
    const lock = await write(lockOf(first, { fetchedAt }));
    const right = await synthesise(lock, 'eu-central-1', lockOf(first).address);
    expect(right.synth).not.toThrow();
    const wrong = await synthesise(lock, 'us-west-2');
    expect(wrong.synth).toThrow(/Cannot deploy Shop\/Photos\/Resource .* to us-west-2/);
    await Promise.all([right.held, wrong.held]);
  });

  test('refuses another policy than the app names, and everything if that is ignored', async () => {
    const lock = await write(lockOf(first, { fetchedAt }));
    const { held, synth } = await synthesise(lock, 'eu-central-1', 'https://other.example.com/privacy/storage.json');
    await expect(held).rejects.toThrow(
      'it pins https://policy.example.com/privacy/storage.json, and the app is held to',
    );
    expect(synth).toThrow('Cannot deploy anything: no policy is in force');
  });

  test('refuses an app that names nothing where there is none', async () => {
    const { held } = await synthesise('/none/promulgate.lock', 'eu-central-1');
    await expect(held).rejects.toThrow('Cannot find /none/promulgate.lock');
  });
});
