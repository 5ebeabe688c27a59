import { generateKeyPairSync } from 'node:crypto';
import { truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type HoldOptions, holdToPolicy } from '../../cdk/guard/hold-to-policy.ts';
import { sha256 } from '../../lambda/content/digest.ts';
import { describeLock } from '../../lambda/guard/disclosure/describe-lock.ts';
import type { PolicyLock } from '../../lambda/guard/disclosure/lock-form.ts';
import { requireVerifierKey } from '../../lambda/guard/disclosure/pinned-key.ts';
import { formatLock, parseLock } from '../../lambda/guard/disclosure/policy-lock.ts';
import { formatInclusionProof, parseInclusionProof } from '../../lambda/publication/ledger/inclusion-proof.ts';
import { temporaryDirectory } from '../cdk/temporary-directory.ts';
import {
  checkpointOver,
  createKey,
  elsewhere,
  entryTexts,
  lockOf,
  lockWith,
  naming,
  storageDisclosing,
  storagePath,
  unprovenLock,
} from './lock-files.ts';

const first = storageDisclosing(['eu-central-1']);
const second = storageDisclosing(['eu-central-1', 'eu-west-1']);
const pair = generateKeyPairSync('ed25519');
const key = createKey('policy.example.com', pair);
const strangers = createKey();
const pinned = requireVerifierKey(key.key);
const parse = (lock: PolicyLock, by: typeof pinned | undefined = pinned) =>
  parseLock(formatLock(lock), 'promulgate.lock', by);
const signed = lockWith(first, { key });
const restore = 'Restore it from version control, or delete it and run "promulgate guard update ADDRESS"';

afterEach(() => vi.restoreAllMocks());

