import type { ObjectStore } from './object-store.ts';

/** The ETag of each object, by its key. */
export type Listing = ReadonlyMap<string, string>;

/** Lists a bucket; one request for each 1,000 objects. */
export async function listAll(store: ObjectStore): Promise<Listing> {
  const etags = new Map<string, string>();
  let after: string | undefined;
  do {
    const { objects, isLast } = await store.list(after);
    for (const { key, etag } of objects) etags.set(key, etag);
    after = isLast ? undefined : objects.at(-1)?.key;
  } while (after !== undefined);
  return etags;
}
