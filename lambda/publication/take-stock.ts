import { pathToKey } from '../site/site.ts';
import { headOf, type LedgerEntry, type LedgerHead, ledgerKeys, parseEntry } from './ledger/ledger.ts';
import type { Published, PublishedPage } from './record/published.ts';
import type { StoredRecord } from './record/read-record.ts';
import type { ObjectStore } from './store/object-store.ts';

/**
 * A record as it should have been written by runs that died after their entry in the ledger: what they made public is taken from the
 * bucket, and their announced words are as frozen as any. One request when no run died.
 */
export async function catchUp(store: ObjectStore, stored: StoredRecord | undefined): Promise<StoredRecord | undefined> {
  let current = stored;
  for (;;) {
    const next = await readNext(store, current?.record.ledger ?? undefined);
    if (next === undefined) return current;
    const record = await continueWith(store, current?.record, next);
    current = { record, etag: current?.etag };
  }
}

interface Found {
  readonly entry: LedgerEntry;
  readonly head: LedgerHead;
}

async function readNext(store: ObjectStore, head: LedgerHead | undefined): Promise<Found | undefined> {
  const number = (head?.entry ?? 0) + 1;
  const key = ledgerKeys.entry(number);
  const stored = await store.read(key);
  if (stored === undefined) return undefined;
  const entry = parseEntry(stored.text);
  if (entry.entry === number && entry.previous === (head?.digest ?? null))
    return { entry, head: headOf(number, stored.text) };
  throw new Error(
    `Cannot add to the ledger: ${key} does not follow the entry before it\n    Run "promulgate verify" to see what was tampered with`,
  );
}

async function continueWith(
  store: ObjectStore,
  former: Published | undefined,
  { entry, head }: Found,
): Promise<Published> {
  const paths = Object.keys(entry.pages);
  const pages = await Promise.all(paths.map(async (path) => [path, await inspectPage(store, path)] as const));
  const known = pages.filter((page): page is [string, PublishedPage] => page[1] !== undefined);
  const words = Object.assign({}, ...Object.values(entry.pages).map((page) => page.words));
  return {
    format: 1,
    sequence: (former?.sequence ?? 0) + 1,
    // Of no known inputs: whatever they are, the next run plans.
    inputs: { content: '', renderer: '' },
    origin: former?.origin ?? '',
    replicas: [],
    at: entry.at,
    until: null,
    ledger: head,
    pages: { ...former?.pages, ...Object.fromEntries(known) },
    words: { ...former?.words, ...words },
  };
}

async function inspectPage(store: ObjectStore, path: string): Promise<PublishedPage | undefined> {
  const found = await store.inspect(pathToKey(path));
  return found && { digest: found.digest ?? '', headers: found.headers, etag: found.etag };
}