describe('a lock file with its proof', () => {
  test('proves in which entry of which ledger the policy is, and who signed that', () => {
    expect(parse(signed)).toMatchObject({
      address: `https://policy.example.com${storagePath}`,
      storage: first,
      entry: { entry: 2, digest: sha256(signed.entry) },
      proof: { checkpoint: { log: 'policy.example.com', size: 3 }, key: { publicKey: key.publicKey } },
    });
    expect(parseLock(lockOf(first), 'promulgate.lock').proof).toMatchObject({ key: undefined });
  });

  test('may name an entry from before there were checkpoints, and be the only entry', () => {
    const old = [elsewhere({ log: undefined }), naming(first, { log: undefined }), elsewhere()];
    expect(parse(lockWith(first, { key, parts: old })).entry.entry).toBe(2);
    const [only = ''] = entryTexts([naming(first)]);
    const proof = formatInclusionProof({ index: 0, path: [], note: checkpointOver([only], 'policy.example.com', key) });
    expect(parse({ ...signed, entry: only, proof }).entry.entry).toBe(1);
  });

  // Whatever the file says is altered: each sign of each text, and each value as a whole.
  test('of which anything is altered is refused where a key is pinned, but for what nobody can prove', () => {
    const unproven = Object.entries(signed).flatMap(([field, value]) => {
      expect(['string', 'number']).toContain(typeof value);
      const others = typeof value === 'string' ? alterText(value) : [1, 3, 2.5];
      const altered = [...others, undefined, null, 0, true, [value], { [field]: value }].map((other) => ({
        ...signed,
        [field]: other,
      }));
      return altered.filter((lock) => !isRefused(lock)).map((lock) => describeUnproven(field, lock));
    });
    expect(isRefused({ ...signed, more: 1 })).toBe(true);
    expect([...new Set(unproven)].sort()).toEqual([
      // The name of the ledger is that of the host when it began, and a site may have moved. It is where the next update looks, for a
      // ledger that goes on from the checkpoint.
      'address: the host alone',
      // By the clock of whoever wrote the file, and only used to say how old that is.
      'fetchedAt: an instant',
    ]);
  });

  test.each<[string, Partial<PolicyLock>, string]>([
    ['another text', { storage: second }, 'the policy in it has another digest than entry 2 of the ledger names'],
    ['the id of another policy', { policy: 'terms' }, 'it contains policy "privacy" instead of "terms"'],
    [
      'the address of another policy',
      { address: 'https://policy.example.com/terms/storage.json' },
      'entry 2 of the ledger does not name /terms/storage.json',
    ],
    [
      'an address with more than is proven',
      { address: `${signed.address}?of=them` },
      'address is invalid: Expected an',
    ],
    ['an address without encryption', { address: signed.address.replace('https', 'http') }, 'address is invalid'],
    [
      'an address without end',
      { address: `${signed.address}${'x'.repeat(2_000)}` },
      'address is invalid: Expected at most',
    ],
    ['an entry that is none', { entry: '{}' }, 'entry is not an entry of a ledger'],
    ['an entry without end', { entry: 'x'.repeat(16_000_001) }, 'entry is invalid: Expected at most 16 megabytes'],
    ['a policy without end', { storage: 'x'.repeat(1_000_001) }, 'storage is invalid: Expected at most a megabyte'],
    ['a proof without end', { proof: 'x'.repeat(20_001) }, 'proof is invalid: Expected at most 20 kilobytes'],
    ['no proof', { proof: '' }, 'proof is not an inclusion proof in the form of c2sp.org/tlog-proof'],
    ['malformed base64', { proof: signed.proof.replace(/=\n/, '*\n') }, 'proof is not an inclusion proof'],
    [
      'base64 that ends in bits that nobody reads',
      { proof: signed.proof.replace(/(.)=\n/, (_, sign) => `${nextInBase64(sign)}=\n`) },
      'proof is not an inclusion proof',
    ],
    ['extra data', { proof: signed.proof.replace('index', 'extra eA==\nindex') }, 'proof is not an inclusion proof'],
    [
      'no checkpoint',
      { proof: `${signed.proof.split('\n\n')[0]}\n\nnothing\n` },
      'proof does not end with a checkpoint',
    ],
    ['no key', { key: undefined }, 'its checkpoint is signed, but the key is missing'],
    ['a key that is none', { key: 'MCowBQYDK2VwAyEA' }, 'key is not a verifier key for Ed25519'],
    ['a key of another type', { key: key.key.replace(/\+A/, '+B') }, 'key is not a verifier key for Ed25519'],
    [
      'a key of another site',
      { key: createKey('other.example').key },
      'key is that of "other.example", and the checkpoint of "policy.example.com"',
    ],
    [
      'the key of a stranger',
      { key: strangers.key },
      'its checkpoint is not signed by the key in the file, and by it alone',
    ],
  ])('is refused for %s, with what to type', (_, more, message) => {
    const refusal = refusalOf({ ...signed, ...more });
    expect(refusal).toContain(`Cannot use promulgate.lock: ${message}`);
    expect(refusal).toContain(restore);
  });

  const [path, note] = [pathOf(signed), noteOf(signed)];
  const other = [elsewhere(), elsewhere(), naming(first)];
  test.each<[string, Partial<PolicyLock>, string]>([
    [
      'a path that is too short',
      { proof: formatInclusionProof({ index: 1, path: path.slice(1), note }) },
      'proof has 1 hashes, and there are not as many between entry 2 and the root of 3',
    ],
    [
      'a path that is too long',
      { proof: formatInclusionProof({ index: 1, path: [...path, sha256('more')], note }) },
      'proof has 3 hashes',
    ],
    [
      'the path of another entry',
      { proof: formatInclusionProof({ index: 2, path: path.slice(1), note }) },
      'proof is that of entry 3, and the file has entry 2',
    ],
    [
      'an entry after the checkpoint',
      {
        entry: entryTexts(other)[2] ?? '',
        proof: formatInclusionProof({
          index: 2,
          path,
          note: checkpointOver(entryTexts(other).slice(0, 2), 'policy.example.com', key),
        }),
      },
      'entry 3 is not among the 2 of the checkpoint',
    ],
    [
      'an entry of a ledger that somebody made up',
      { entry: entryTexts([elsewhere(), naming(second), elsewhere()])[1] ?? '', storage: second },
      'the checkpoint is not that of a ledger whose entry 2 is the one in the file',
    ],
    [
      'a checkpoint of another ledger',
      { proof: lockWith(first, { log: 'other.example', key: createKey('other.example') }).proof },
      'entry 2 is of the ledger "policy.example.com", and the checkpoint of "other.example"',
    ],
    [
      'a checkpoint with a line by somebody else',
      { proof: `${signed.proof}${noteOf(lockWith(first, { key: strangers })).split('\n\n')[1]}` },
      'its checkpoint is not signed by the key in the file, and by it alone',
    ],
  ])('is refused for %s', (_, more, message) => {
    expect(refusalOf({ ...signed, ...more })).toContain(`Cannot use promulgate.lock: ${message}`);
  });

  test.each<[string, string, string]>([
    ['a ledger that nobody signed', lockOf(first), 'its checkpoint is not signed, and the pinned key is'],
    ['a stranger’s', lockOf(second, strangers), `its checkpoint is signed by ${strangers.key}, and the pinned key is`],
    [
      'the same key in the name of another site',
      formatLock(lockWith(first, { log: 'other.example', key: createKey('other.example', pair) })),
      'its checkpoint is signed by other.example+',
    ],
    ['an earlier release', unprovenLock(first), 'it has no proof from the ledger, and the pinned key is'],
  ])('is refused for %s where a key is pinned, and only there', (_, text, message) => {
    expect(parseLock(text, 'promulgate.lock').policy).toBe('privacy');
    const refused = () => parseLock(text, 'promulgate.lock', pinned);
    expect(refused).toThrow(`Cannot use promulgate.lock: ${message}`);
    expect(refused).toThrow(`Run "promulgate guard update --key ${key.key}", which says whether`);
  });

  test('of a later format is left to a later release', () => {
    expect(() => parseLock('{"lock":3}', 'promulgate.lock')).toThrow('Update promulgate in this project');
  });
});

