import { pathToKey } from '../site/site.ts';
import { forEachBounded, storeConcurrency } from './for-each-bounded.ts';
import { headersOf, type Upload } from './plan-publication.ts';
import type { PublishedPage } from './record/published.ts';
import type { Lease } from './store/lease.ts';
import type { ObjectStore } from './store/object-store.ts';

const maxTries = 5;

/** How pages are written to one bucket. */
export interface UploadOptions {
  readonly store: ObjectStore;
  readonly lease: () => Promise<Lease>;
  /** Called before bytes that nobody recorded are overwritten; throws where the record turns out to be outdated. */
  readonly beforeOverwriting?: () => Promise<void>;
  readonly onUpload?: ((upload: Upload, done: number, bucket: string) => void) | undefined;
}

/** Writes pages under the run's intent: all new ones before the first changed one, which may link to them. */
export async function uploadPages(
  uploads: readonly Upload[],
  options: UploadOptions,
): Promise<Record<string, PublishedPage>> {
  const written: Record<string, PublishedPage> = {};
  let done = 0;
  const write = async (upload: Upload) => {
    const { path, digest } = upload.page;
    const etag = await uploadPage(upload, options);
    written[path] = { digest, headers: headersOf(upload.page), etag };
    done += 1;
    options.onUpload?.(upload, done, options.store.bucket);
  };
  const isNew = ({ reason }: Upload) => reason === 'new';
  await forEachBounded(uploads.filter(isNew), storeConcurrency, write);
  await forEachBounded(
    uploads.filter((upload) => !isNew(upload)),
    storeConcurrency,
    write,
  );
  return written;
}

/**
 * Writes on the condition that the object is the known one. If it is not, either this run's earlier attempt succeeded and its answer
 * was lost, or something else altered the object, which is then replaced: no other run can be writing under this intent.
 */
async function uploadPage(
  { page, replaces }: Upload,
  { store, lease, beforeOverwriting }: UploadOptions,
): Promise<string> {
  const key = pathToKey(page.path);
  let expected = replaces;
  for (let attempt = 0; attempt < maxTries; attempt += 1) {
    // A record that was rebuilt from the ledger knows digests, and no ETags.
    const etag = expected === '' ? undefined : await store.write(key, page, { replaces: expected }, lease);
    if (etag !== undefined) return etag;
    const { object: found } = await store.read(key);
    if (found?.digest === page.digest && found.headers === headersOf(page)) return found.etag;
    if (found !== undefined) await beforeOverwriting?.();
    expected = found?.etag;
  }
  throw new Error(
    `Cannot write ${key} to ${store.bucket}: its ETag changes from one request to the next\n    Find out what else writes to the bucket, or whether the server supports If-Match`,
  );
}
