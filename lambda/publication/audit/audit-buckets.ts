import type { Instant } from '../../site/site.ts';
import { ledgerKeys } from '../ledger/ledger.ts';
import { type Published, recordKey } from '../record/published.ts';
import { type Listing, listAll } from '../store/list-all.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { auditLedger } from './audit-ledger.ts';
import { auditPages } from './audit-pages.ts';
import { auditInterval } from './is-audit-due.ts';

/** What was altered, deleted or added by something other than the publisher, in the store or in a replica. */
export interface Drift {
  /** Viewer paths whose objects differ from the recorded ones: the run that audits restores them. */
  readonly paths: readonly string[];
  /** True where the record is not what the ledger says: the run that audits makes it anew. */
  readonly isRecordWrong: boolean;
  /** Key of the checkpoint of the last entry, if it is gone: the run that audits writes it again. */
  readonly lostCheckpoint?: string | undefined;
  /** Digests of pages whose copies the ledger has lost: the run that audits writes them again. */
  readonly lostCopies: readonly string[];
  /** What no run can repair, in one sentence each. */
  readonly faults: readonly string[];
}

/**
 * Compares what the buckets hold with the record and the ledger, with one request for each 1,000 objects of a bucket, one for each
 * entry of the ledger, and one for each page and copy whose turn it is today. Writes nothing.
 */
export async function auditBuckets(
  store: ObjectStore,
  replicas: readonly ObjectStore[],
  { record, now }: { record: Published; now: Instant },
): Promise<Drift> {
  const day = Math.floor(now / auditInterval);
  const here = await listAll(store);
  const next = (record.ledger?.entry ?? 0) + 1;
  const isCut = here.has(ledgerKeys.checkpoint(next)) && !here.has(ledgerKeys.entry(next));
  // What the record does not know would be taken for altered.
  if (isCut) return { ...noDrift, faults: [missingEntry(ledgerKeys.entry(next))] };
  const there = await Promise.all(
    replicas
      .filter(({ bucket }) => record.replicas.includes(bucket))
      .map((replica) => auditReplica(replica, record, day)),
  );
  const paths = [...(await auditPages(store, record, { here, day })), ...there.flatMap((found) => found.paths)];
  const ledger = await auditLedger(store, record, { here, day });
  // All else would be said of what the record leaves out.
  if (ledger.isRecordWrong) return { ...ledger, paths: [], lostCopies: [] };
  const isShown = new Set(Object.values(record.pages).map(({ digest }) => digest));
  const gone = ledger.lostCopies.filter((digest) => !isShown.has(digest)).map(ledgerKeys.page);
  return {
    paths: [...new Set(paths)].sort(),
    isRecordWrong: false,
    lostCheckpoint: ledger.lostCheckpoint,
    lostCopies: ledger.lostCopies.filter((digest) => isShown.has(digest)),
    faults: [
      ...there.flatMap((found) => found.faults),
      ...ledger.faults,
      ...gone.map((key) => `${key} is missing: restore it from the bucket's versions`),
      ...unexpected(record, here),
    ],
  };
}

const noDrift: Drift = { paths: [], isRecordWrong: false, lostCheckpoint: undefined, lostCopies: [], faults: [] };

function missingEntry(key: string): string {
  return `${key} is missing, although its checkpoint exists: restore it from the bucket's versions`;
}

/** A replica that does not answer is no reason to leave the store itself unaudited. */
async function auditReplica(
  replica: ObjectStore,
  record: Published,
  day: number,
): Promise<{ paths: string[]; faults: string[] }> {
  try {
    return { paths: await auditPages(replica, record, { here: await listAll(replica), day }), faults: [] };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { paths: [], faults: [`${replica.bucket} cannot be audited: ${error.message}`] };
  }
}

/** Objects that no run wrote: nothing is deleted, so a person must decide. */
function unexpected({ pages, ledger }: Published, here: Listing): string[] {
  const isKnown = (key: string) =>
    key === recordKey ||
    pages[`/${key}`] !== undefined ||
    key.startsWith('ledger/pages/') ||
    key.startsWith('ledger/keys/') ||
    isEntry(key, ledger?.entry ?? 0);
  return [...here.keys()]
    .filter((key) => !isKnown(key))
    .map((key) => `${key} is in the bucket, but no publication wrote it`);
}

/** An entry, or what vouches for it. */
function isEntry(key: string, last: number): boolean {
  const number = Number(/^ledger\/(\d{6,})\.(?:json|checkpoint|tsr)$/.exec(key)?.[1] ?? Number.NaN);
  return number >= 1 && number <= last;
}