describe('a lock file of an earlier release', () => {
  test('is read as before', () => {
    expect(parseLock(unprovenLock(first), 'promulgate.lock')).toMatchObject({ storage: first, entry: { entry: 1 } });
  });

  test.each<[string, string, string]>([
    ['another text', unprovenLock(second, { digest: sha256(first) }), 'has another digest than the ledger proved'],
    ['another policy', unprovenLock(first, { policy: 'terms' }), 'it contains policy "privacy" instead of "terms"'],
    ['a missing entry', '{"lock":1,"address":"https://a.example/"}', 'is invalid'],
    ['no JSON', '{"lock":', 'it is not JSON'],
    ['a policy that is no JSON', unprovenLock('nope'), 'Cannot read the policy in promulgate.lock: it is not JSON'],
    [
      'an id without end',
      unprovenLock(first.replace('privacy', 'p'.repeat(256)), { policy: 'p'.repeat(256) }),
      'Cannot read the policy in promulgate.lock: policy is invalid: Expected at most 255 characters',
    ],
    ['a policy that is nothing', unprovenLock('null'), 'Cannot read the policy in promulgate.lock: it is not a'],
  ])('is refused for %s', (_, text, message) => {
    expect(() => parseLock(text, 'promulgate.lock')).toThrow(message);
  });
});

describe('describeLock()', () => {
  const day = 86_400_000;
  const now = Date.parse('2026-11-20T00:00:00Z');
  const fetchedAt = new Date(now).toISOString();
  const proven = parse({ ...signed, fetchedAt });
  const unproven = parseLock(unprovenLock(first, { fetchedAt }), 'promulgate.lock');

  test('says nothing of a file of this month', () => {
    expect(describeLock(proven, 'promulgate.lock', now + 30 * day)).toEqual([]);
  });

  test('says how old a file is after a month', () => {
    expect(describeLock(proven, 'promulgate.lock', now + 31 * day)).toEqual([
      'promulgate.lock holds privacy as of 2026-11-20, 31 days ago: renew it with "promulgate guard update"',
    ]);
  });

  test('says that its date is to come', () => {
    expect(describeLock(proven, 'promulgate.lock', now - 3 * day)).toEqual([
      'promulgate.lock says that it was written on 2026-11-20, which is still to come: renew it with "promulgate guard update"',
    ]);
  });

  test('says in one line that a file of an earlier release has no proof, and which command renews it', () => {
    expect(describeLock(unproven, 'legal.lock', now)).toEqual([
      'legal.lock was written by an earlier release, without its proof from the ledger: renew it with "promulgate guard update --lock legal.lock"',
    ]);
  });
});

