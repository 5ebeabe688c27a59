import { cacheControl } from '../../site/cache-lifetimes.ts';
import type { LedgerEnd } from '../ledger/append-entry.ts';
import { checkpointOf, formatCheckpoint, parseCheckpoint } from '../ledger/checkpoint.ts';
import { ledgerKeys } from '../ledger/ledger.ts';
import type { Publishing } from '../publishing.ts';
import type { Published } from '../record/published.ts';
import { type Lease, LeaseExpired } from '../store/lease.ts';
import type { ObjectStore } from '../store/object-store.ts';
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

/** True if everything that should vouch for the last entry does. */
export function isVouchedFor(
  { ledger, checkpoint }: Pick<Published, 'ledger' | 'checkpoint'>,
  replicas: readonly string[],
): boolean {
  if (ledger === null) return true;
  return checkpoint?.entry === ledger.entry && replicas.every((bucket) => checkpoint.copies.includes(bucket));
}

/**
 * Writes the checkpoint of the head, once and for ever, and copies of it to the replicas. Nothing that fails here keeps anything from
 * being public: what is missing is reported, and the next run tries again.
 */
export async function vouchForHead(
  { store, replicas }: Publishing,
  { head, before, log }: LedgerEnd,
  known: CheckpointState | null,
  lease?: () => Promise<Lease>,
): Promise<Vouched> {
  if (head === null) return { checkpoint: null, missing: [] };
  const start = known?.entry === head.entry ? known : newCheckpoint;
  const missing: MissingWitness[] = [];
  const tryTo = async (what: string, work: () => Promise<void>) => {
    const error = await errorOf(work);
    if (error !== undefined) missing.push({ what, error });
    return error === undefined;
  };
  const key = ledgerKeys.checkpoint(head.entry);
  let note = formatCheckpoint(checkpointOf(log, before, head.digest));
  const isKept = await tryTo('The checkpoint', async () => {
    if (start.entry !== head.entry) note = await writeOnce(store, { key, note }, lease);
  });
  const copies: string[] = [];
  for (const replica of replicas) {
    const { bucket } = replica;
    const copy = async () => {
      if (!start.copies.includes(bucket)) await writeOnce(replica, { key, note }, lease);
    };
    if (isKept && (await tryTo(`The copy of the checkpoint in ${bucket}`, copy))) copies.push(bucket);
  }
  return { checkpoint: { log, tree: before.roots, entry: isKept ? head.entry : 0, copies }, missing };
}

async function errorOf(work: () => Promise<void>): Promise<Error | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    if (error instanceof LeaseExpired || !(error instanceof Error)) throw error;
    return error;
  }
}

/** Writes a checkpoint that is not there yet, and returns the note that is there: an earlier run may have written the same text. */
async function writeOnce(
  store: ObjectStore,
  { key, note }: { key: string; note: string },
  lease?: () => Promise<Lease>,
): Promise<string> {
  const object = {
    body: new TextEncoder().encode(note),
    contentType: 'text/plain; charset=utf-8',
    cacheControl: cacheControl.ledger,
    isLocked: true,
  };
  if ((await store.write(key, object, { replaces: undefined }, lease)) !== undefined) return note;
  const found = (await store.read(key)).object?.text ?? '';
  if (parseCheckpoint(found)?.text === parseCheckpoint(note)?.text) return found;
  throw new Error(`Cannot write ${key} to ${store.bucket}: a different one is there`);
}
