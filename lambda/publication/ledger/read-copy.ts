import { cacheControl as lifetimes } from '../../site/cache-lifetimes.ts';
import { type Page, pathToKey } from '../../site/site.ts';
import { type PublishedPage, rebuildRecord } from '../record/published.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { ledgerKeys } from './ledger.ts';

/**
 * Reads a published page back from the copy of its bytes in the ledger, or from the page itself where the copy is gone or was altered;
 * throws where neither has the bytes.
 */
export async function readCopy(store: ObjectStore, path: string, { digest, headers }: PublishedPage): Promise<Page> {
  const key = ledgerKeys.page(digest);
  const { object: copy } = await store.read(key);
  const object = copy?.digest === digest ? copy : (await store.read(pathToKey(path))).object;
  if (object?.digest !== digest)
    throw new Error(
      `Cannot restore ${path}: its copy ${key} ${copy === undefined ? 'is gone' : 'was altered'}\n    Restore the copy from the bucket's versions; if it never existed, the record was altered: ${rebuildRecord}`,
    );
  // A page that was deleted, and that only the ledger knows, gets the type of its copy and the cache header of every page.
  const [typeOfCopy] = object.headers.split(' | ');
  const [contentType = '', cacheControl = ''] = (headers || `${typeOfCopy} | ${lifetimes.page}`).split(' | ');
  return { path, contentType, cacheControl, body: new TextEncoder().encode(object.text), digest };
}