describe('holdToPolicy() with a lock file', () => {
  async function write(text: string) {
    const file = path.join(await temporaryDirectory(), 'promulgate.lock');
    await writeFile(file, text);
    return file;
  }

  async function synthesise(region: string, ...args: [HoldOptions] | [string | undefined, HoldOptions]) {
    const app = new App({ outdir: await temporaryDirectory(), builtinCloudFormationValidation: false });
    // Not awaited, as in an app that is a CommonJS module.
    const held = holdToPolicy(app, ...args);
    new Bucket(new Stack(app, 'Shop', { env: { region } }), 'Photos');
    return { held, synth: () => app.synth() };
  }

  const { address } = signed;

  test('needs no await and no network', async () => {
    const lock = await write(lockOf(first, key));
    const right = await synthesise('eu-central-1', address, { lock, key: key.key });
    expect(right.synth).not.toThrow();
    const wrong = await synthesise('us-west-2', { lock });
    expect(wrong.synth).toThrow(/Cannot deploy Shop\/Photos\/Resource .* to us-west-2/);
    await Promise.all([right.held, wrong.held]);
  });

  test('takes one of an earlier release, and says how to renew it', async () => {
    const lock = await write(unprovenLock(first));
    const said = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { held, synth } = await synthesise('eu-central-1', { lock });
    await held;
    expect(synth).not.toThrow();
    expect(said.mock.calls).toEqual([
      [expect.stringContaining(`renew it with "promulgate guard update --lock ${lock}"`)],
    ]);
  });

  test('refuses another policy than the app names, and everything if that is ignored', async () => {
    const lock = await write(lockOf(first));
    const { held, synth } = await synthesise('eu-central-1', 'https://other.example.com/privacy/storage.json', {
      lock,
    });
    await expect(held).rejects.toThrow(
      'it pins https://policy.example.com/privacy/storage.json, and the app is held to',
    );
    expect(synth).toThrow('Cannot deploy anything: no policy is in force');
  });

  test('refuses an app that names nothing where there is none', async () => {
    const { held } = await synthesise('eu-central-1', { lock: '/none/promulgate.lock' });
    await expect(held).rejects.toThrow('Cannot find /none/promulgate.lock');
  });

  test.each<[string, string, string]>([
    ['a policy that somebody made up', lockOf(second, strangers), 'its checkpoint is signed by'],
    ['a copy of the storage.json', first, 'it is not a lock file, so nothing in it is signed'],
  ])('refuses %s where a key is pinned, and everything if that is ignored', async (_, text, message) => {
    const { held, synth } = await synthesise('eu-central-1', { lock: await write(text), key: key.key });
    await expect(held).rejects.toThrow(message);
    expect(synth).toThrow('Cannot deploy anything: no policy is in force');
  });

  test.each<[string, (file: string) => Promise<unknown>, string]>([
    ['a lock file', (file) => truncate(file, 40_000_001), 'it is larger than 40,000,000 bytes'],
    ['a copy', (file) => writeFile(file, ' '.repeat(2_000_001)), 'it is larger than 2,000,000 bytes'],
  ])('refuses %s without end', async (_, grow, message) => {
    const lock = await write(lockOf(first));
    await grow(lock);
    const { held } = await synthesise('eu-central-1', { lock });
    await expect(held).rejects.toThrow(`Cannot read ${lock}: ${message}`);
  });

  test('fetches nothing where a key is pinned and there is no file', async () => {
    const { held } = await synthesise('eu-central-1', 'https://policy.invalid/storage.json', {
      key: key.key,
      lock: 'none',
    });
    await expect(held).rejects.toThrow(
      `Run "promulgate guard update https://policy.invalid/storage.json --key ${key.key}"`,
    );
  });

  test('reports what it finds once where the same file is named twice', async () => {
    const lock = await write(lockOf(first, key));
    const app = new App({ outdir: await temporaryDirectory(), builtinCloudFormationValidation: false });
    for (const _ of [1, 2]) await holdToPolicy(app, { lock, key: key.key });
    new Bucket(new Stack(app, 'Shop', { env: { region: 'us-west-2' } }), 'Photos');
    const refusal = messageOf(() => app.synth());
    expect(refusal.match(/Cannot deploy Shop/g)).toHaveLength(1);
  });

  test('looks at the key of a second call for the same file, and refuses everything if that is ignored', async () => {
    const lock = await write(lockOf(first, strangers));
    const app = new App({ outdir: await temporaryDirectory(), builtinCloudFormationValidation: false });
    await holdToPolicy(app, { lock });
    await expect(holdToPolicy(app, { lock, key: key.key })).rejects.toThrow('its checkpoint is signed by');
    new Bucket(new Stack(app, 'Shop', { env: { region: 'eu-central-1' } }), 'Photos');
    expect(() => app.synth()).toThrow('Cannot deploy anything: no policy is in force');
  });

  test.each(['sha256:0123', key.key.slice(0, -1), key.key.replace(/^p/, 'q'), '/ledger/keys/key.pem'])(
    'refuses %s as a key, and says where to take one from',
    async (text) => {
      const { held } = await synthesise('eu-central-1', { lock: await write(lockOf(first, key)), key: text });
      await expect(held).rejects.toThrow('Paste the key that "promulgate guard update" prints');
    },
  );
});

