import { type Page, pathToKey } from '../../site/site.ts';
import { forEachBounded, storeConcurrency } from '../for-each-bounded.ts';
import type { PublishedPage } from '../record/published.ts';
import type { Lease } from '../store/lease.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { keepCopy } from './append-entry.ts';

interface Copies {
  /** Pages that are about to be public. */
  readonly pages: readonly Page[];
  /** Digests of pages whose copies are gone. */
  readonly lost: readonly string[];
  /** What is public already, by viewer path. */
  readonly recorded: Readonly<Record<string, PublishedPage>>;
  readonly lease: () => Promise<Lease>;
}

/** Keeps a copy of each page, and writes those again that are gone, from the objects that readers get. */
export async function keepCopies(store: ObjectStore, { pages, lost, recorded, lease }: Copies): Promise<void> {
  await forEachBounded(pages, storeConcurrency, (page) => keepCopy(store, page, lease));
  const shown = Object.entries(recorded).filter(([, { digest }]) => lost.includes(digest));
  await forEachBounded(shown, storeConcurrency, async ([path, { digest }]) => {
    const { object } = await store.read(pathToKey(path));
    if (object?.digest !== digest) return;
    const [contentType = ''] = object.headers.split(' | ');
    await keepCopy(store, { body: new TextEncoder().encode(object.text), contentType, digest }, lease);
  });
}
