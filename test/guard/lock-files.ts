import { generateKeyPairSync, sign } from 'node:crypto';
import { sha256 } from '../../lambda/content/digest.ts';
import type { PolicyLock, UnprovenLock } from '../../lambda/guard/disclosure/lock-form.ts';
import { formatLock } from '../../lambda/guard/disclosure/policy-lock.ts';
import { formatCheckpoint } from '../../lambda/publication/ledger/checkpoint.ts';
import { formatInclusionProof } from '../../lambda/publication/ledger/inclusion-proof.ts';
import { type LedgerEntry, ledgerKeys } from '../../lambda/publication/ledger/ledger.ts';
import { addLeaf, emptyTree, inclusionPath, treeRoot } from '../../lambda/publication/ledger/merkle-tree.ts';
import { formatSignature } from '../../lambda/publication/ledger/note-signatures.ts';
import { formatVerifierKey } from '../../lambda/publication/ledger/verifier-key.ts';
import { ledgerOf, type Objects, pageOf } from '../ledger/saved-ledger.ts';
import { versionDisclosing } from './policies.ts';

export const storagePath = '/privacy/storage.json';
const siteName = 'policy.example.com';

/** The text of a `storage.json` that discloses regions. */
export function storageDisclosing(regions: readonly string[]): string {
  return JSON.stringify({ format: 1, policy: 'privacy', versions: [versionDisclosing('2020-01-01', regions)] });
}

/** A key that signs the checkpoints of a ledger. */
export interface TestKey {
  /** In DER (SPKI), in base64. */
  readonly publicKey: string;
  /** As apps pin it. */
  readonly key: string;
  readonly sign: (text: string) => string;
}

export function createKey(name = siteName, pair = generateKeyPairSync('ed25519')): TestKey {
  const publicKey = pair.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');
  return {
    publicKey,
    key: formatVerifierKey({ name, publicKey }),
    sign: (text) => `${text}\n${formatSignature(name, publicKey, sign(null, Buffer.from(text), pair.privateKey))}`,
  };
}

/** What an entry says of the file with the policy. */
export function naming(storage: string, more: Partial<LedgerEntry> = {}): Partial<LedgerEntry> {
  return { log: siteName, pages: { [storagePath]: { bytes: sha256(storage), words: {} } }, ...more };
}

/** What an entry says that is about other pages. */
export function elsewhere(more: Partial<LedgerEntry> = {}): Partial<LedgerEntry> {
  return { log: siteName, pages: { '/privacy/en': pageOf() }, ...more };
}

/** The texts of a ledger's entries. */
export function entryTexts(parts: readonly Partial<LedgerEntry>[]): string[] {
  const objects = ledgerOf(parts);
  return parts.map((_, index) => new TextDecoder().decode(objects.get(`/${ledgerKeys.entry(index + 1)}`)));
}

/** The checkpoint of so many entries, as a key signs it. */
export function checkpointOver(entries: readonly string[], log: string, key?: TestKey): string {
  const tree = entries.map((text) => sha256(text)).reduce(addLeaf, emptyTree);
  const text = formatCheckpoint({ log, size: entries.length, root: treeRoot(tree) });
  return key?.sign(text) ?? text;
}

/** A site with a ledger of such entries, whose checkpoints the key signs that an entry names, and that serves a policy. */
export function siteOf(parts: readonly Partial<LedgerEntry>[], served: string, keys: readonly TestKey[] = []): Objects {
  const objects: Objects = new Map(ledgerOf(parts));
  const put = (path: string, text: string) => objects.set(path, new TextEncoder().encode(text));
  const texts = entryTexts(parts);
  for (const [index, { log, signingKey }] of parts.entries()) {
    const key = keys.find(({ publicKey }) => publicKey === signingKey);
    if (log !== undefined && (key !== undefined || signingKey === undefined))
      put(`/${ledgerKeys.checkpoint(index + 1)}`, checkpointOver(texts.slice(0, index + 1), log, key));
  }
  put(storagePath, served);
  return objects;
}

/** Which ledger a policy is in, and who signs that. */
interface LockedLedger {
  readonly key?: TestKey | undefined;
  readonly log?: string;
  readonly parts?: readonly Partial<LedgerEntry>[];
}

/** A policy that is pinned as of today, in the second of three entries. */
export function lockWith(storage: string, { key, log = siteName, parts }: LockedLedger = {}): PolicyLock {
  const texts = entryTexts(parts ?? [elsewhere({ log }), naming(storage, { log }), elsewhere({ log })]);
  const path = inclusionPath(
    texts.map((text) => sha256(text)),
    1,
  );
  return {
    lock: 2,
    address: `https://${siteName}${storagePath}`,
    policy: 'privacy',
    fetchedAt: new Date().toISOString(),
    ...(key && { key: key.key }),
    proof: formatInclusionProof({ index: 1, path, note: checkpointOver(texts, log, key) }),
    entry: texts[1] ?? '',
    storage,
  };
}

/** The text of a lock file that pins a policy as of today. */
export function lockOf(storage: string, key?: TestKey): string {
  return formatLock(lockWith(storage, { key }));
}

/** A lock file as earlier releases wrote it. */
export function unprovenLock(storage: string, more: Partial<UnprovenLock> = {}): string {
  const lock: UnprovenLock = {
    lock: 1,
    address: `https://${siteName}${storagePath}`,
    policy: 'privacy',
    digest: sha256(storage),
    entry: { number: 1, digest: sha256('entry') },
    fetchedAt: new Date().toISOString(),
    storage,
    ...more,
  };
  return `${JSON.stringify(lock, null, 2)}\n`;
}
