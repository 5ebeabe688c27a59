import { sha256 } from '../../content/digest.ts';
import { cacheControl } from '../../site/cache-lifetimes.ts';
import type { LedgerEnd } from '../ledger/append-entry.ts';
import { checkpointOf, formatCheckpoint, parseCheckpoint } from '../ledger/checkpoint.ts';
import { type LedgerHead, ledgerKeys } from '../ledger/ledger.ts';
import { formatPem, formatSignature } from '../ledger/note-signatures.ts';
import type { Publishing } from '../publishing.ts';
import { type Lease, LeaseExpired } from '../store/lease.ts';
import type { ObjectStore } from '../store/object-store.ts';
import type { CheckpointSigner } from './checkpoint-signer.ts';
import { type CheckpointState, newCheckpoint } from './checkpoint-state.ts';

/** What should vouch for the head, and does not yet: the next run tries again. */
export interface MissingWitness {
  /** What did not work, such as `The copy in my-replica`. */
  readonly what: string;
  readonly error: Error;
}

/** What vouches for the head after a run. */
export interface Vouched {
  /** Null while the ledger has no entry. */
  readonly checkpoint: CheckpointState | null;
  readonly missing: readonly MissingWitness[];
}

/**
 * Signs and writes the checkpoint of the head, once and for ever, with copies in the replicas and a time stamp. Nothing that fails here keeps
 * anything from being public: what is missing is reported, and the next run tries again.
 */
export async function vouchForHead(
  publishing: Publishing,
  end: LedgerEnd,
  known: CheckpointState | null,
  lease?: () => Promise<Lease>,
): Promise<Vouched> {
  const { head, before, log } = end;
  if (head === null) return { checkpoint: null, missing: [] };
  const missing: MissingWitness[] = [];
  const tryTo: TryTo = async (what, work) => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof LeaseExpired || !(error instanceof Error)) throw error;
      missing.push({ what, error });
      return undefined;
    }
  };
  const { key, ...start } = known?.entry === head.entry ? known : { ...newCheckpoint, key: known?.key ?? null };
  const text = formatCheckpoint(checkpointOf(log, before, head.digest));
  const vouching = { publishing, head, log, text, start: { ...start, key }, lease, tryTo };
  const kept = start.entry === head.entry ? { note: undefined, key } : await keepCheckpoint(vouching);
  const checkpoint = {
    log,
    tree: before.roots,
    entry: kept ? head.entry : 0,
    key: kept ? kept.key : key,
    // A stamp that is there before the checkpoint is asked for again: no run knows of it.
    isStamped: kept !== undefined && (start.isStamped || (await keepStamp(vouching))),
    copies: kept === undefined ? [] : await keepCopiesOf(vouching, kept.note),
  };
  return { checkpoint, missing };
}

type TryTo = <T>(what: string, work: () => Promise<T>) => Promise<T | undefined>;

interface Vouching {
  readonly publishing: Publishing;
  readonly head: LedgerHead;
  readonly log: string;
  /** The checkpoint without signatures. */
  readonly text: string;
  readonly start: Pick<CheckpointState, 'key' | 'copies'>;
  readonly lease: (() => Promise<Lease>) | undefined;
  /** Does what may fail, and reports it. */
  readonly tryTo: TryTo;
}

/** Returns the note as it is kept, and the digest of the key that signed it. */
async function keepCheckpoint(vouching: Vouching): Promise<{ note: string; key: string | null } | undefined> {
  const { publishing, head, text, lease, tryTo } = vouching;
  const key = ledgerKeys.checkpoint(head.entry);
  const { store, signer } = publishing;
  const signed = signer && (await tryTo('The signature of the checkpoint', () => sign(vouching, signer)));
  // Written once, it could never be signed.
  if (signer !== undefined && signed === undefined) return undefined;
  const note = await tryTo('The checkpoint', () => writeOnce(store, { key, text: signed?.note ?? text }, lease));
  return note === undefined ? undefined : { note, key: signed?.key ?? null };
}

/** Signs the checkpoint, and publishes the key if it is not the one that signed before. */
async function sign(
  { publishing, log, text, start, lease }: Vouching,
  signer: CheckpointSigner,
): Promise<{ note: string; key: string }> {
  const signature = await signer.sign(text);
  const publicKey = await signer.readPublicKey();
  const digest = sha256(Buffer.from(publicKey, 'base64'));
  const pem = { key: ledgerKeys.publicKey(digest), text: formatPem(publicKey) };
  if (digest !== start.key) await writeOnce(publishing.store, pem, lease);
  return { note: `${text}\n${formatSignature(log, publicKey, signature)}`, key: digest };
}

/** Has the entry stamped, and keeps the stamp; returns true if it is kept. One that is there already stays. */
async function keepStamp({ publishing, head, lease, tryTo }: Vouching): Promise<boolean> {
  const { store, stamper } = publishing;
  if (stamper === undefined) return false;
  const kept = await tryTo('The time stamp', async () => {
    const object = {
      body: await stamper.stamp(head.digest),
      contentType: 'application/timestamp-reply',
      cacheControl: cacheControl.ledger,
      isLocked: true,
    };
    await store.write(ledgerKeys.stamp(head.entry), object, { replaces: undefined }, lease);
    return true;
  });
  return kept ?? false;
}

/** Returns the replica buckets that hold the checkpoint. An earlier run's is read, since it may be signed. */
async function keepCopiesOf(
  { publishing, head, text: unsigned, start, lease, tryTo }: Vouching,
  note: string | undefined,
): Promise<readonly string[]> {
  const missing = publishing.replicas.filter(({ bucket }) => !start.copies.includes(bucket));
  if (missing.length === 0) return start.copies;
  const copies = [...start.copies];
  const key = ledgerKeys.checkpoint(head.entry);
  const text = note ?? (await publishing.store.read(key)).object?.text ?? unsigned;
  for (const replica of missing) {
    const { bucket } = replica;
    const copy = await tryTo(`The copy of the checkpoint in ${bucket}`, () => writeOnce(replica, { key, text }, lease));
    if (copy !== undefined) copies.push(bucket);
  }
  return copies;
}

/** Writes a text that is not there yet, and returns what is there: an earlier run may have written the same checkpoint. */
async function writeOnce(
  store: ObjectStore,
  { key, text }: { key: string; text: string },
  lease?: () => Promise<Lease>,
): Promise<string> {
  const object = {
    body: new TextEncoder().encode(text),
    contentType: 'text/plain; charset=utf-8',
    cacheControl: cacheControl.ledger,
    isLocked: true,
  };
  if ((await store.write(key, object, { replaces: undefined }, lease)) !== undefined) return text;
  const found = (await store.read(key)).object?.text ?? '';
  const checkpoint = parseCheckpoint(text)?.text;
  if (found === text || (checkpoint !== undefined && parseCheckpoint(found)?.text === checkpoint)) return found;
  throw new Error(`Cannot write ${key} to ${store.bucket}: a different one is there`);
}
