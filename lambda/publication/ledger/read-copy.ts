import { sha256 } from '../../content/digest.ts';
import { cacheControl as lifetimes } from '../../site/cache-lifetimes.ts';
import type { Page } from '../../site/site.ts';
import type { PublishedPage } from '../record/published.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { ledgerKeys } from './ledger.ts';

/** Reads a published page back from the copy of its bytes in the ledger; throws if the copy is missing or was altered. */
export async function readCopy(store: ObjectStore, path: string, { digest, headers }: PublishedPage): Promise<Page> {
  const key = ledgerKeys.page(digest);
  const { object } = await store.read(key);
  const body = new TextEncoder().encode(object?.text ?? '');
  if (object === undefined || sha256(body) !== digest)
    throw new Error(
      `Cannot restore ${path}: its copy ${key} ${object === undefined ? 'is missing' : 'was altered'}\n    Restore the copy from the bucket's versions, then run again`,
    );
  const [contentType = '', cacheControl = ''] = (headers || (await headersOfLostPage(store, key))).split(' | ');
  return { path, contentType, cacheControl, body, digest };
}

/** A deleted page that only the ledger names gets the content type of its copy and the cache header of every page. */
async function headersOfLostPage(store: ObjectStore, key: string): Promise<string> {
  const copy = await store.inspect(key);
  const [contentType = ''] = copy?.headers.split(' | ') ?? [];
  return `${contentType} | ${lifetimes.page}`;
}
