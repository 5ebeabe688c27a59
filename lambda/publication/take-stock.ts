import { type Instant, pathToKey } from '../site/site.ts';
import { forEachBounded, storeConcurrency } from './for-each-bounded.ts';
import { headOf, type LedgerEntry, type LedgerHead, ledgerKeys, parseEntry } from './ledger/ledger.ts';
import type { InterruptedEntry } from './record/intent.ts';
import { digestFrozenWords, emptyRecord, type Published, type PublishedPage, recordKey } from './record/published.ts';

import type { StoredRecord } from './record/read-record.ts';
import type { ObjectStore } from './store/object-store.ts';

/** More than one publication an hour for ten years; this program did not write a chain that is longer. */
const maxEntries = 100_000;

/** What a publication must know about a bucket, and what became public that the ledger does not name yet. */
export interface Stock {
  /** The record, completed from the ledger. */
  readonly record: Published;
  /** What a write of the record must name; undefined if there is no record. */
  readonly etag: string | undefined;
  /** The store's clock. */
  readonly now: Instant;
  /** `at` of the last entry of the ledger; 0 before the first. */
  readonly lastAt: Instant;
  /** Viewer paths that an interrupted run may have written, or that an audit found altered. */
  readonly touched: readonly string[];
  /** The objects at those paths; undefined for a path without one. */
  readonly found: ReadonlyMap<string, PublishedPage | undefined>;
  /** Entries that the ledger lacks for interrupted runs. */
  readonly owed: readonly InterruptedEntry[];
}

/** What the ledger says, read entry by entry. */
interface Known {
  readonly record: Published;
  readonly lastAt: Instant;
  /** Viewer paths of entries that the record does not name. */
  readonly touched: ReadonlySet<string>;
  /** Runs that have an entry of their own among these. */
  readonly completed: ReadonlySet<string>;
  /** Interrupted runs whose entry was added by another run. */
  readonly settled: ReadonlySet<string>;
}

/**
 * Finds out what a bucket holds. The record is trusted if it agrees with the last entry of the ledger. If it does not, or if it
 * is damaged or missing, the ledger is read from its first entry. What an interrupted run may have written, or an audit found altered, is
 * inspected.
 */
export async function takeStock(
  store: ObjectStore,
  stored: StoredRecord,
  drifted: readonly string[] = [],
): Promise<Stock> {
  const { record, etag, now } = stored;
  const known = await readKnown(store, record);
  const intent = record?.intent ?? undefined;
  const touched = [...new Set([...known.touched, ...(intent?.touched ?? []), ...drifted])].sort();
  const found = await inspectAll(store, touched);
  const owed = owedEntries(intent, known, { found, now });
  return { record: known.record, etag, now, lastAt: known.lastAt, touched, found, owed };
}

async function readKnown(store: ObjectStore, record: Published | undefined): Promise<Known> {
  const head = record?.ledger && (await readEntry(store, record.ledger.entry));
  const isBorneOut =
    record !== undefined &&
    head?.head.digest === record.ledger?.digest &&
    (head?.entry.frozen === undefined ? head === undefined : head.entry.frozen === digestFrozenWords(record));
  if (isBorneOut && head !== undefined && head !== null) {
    const start = startOf(record, Date.parse(head.entry.at));
    return record.intent === null ? start : readOn(store, start);
  }
  const known = await readOn(store, startOf(emptyRecord, 0));
  const last = known.record.ledger?.entry ?? 0;
  if (record?.ledger && last < record.ledger.entry) throw shortLedger(record.ledger, last);
  const isSame = record !== undefined && record.ledger?.digest === known.record.ledger?.digest;
  const isFirstFormat = isSame && head?.entry.frozen === undefined;
  // Only the whole chain, which has just been read, can confirm the words of such a record.
  if (isFirstFormat && hasWords(record, known.record)) return { ...known, record, touched: new Set() };
  return known;
}

function hasWords(record: Published, { words }: Published): boolean {
  return Object.entries(words).every(([text, digest]) => record.words[text] === digest);
}

function startOf(record: Published, lastAt: Instant): Known {
  const none = new Set<string>();
  return { record, lastAt, touched: none, completed: none, settled: none };
}

function shortLedger(head: LedgerHead, last: number): Error {
  return new Error(
    `Cannot continue the ledger: ${recordKey} names entry ${head.entry} of it, but ${last === 0 ? 'it has none' : `it ends with entry ${last}`}\n    Restore ${ledgerKeys.entry(last + 1)} from the bucket's versions; if the record was altered instead, delete ${recordKey} and run again`,
  );
}

/** Follows the chain to its end. */
async function readOn(store: ObjectStore, start: Known): Promise<Known> {
  let known = start;
  for (let count = 0; count < maxEntries; count += 1) {
    const number = (known.record.ledger?.entry ?? 0) + 1;
    const next = await readEntry(store, number);
    if (next === undefined) return known;
    checkLink(known, next.entry, number);
    known = addEntry(known, next);
  }
  throw new Error(`Cannot read the ledger: it has more than ${maxEntries} entries`);
}

interface ReadEntry {
  readonly entry: LedgerEntry;
  readonly head: LedgerHead;
}

