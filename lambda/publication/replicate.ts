import { type Page, pathToKey } from '../site/site.ts';
import { forEachBounded, storeConcurrency } from './for-each-bounded.ts';
import { readCopy } from './ledger/read-copy.ts';
import { headersOf, type Upload } from './plan-publication.ts';
import type { PublishedPage } from './record/published.ts';
import { type Lease, LeaseExpired } from './store/lease.ts';
import type { FoundObject, ObjectStore } from './store/object-store.ts';
import { type UploadOptions, uploadPages } from './upload-pages.ts';

/** What each replica should hold once the publication is recorded. */
export interface Replication {
  /** Holds the copies of pages that the site no longer makes. */
  readonly store: ObjectStore;
  readonly pages: readonly Page[];
  /** Every page that the store itself holds when the record is written. */
  readonly record: Readonly<Record<string, PublishedPage>>;
  readonly uploads: readonly Upload[];
  /** Viewer paths that an interrupted run may have written, including in replicas. */
  readonly touched: readonly string[];
  /** Replica buckets that held the same objects as the store before. */
  readonly upToDate: readonly string[];
  readonly lease: () => Promise<Lease>;
  readonly onUpload?: UploadOptions['onUpload'];
}

/** The outcome for each replica, by the name of its bucket. */
export interface ReplicationResult {
  readonly done: readonly string[];
  /** Each with its error. The next run tries them again, page by page. */
  readonly failed: readonly { readonly bucket: string; readonly error: Error }[];
}

/**
 * Makes all replicas hold the same objects, in parallel. One that cannot be written does not keep a date from taking effect: it is reported.
 */
export async function replicate(
  replicas: readonly ObjectStore[],
  replication: Replication,
): Promise<ReplicationResult> {
  const results = await Promise.allSettled(replicas.map((replica) => replicateTo(replica, replication)));
  const done: string[] = [];
  const failed: { bucket: string; error: Error }[] = [];
  for (const [index, { bucket }] of replicas.entries()) {
    const result = results[index];
    if (result?.status !== 'rejected') done.push(bucket);
    else if (result.reason instanceof LeaseExpired || !(result.reason instanceof Error)) throw result.reason;
    else failed.push({ bucket, error: result.reason });
  }
  return { done, failed };
}

async function replicateTo(replica: ObjectStore, replication: Replication): Promise<void> {
  const { uploads, touched, upToDate, lease, onUpload } = replication;
  const isUpToDate = upToDate.includes(replica.bucket);
  const paths = isUpToDate ? touched : Object.keys(replication.record);
  const inspected = await planReplica(replica, replication, paths);
  const known = new Set(paths);
  // With S3's own encryption, the same bytes have the same ETag in every bucket; an object whose ETag differs is inspected.
  const rest = isUpToDate ? uploads.filter(({ page }) => !known.has(page.path)) : [];
  await uploadPages([...inspected, ...rest], { store: replica, lease, onUpload });
}

/** Compares a replica's objects one by one with those that it should hold. */
async function planReplica(
  replica: ObjectStore,
  { store, pages, record }: Replication,
  paths: readonly string[],
): Promise<Upload[]> {
  const made = new Map(pages.map((page) => [page.path, page]));
  const uploads: Upload[] = [];
  await forEachBounded(paths, storeConcurrency, async (path) => {
    const recorded = record[path];
    const { object: found } = await replica.read(pathToKey(path));
    if (recorded === undefined || isSame(found, recorded)) return;
    const page = made.get(path) ?? (await readCopy(store, path, recorded));
    if (found?.digest === page.digest && found.headers === headersOf(page)) return;
    uploads.push({ page, reason: found === undefined ? 'new' : 'changed', replaces: found?.etag });
  });
  return uploads;
}

function isSame(found: FoundObject | undefined, { digest, headers }: PublishedPage): boolean {
  return found?.digest === digest && found.headers === headers;
}
