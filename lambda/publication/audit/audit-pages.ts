import { pathToKey } from '../../site/site.ts';
import { forEachBounded, storeConcurrency } from '../for-each-bounded.ts';
import type { Published, PublishedPage } from '../record/published.ts';
import type { Listing } from '../store/list-all.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { isTurn } from './is-turn.ts';

/** Viewer paths whose objects differ from the recorded ones: by ETag, and where it differs or it is their turn by bytes and headers. */
export async function auditPages(
  store: ObjectStore,
  { pages }: Published,
  { here, day }: { here: Listing; day: number },
): Promise<string[]> {
  const differing: string[] = [];
  await forEachBounded(Object.entries(pages), storeConcurrency, async ([path, page]) => {
    const etag = here.get(pathToKey(path));
    const isPlain = etag === page.etag && !isTurn(path, day);
    if (!isPlain && (etag === undefined || !(await isRecorded(store, path, page)))) differing.push(path);
  });
  return differing;
}

async function isRecorded(store: ObjectStore, path: string, { digest, headers }: PublishedPage): Promise<boolean> {
  const { object } = await store.read(pathToKey(path));
  return object?.digest === digest && object.headers === headers;
}
