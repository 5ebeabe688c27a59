import { type Instant, pathToKey, type Terms } from '../site/site.ts';
import { forEachBounded, storeConcurrency } from './for-each-bounded.ts';
import type { Inputs } from './inputs.ts';
import { ledgerKeys } from './ledger/ledger.ts';
import type { MerkleTree } from './ledger/merkle-tree.ts';
import { digestsOf, type Known, readKnown } from './ledger/read-ledger.ts';
import type { InterruptedEntry } from './record/intent.ts';
import { type Published, type PublishedPage, recordKey } from './record/published.ts';
import type { StoredRecord } from './record/read-record.ts';
import { type Listing, listAll } from './store/list-all.ts';
import type { ObjectStore } from './store/object-store.ts';

/** What a bucket holds, as far as a publication must know, and what became public that the ledger does not tell yet. */
export interface Stock {
  /** The record, completed from the ledger. */
  readonly record: Published;
  /** What a write of the record must name; undefined if there is no record. */
  readonly etag: string | undefined;
  /** The store's clock. */
  readonly now: Instant;
  /** The tree over all entries before the last one. */
  readonly before: MerkleTree;
  /** `at` of the last entry of the ledger; 0 before the first. */
  readonly lastAt: Instant;
  /** What the ledger says of terms that the record does not have. */
  readonly earlierTerms: Terms;
  /** Viewer paths that an interrupted run may have written, or that an audit found altered. */
  readonly touched: readonly string[];
  /** The objects at those paths; undefined for a path without one. */
  readonly found: ReadonlyMap<string, PublishedPage | undefined>;
  /** Entries that the ledger lacks for interrupted runs. */
  readonly owed: readonly InterruptedEntry[];
}

/** Who takes stock, and what it knows already. */
interface Taker {
  readonly run: string;
  readonly inputs: Inputs;
  /** Viewer paths that an audit found altered. */
  readonly drifted?: readonly string[] | undefined;
}

/**
 * Finds out what a bucket holds: what the record and the ledger say, and what is at each path that an interrupted run may have
 * written, or an audit found altered. Without a record to believe, that is the whole bucket.
 */
export async function takeStock(store: ObjectStore, stored: StoredRecord, taker: Taker): Promise<Stock> {
  const { record, etag, now } = stored;
  const known = await readKnown(store, record);
  const intent = record?.intent ?? undefined;
  const isDoubtful = known.isRebuilt || known.record.ledger === null;
  const here: Listing = isDoubtful ? await listAll(store) : new Map();
  checkEnd(known, here);
  const paths = [...here.keys()].filter(isPageKey).map((key) => `/${key}`);
  const { drifted = [] } = taker;
  const touched = [...new Set([...known.touched, ...(intent?.touched ?? []), ...drifted, ...paths])].sort();
  const found = await inspectAll(store, touched);
  const shown = { found, now };
  const owed = [...owedEntries(intent, known, shown)];
  owed.push(...strayEntries(taker, known, { ...shown, here, owed }));
  const { record: believed, before, lastAt, earlierTerms } = known;
  return { record: believed, etag, now, before, lastAt, earlierTerms, touched, found, owed };
}

function isPageKey(key: string): boolean {
  return key !== recordKey && !key.startsWith('ledger/');
}

/** Where an entry is gone, those after it are there: nothing may be written in its place. */
function checkEnd({ record }: Known, here: Listing): void {
  const missing = ledgerKeys.entry((record.ledger?.entry ?? 0) + 1);
  const later = [...here.keys()].find((key) => /^ledger\/\d+\.json$/.test(key) && key > missing);
  if (later === undefined) return;
  throw new Error(
    `Cannot continue the ledger: ${missing} is missing, although ${later} exists\n    Restore ${missing} from the bucket's versions, or delete ${later} if no publication wrote it`,
  );
}

/** Digests by viewer path of what interrupted runs have shown, owed entries included: where they have the last word, it is not the record's. */
export function interruptedDigests({ record, owed }: Pick<Stock, 'record' | 'owed'>): Record<string, string> {
  return Object.assign({}, record.interrupted, ...owed.map(({ pages }) => digestsOf(pages)));
}

interface Shown {
  readonly found: ReadonlyMap<string, PublishedPage | undefined>;
  readonly now: Instant;
}

async function inspectAll(store: ObjectStore, paths: readonly string[]): Promise<Shown['found']> {
  const found = new Map<string, PublishedPage | undefined>();
  await forEachBounded(paths, storeConcurrency, async (path) => {
    const { object } = await store.read(pathToKey(path));
    found.set(path, object && { digest: object.digest, headers: object.headers, etag: object.etag });
  });
  return found;
}

/** What earlier runs that took over the intent found, then what its own run left: pages with its bytes that the ledger does not name. */
function owedEntries(
  intent: Published['intent'] | undefined,
  known: Known,
  { found, now }: Shown,
): readonly InterruptedEntry[] {
  if (!intent) return [];
  const owed = intent.owed.filter(({ run }) => !known.settled.has(run));
  const last = lastWords(known, owed);
  const shown = Object.entries(intent.pages).filter(
    ([path, { bytes }]) => found.get(path)?.digest === bytes && last[path] !== bytes,
  );
  const { run, inputs } = intent;
  const begun = laterOf(intent.begun, known.lastAt);
  return [...owed, ...interruptedEntry({ run, inputs, begun, pages: Object.fromEntries(shown) }, now)];
}

/** What is public and has a copy in the ledger was written by a run; where the record is gone, so is the intent that named it. */
function strayEntries(
  { run, inputs }: Taker,
  known: Known,
  { found, now, here, owed }: Shown & { here: Listing; owed: readonly InterruptedEntry[] },
): InterruptedEntry[] {
  if (found.size === 0) return [];
  const last = lastWords(known, owed);
  const pages = [...found].flatMap(([path, { digest = '' } = {}]) => {
    const isStray = last[path] !== digest && here.has(ledgerKeys.page(digest));
    return isStray ? [[path, { bytes: digest, words: {} }] as const] : [];
  });
  const begun = new Date(known.lastAt).toISOString();
  return interruptedEntry({ run, inputs, begun, pages: Object.fromEntries(pages) }, now);
}

/** Digests by viewer path, as the ledger tells them last. */
function lastWords({ record }: Known, owed: readonly InterruptedEntry[]): Record<string, string | undefined> {
  const recorded = Object.entries(record.pages).map(([path, { digest }]) => [path, digest] as const);
  return { ...Object.fromEntries(recorded), ...interruptedDigests({ record, owed }) };
}

function interruptedEntry(entry: Omit<InterruptedEntry, 'at'>, now: Instant): InterruptedEntry[] {
  if (Object.keys(entry.pages).length === 0) return [];
  return [{ ...entry, at: laterOf(new Date(now).toISOString(), Date.parse(entry.begun)) }];
}

function laterOf(text: string, instant: Instant): string {
  return new Date(Math.max(Date.parse(text), instant)).toISOString();
}