async function readEntry(store: ObjectStore, number: number): Promise<ReadEntry | undefined> {
  const key = ledgerKeys.entry(number);
  const { object } = await store.read(key);
  if (object === undefined) return undefined;
  try {
    return { entry: parseEntry(object.text), head: headOf(number, object.text) };
  } catch (cause) {
    throw new Error(
      `Cannot continue the ledger: ${key} is not an entry\n    Run "promulgate verify" to see what was tampered with, and restore it from the bucket's versions`,
      { cause },
    );
  }
}

function checkLink({ record, lastAt }: Known, entry: LedgerEntry, number: number): void {
  const follows = entry.entry === number && entry.previous === (record.ledger?.digest ?? null);
  if (follows && (entry.format === 1 || Date.parse(entry.at) >= lastAt)) return;
  throw new Error(
    `Cannot add to the ledger: ${ledgerKeys.entry(number)} does not follow the entry before it\n    Run "promulgate verify" to see what was tampered with`,
  );
}

function addEntry(known: Known, { entry, head }: ReadEntry): Known {
  const { record, touched, completed, settled } = known;
  const paths = Object.keys(entry.pages);
  const run = entry.run === undefined ? [] : [entry.run];
  const next = {
    ...known,
    lastAt: Math.max(known.lastAt, Date.parse(entry.at)),
    touched: new Set([...touched, ...paths]),
  };
  // What an incomplete run showed freezes no words, and is nothing to go back to.
  if (entry.interrupted)
    return {
      ...next,
      record: { ...record, ledger: head, interrupted: { ...record.interrupted, ...digestsOf(entry.pages) } },
      settled: new Set([...settled, ...run]),
    };
  const pages = Object.entries(digestsOf(entry.pages)).map(
    ([path, digest]) => [path, { digest, headers: '', etag: '' }] as const,
  );
  const interrupted = Object.entries(record.interrupted).filter(([path]) => entry.pages[path] === undefined);
  const words = Object.assign({}, ...Object.values(entry.pages).map((page) => page.words));
  return {
    ...next,
    record: {
      ...record,
      sequence: record.sequence + 1,
      // Inputs unknown, so that the next run plans in any case.
      inputs: { content: '', renderer: '' },
      at: entry.at,
      until: null,
      ledger: head,
      pages: { ...record.pages, ...Object.fromEntries(pages) },
      words: { ...record.words, ...words },
      contents: addContent(record.contents, entry.inputs.content),
      interrupted: Object.fromEntries(interrupted),
    },
    completed: new Set([...completed, ...run]),
  };
}

/** Digests of bytes by viewer path, as entries name them. */
function digestsOf(pages: LedgerEntry['pages']): Record<string, string> {
  return Object.fromEntries(Object.entries(pages).map(([path, { bytes }]) => [path, bytes]));
}

/** The same for interrupted runs, including their owed entries: where one of these is the last, it differs from the record. */
export function interruptedDigests({ record, owed }: Pick<Stock, 'record' | 'owed'>): Record<string, string> {
  return Object.assign({}, record.interrupted, ...owed.map(({ pages }) => digestsOf(pages)));
}

/** How many published contents are remembered, so that an earlier one is recognised when it comes back. */
const maxContents = 200;

/** The published contents, with one more as the latest. */
export function addContent(contents: readonly string[], content: string): string[] {
  return [...contents.filter((other) => other !== content), content].slice(-maxContents);
}

async function inspectAll(
  store: ObjectStore,
  paths: readonly string[],
): Promise<ReadonlyMap<string, PublishedPage | undefined>> {
  const found = new Map<string, PublishedPage | undefined>();
  await forEachBounded(paths, storeConcurrency, async (path) => {
    const state = await store.inspect(pathToKey(path));
    found.set(path, state && { digest: state.digest ?? '', headers: state.headers, etag: state.etag });
  });
  return found;
}

/** What earlier runs that took over the intent found, then what its own run left: pages with its bytes that the ledger does not name. */
function owedEntries(
  intent: Published['intent'] | undefined,
  { record, lastAt, completed, settled }: Known,
  { found, now }: { found: ReadonlyMap<string, PublishedPage | undefined>; now: Instant },
): InterruptedEntry[] {
  if (!intent) return [];
  const owed = intent.owed.filter(({ run }) => !settled.has(run));
  if (completed.has(intent.run) || settled.has(intent.run)) return owed;
  const interrupted = interruptedDigests({ record, owed });
  const shown = Object.entries(intent.pages).filter(([path, { bytes }]) => {
    const last = interrupted[path] ?? record.pages[path]?.digest;
    return found.get(path)?.digest === bytes && last !== bytes;
  });
  if (shown.length === 0) return owed;
  const { run, inputs } = intent;
  const begun = laterOf(intent.begun, lastAt);
  const at = laterOf(new Date(now).toISOString(), Date.parse(begun));
  return [...owed, { run, begun, at, inputs, pages: Object.fromEntries(shown) }];
}

function laterOf(text: string, instant: Instant): string {
  return new Date(Math.max(Date.parse(text), instant)).toISOString();
}