function refusalOf(lock: object): string {
  return messageOf(() => parseLock(`${JSON.stringify(lock)}\n`, 'promulgate.lock', pinned));
}

/** What is thrown as a text; empty if nothing is. */
function messageOf(run: () => unknown): string {
  try {
    run();
    return '';
  } catch (error) {
    return String(error);
  }
}

function isRefused(lock: object): boolean {
  const refusal = refusalOf(lock);
  // Two lines that say what is wrong and what to type, whatever is in the file.
  if (refusal !== '') expect(refusal).toMatch(/^GuardProblem: Cannot .+\n {4}\S.+$/);
  return refusal !== '';
}

/** A text without one of its signs, with another one there, or with one twice, at each place; and other texts. */
function alterText(text: string): string[] {
  const altered = [...text].flatMap((_, at) => {
    const [before, sign, after] = [text.slice(0, at), text[at] ?? '', text.slice(at + 1)];
    const others = [
      String.fromCharCode(sign.charCodeAt(0) ^ 1),
      sign === sign.toUpperCase() ? sign.toLowerCase() : sign.toUpperCase(),
      '',
      sign + sign,
    ];
    return others.map((other) => before + other + after).filter((other) => other !== text);
  });
  return [...altered, '', `${text}\n`, ` ${text}`, `${text}\u0000`];
}

function describeUnproven(field: string, lock: Record<string, unknown>): string {
  const value = String(lock[field]);
  if (field === 'fetchedAt' && !Number.isNaN(Date.parse(value))) return 'fetchedAt: an instant';
  const isOnHost = field === 'address' && new URL(value).pathname === storagePath && value.startsWith('https://');
  return isOnHost ? 'address: the host alone' : `${field}: ${JSON.stringify(value)}`;
}

/** Ends in other bits, of which the last two of a SHA-256 are nothing. */
function nextInBase64(sign: string): string {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  return digits[digits.indexOf(sign) ^ 1] ?? '';
}

function noteOf({ proof }: PolicyLock): string {
  return parseInclusionProof(proof)?.note ?? '';
}

function pathOf({ proof }: PolicyLock): readonly string[] {
  return parseInclusionProof(proof)?.path ?? [];
}
