import { sha256 } from '../../content/digest.ts';
import { type Instant, pathToKey } from '../../site/site.ts';
import { forEachBounded, storeConcurrency } from '../for-each-bounded.ts';
import { ledgerKeys, parseEntry } from '../ledger/ledger.ts';
import { type Published, type PublishedPage, recordKey } from '../record/published.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { auditInterval } from './is-audit-due.ts';

/** What was altered, deleted or added by something other than the publisher, in the store or in a replica. */
export interface Drift {
  /** Viewer paths whose objects differ from the recorded ones: the run that audits restores them. */
  readonly paths: readonly string[];
  /** Digests of pages whose copies the ledger has lost. */
  readonly lostCopies: readonly string[];
  /** What no run can repair, in one sentence each. */
  readonly faults: readonly string[];
}

/** Each page's headers and each copy's bytes are read in one of this many audits; ETags and the chain are compared in every one. */
const parts = 7;

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
  const there = await Promise.all(
    replicas
      .filter(({ bucket }) => record.replicas.includes(bucket))
      .map((replica) => auditReplica(replica, record, day)),
  );
  const paths = [...(await auditPages(store, record, { etags: here, day })), ...there.flatMap((found) => found.paths)];
  const chain = await auditChain(store, record, here);
  const altered = await auditCopies(store, {
    copies: chain.copies.filter((digest) => here.has(ledgerKeys.page(digest))),
    day,
  });
  return {
    paths: [...new Set(paths)].sort(),
    lostCopies: chain.copies.filter((digest) => !here.has(ledgerKeys.page(digest))),
    faults: [...there.flatMap((found) => found.faults), ...chain.faults, ...altered, ...unexpected(record, here)],
  };
}

/** A replica that does not answer is no reason to leave the store itself unaudited. */
async function auditReplica(
  replica: ObjectStore,
  record: Published,
  day: number,
): Promise<{ paths: string[]; faults: string[] }> {
  try {
    return { paths: await auditPages(replica, record, { etags: await listAll(replica), day }), faults: [] };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { paths: [], faults: [`${replica.bucket} cannot be audited: ${error.message}`] };
  }
}

async function listAll(store: ObjectStore): Promise<ReadonlyMap<string, string>> {
  const etags = new Map<string, string>();
  let after: string | undefined;
  do {
    const { objects, isLast } = await store.list(after);
    for (const { key, etag } of objects) etags.set(key, etag);
    after = isLast ? undefined : objects.at(-1)?.key;
  } while (after !== undefined);
  return etags;
}

/** Viewer paths whose objects differ from the recorded ones: by ETag, and when it is their turn, by digest and headers. */
async function auditPages(
  store: ObjectStore,
  { pages }: Published,
  { etags, day }: { etags: ReadonlyMap<string, string>; day: number },
): Promise<string[]> {
  const differing: string[] = [];
  await forEachBounded(Object.entries(pages), storeConcurrency, async ([path, page]) => {
    const etag = etags.get(pathToKey(path));
    const isPlain = etag === page.etag && !isTurn(path, day);
    if (!isPlain && (etag === undefined || !(await isRecorded(store, path, page)))) differing.push(path);
  });
  return differing;
}

async function isRecorded(store: ObjectStore, path: string, { digest, headers }: PublishedPage): Promise<boolean> {
  const found = await store.inspect(pathToKey(path));
  return found?.digest === digest && found.headers === headers;
}

/** Spreads names over the days: each name has its turn every seventh day. */
function isTurn(name: string, day: number): boolean {
  let sum = 0;
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return sum % parts === day % parts;
}

async function auditChain(
  store: ObjectStore,
  { ledger }: Published,
  here: ReadonlyMap<string, string>,
): Promise<{ copies: string[]; faults: string[] }> {
  const numbers = Array.from({ length: ledger?.entry ?? 0 }, (_, index) => index + 1);
  const missing = numbers.filter((number) => !here.has(ledgerKeys.entry(number)));
  const texts = new Map<number, string>();
  await forEachBounded(
    numbers.filter((number) => !missing.includes(number)),
    storeConcurrency,
    async (number) => {
      const { object } = await store.read(ledgerKeys.entry(number));
      if (object !== undefined) texts.set(number, object.text);
    },
  );
  const { broken, copies } = followChain(texts, ledger);
  const restore = "restore it from the bucket's versions";
  const faults = [
    ...missing.map((number) => `${ledgerKeys.entry(number)} is missing: ${restore}`),
    ...broken.map((number) => `${ledgerKeys.entry(number)} was altered: ${restore}`),
  ];
  return { copies, faults };
}

/** Entries whose bytes differ from those that the next entry, or the record, names. */
function followChain(
  texts: ReadonlyMap<number, string>,
  ledger: Published['ledger'],
): { broken: number[]; copies: string[] } {
  const copies = new Set<string>();
  const broken: number[] = [];
  let expected = ledger?.digest ?? null;
  for (let number = ledger?.entry ?? 0; number >= 1; number -= 1) {
    const text = texts.get(number);
    const isNamed = text !== undefined && (expected === null || sha256(text) === expected);
    if (text !== undefined && !isNamed) broken.push(number);
    expected = isNamed ? readEntry(text, copies) : null;
  }
  return { broken: broken.sort((a, b) => a - b), copies: [...copies] };
}

function readEntry(text: string, copies: Set<string>): string | null {
  const { previous, pages } = parseEntry(text);
  for (const { bytes } of Object.values(pages)) copies.add(bytes);
  return previous;
}

async function auditCopies(
  store: ObjectStore,
  { copies, day }: { copies: readonly string[]; day: number },
): Promise<string[]> {
  const altered: string[] = [];
  await forEachBounded(
    copies.filter((digest) => isTurn(digest, day)),
    storeConcurrency,
    async (digest) => {
      const key = ledgerKeys.page(digest);
      const { object } = await store.read(key);
      if (object !== undefined && sha256(object.text) !== digest)
        altered.push(`${key} was altered: restore it from the bucket's versions`);
    },
  );
  return altered.sort();
}

/** Objects that no run wrote: nothing is deleted, so a person must decide. */
function unexpected({ pages, ledger }: Published, here: ReadonlyMap<string, string>): string[] {
  const isKnown = (key: string) =>
    key === recordKey ||
    pages[`/${key}`] !== undefined ||
    key.startsWith('ledger/pages/') ||
    isEntry(key, ledger?.entry ?? 0);
  return [...here.keys()]
    .filter((key) => !isKnown(key))
    .map((key) => `${key} is in the bucket, but no publication wrote it`);
}

function isEntry(key: string, last: number): boolean {
  const number = Number(/^ledger\/(\d{6,})\.json$/.exec(key)?.[1] ?? Number.NaN);
  return number >= 1 && number <= last;
}
