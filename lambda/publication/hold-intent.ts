import { sha256 } from '../content/digest.ts';
import { cacheControl } from '../site/cache-lifetimes.ts';
import type { Publishing } from './publishing.ts';
import type { Intent } from './record/intent.ts';
import { type Published, recordKey } from './record/published.ts';
import { encodePublished } from './record/record-text.ts';
import { clockMargin, type Lease, LeaseExpired } from './store/lease.ts';
import type { ObjectStore } from './store/object-store.ts';
import type { Stock } from './take-stock.ts';

/** How long a run may write before it must renew its intent, and therefore how long another run waits for one that died. */
const leaseSeconds = 60;

/** A run's intent in the record: while it is there and not expired, this run alone writes. */
export interface HeldIntent {
  readonly intent: Intent;
  /** The lease for the next write, renewed when half of it is over; throws `LeaseExpired` when another run took over. */
  lease(): Promise<Lease>;
  /** When the store will refuse the last write that was never answered; null if every write was answered. */
  unansweredUntil(): string | null;
  /** Replaces the intent with the record of what was published; returns false when another run has taken over. */
  complete(record: Published): Promise<boolean>;
  /** Gives up: the intent stays, for the next run to repair what was written; that run waits only if a write may still take effect. */
  release(): Promise<void>;
}

/** What a run is about to do. */
export type Announcement = Pick<Intent, 'inputs' | 'pages' | 'touched' | 'owed'>;

/** Writes a run's intent into the record; returns undefined when another publisher was first. */
export async function holdIntent(
  { store, replicas, elapsed, createRunId }: Publishing,
  { record, etag, now, lastAt }: Stock,
  { announcement, since }: { announcement: Announcement; since: number },
): Promise<HeldIntent | undefined> {
  /** The store's clock, as far as this machine can tell. An error makes a lease shorter or longer, but never allows two at a time. */
  const storeTime = () => Math.max(now, now + elapsed() - since);
  // Starts before an instant that the store itself has named: a signature that is ahead of a server's clock would be refused.
  const begins = now - clockMargin;
  const createLease = (): Lease => ({ begins, seconds: leaseSeconds + Math.floor((storeTime() - begins) / 1_000) });
  const begun = new Date(Math.max(now, lastAt)).toISOString();
  const identity = { run: createRunId(), begun };
  const withIntent = (expires: number): Published => ({
    ...record,
    intent: { ...identity, expires: new Date(expires).toISOString(), ...announcement },
  });

  let lease = createLease();
  const first = withIntent(endOf(lease));
  let heldEtag = await writeRecord(store, first, { replaces: etag, lease: async () => lease });
  if (heldEtag === undefined || first.intent === null) return undefined;

  const replaceIntent = async (expires: number) => {
    const renewed = await writeRecord(store, withIntent(expires), { replaces: heldEtag });
    if (renewed === undefined) throw new LeaseExpired();
    heldEtag = renewed;
  };
  const isQuiet = () => [store, ...replicas].every((bucket) => bucket.isQuiet());
  let renewing: Promise<void> | undefined;
  const renew = async () => {
    const next = createLease();
    await replaceIntent(endOf(next));
    lease = next;
  };
  return {
    intent: first.intent,
    async lease() {
      const isHalfOver = storeTime() >= endOf(lease) - (leaseSeconds * 1_000) / 2;
      if (isHalfOver && renewing === undefined) {
        renewing = renew().finally(() => {
          renewing = undefined;
        });
      }
      if (renewing !== undefined) await renewing;
      return lease;
    },
    unansweredUntil: () => (isQuiet() ? null : new Date(endOf(lease)).toISOString()),
    async complete(completed) {
      await renewing;
      return (await writeRecord(store, completed, { replaces: heldEtag })) !== undefined;
    },
    async release() {
      await renewing?.catch(() => {});
      if (isQuiet()) await replaceIntent(now - clockMargin);
    },
  };
}

function endOf({ begins, seconds }: Lease): number {
  return begins + seconds * 1_000;
}

/** Replaces the record that has an ETag; returns the new ETag, or undefined when another publisher has replaced it. */
export async function writeRecord(
  store: ObjectStore,
  record: Published,
  { replaces, lease }: { replaces: string | undefined; lease?: () => Promise<Lease> },
): Promise<string | undefined> {
  const body = encodePublished(record);
  const object = {
    body,
    contentType: 'application/json',
    cacheControl: cacheControl.record,
  };
  const etag = await store.write(recordKey, object, { replaces }, lease);
  if (etag !== undefined) return etag;
  // The answer to an earlier attempt may have been lost: then the stored record is already this one.
  const { object: found } = await store.read(recordKey);
  if (found?.digest === sha256(body)) return found.etag;
  // No publisher ever writes a record that was there before.
  if (found !== undefined && found.etag === replaces) throw unconditional(store);
  return undefined;
}

function unconditional({ bucket }: ObjectStore): Error {
  return new Error(
    `Cannot replace ${recordKey} in ${bucket}: the server refuses If-Match with the ETag that the object has\n    Publish to S3, or to a server that implements its conditional writes`,
  );
}
