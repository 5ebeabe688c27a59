import type { Instant, Terms } from '../../site/site.ts';
import { unsaidStage } from '../../site/stage.ts';
import {
  digestPageInputs,
  digestRecord,
  digestTerms,
  emptyRecord,
  mergeTerms,
  type Published,
  rebuildRecord,
  recordKey,
} from '../record/published.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { newCheckpoint, treeBefore } from '../witness/checkpoint-state.ts';
import { treeOf } from './append-entry.ts';
import { headOf, type LedgerEntry, type LedgerHead, ledgerKeys, parseEntry } from './ledger.ts';
import { emptyTree, type MerkleTree, treeRoot } from './merkle-tree.ts';

/** More than a publication each hour for ten years; a chain that goes on beyond it is not one that this program wrote. */
const maxEntries = 100_000;

const nothing = { before: emptyTree, lastAt: 0 };

/** What the ledger says, read entry by entry. */
export interface Known {
  readonly record: Published;
  /** The tree over all entries before the last one. */
  readonly before: MerkleTree;
  readonly lastAt: Instant;
  /**
   * What the entries say of terms, where the record does not have them all: an earlier release did not record any. Without any
   * entry that names them, only when each text first became public.
   */
  readonly earlierTerms: Terms;
  /** Viewer paths of entries that the record did not know. */
  readonly touched: ReadonlySet<string>;
  /** Interrupted runs that another run gave an entry. */
  readonly settled: ReadonlySet<string>;
  /** True where the record could not be believed: then nothing tells which runs were interrupted since the last entry. */
  readonly isRebuilt: boolean;
}

/**
 * Reads what the ledger says beyond the record. The record is believed where the last entry bears it out; where it does not, where
 * the record is damaged or gone, the ledger is read from its first entry.
 */
export async function readKnown(store: ObjectStore, record: Published | undefined): Promise<Known> {
  const head = record?.ledger && (await readEntry(store, record.ledger.entry));
  const isBorneOut =
    record !== undefined &&
    head?.head.digest === record.ledger?.digest &&
    (head?.entry.record === undefined ? head === undefined : bearsOut(head.entry, record));
  if (isBorneOut && head !== undefined && head !== null) {
    const start = await startFrom(store, withInputs(record, head.entry), head.entry);
    const known = record.intent === null ? start : await readOn(store, start);
    if (Object.keys(record.words).every((text) => record.terms[text] !== undefined)) return known;
    return { ...known, earlierTerms: (await readOn(store, startOf(emptyRecord, nothing))).earlierTerms };
  }
  const known = await readOn(store, startOf(emptyRecord, nothing));
  const last = known.record.ledger?.entry ?? 0;
  if (record?.ledger && last < record.ledger.entry) throw shortLedger(record.ledger, last);
  const isSame = record !== undefined && record.ledger?.digest === known.record.ledger?.digest;
  const isFirstFormat = isSame && head?.entry.record === undefined;
  // Nothing vouches for the words of such a record but the whole chain, which has just been read.
  if (isFirstFormat && hasWords(record, known.record))
    return { ...known, record: withoutInputs(record), touched: new Set() };
  return { ...known, isRebuilt: true };
}

/** Entries of earlier releases say nothing of terms, and so do the records beside them. */
function bearsOut({ record, allTerms = digestTerms({}) }: LedgerEntry, published: Published): boolean {
  return record === digestRecord(published) && allTerms === digestTerms(published.terms);
}

/** What pages were made from is believed only where the entry bears that out as well: otherwise they are rendered. */
function withInputs(record: Published, { pageInputs }: LedgerEntry): Published {
  return pageInputs === digestPageInputs(record.pages) ? record : withoutInputs(record);
}

function withoutInputs(record: Published): Published {
  const pages = Object.entries(record.pages).map(([path, { inputs: _, ...page }]) => [path, page] as const);
  return { ...record, pages: Object.fromEntries(pages) };
}

function hasWords(record: Published, { words }: Published): boolean {
  return Object.entries(words).every(([text, digest]) => record.words[text] === digest);
}

/** A record whose last entry bears out its words and pages, too; entries from before there were checkpoints say nothing of their tree. */
async function startFrom(store: ObjectStore, record: Published, last: LedgerEntry): Promise<Known> {
  const lastAt = Date.parse(last.at);
  const before = treeBefore(record.checkpoint, last);
  if (before !== undefined) return startOf(record, { before, lastAt });
  const known = await readOn(store, startOf(emptyRecord, nothing), last.entry);
  const { checkpoint, ledger } = known.record;
  const read = ledger?.entry ?? 0;
  // With a hole before the last entry, the tree would lack what is in it, and no entry could ever follow.
  if (record.ledger && read < record.ledger.entry) throw shortLedger(record.ledger, read);
  return startOf({ ...record, checkpoint: checkpoint ?? record.checkpoint }, { before: known.before, lastAt });
}

function startOf(record: Published, { before, lastAt }: Pick<Known, 'before' | 'lastAt'>): Known {
  const none = new Set<string>();
  return { record, before, lastAt, earlierTerms: {}, touched: none, settled: none, isRebuilt: false };
}

function shortLedger(head: LedgerHead, last: number): Error {
  return new Error(
    `Cannot continue the ledger: ${recordKey} names entry ${head.entry} of it, but ${last === 0 ? 'it has none' : `it ends with entry ${last}`}\n    Restore ${ledgerKeys.entry(last + 1)} from the bucket's versions; if the record was altered instead, ${rebuildRecord}`,
  );
}

/** Follows the chain to its end, or to an entry. */
async function readOn(store: ObjectStore, start: Known, last = Number.POSITIVE_INFINITY): Promise<Known> {
  let known = start;
  for (let count = 0; count < maxEntries; count += 1) {
    const number = (known.record.ledger?.entry ?? 0) + 1;
    if (number > last) return known;
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

function checkLink({ record, before, lastAt }: Known, entry: LedgerEntry, number: number): void {
  const isNext = entry.entry === number && entry.previous === (record.ledger?.digest ?? null);
  const { tree = '', log } = entry;
  const isOfTree = tree === treeRoot(treeOf({ head: record.ledger, before }));
  const isOfLog = log === (record.checkpoint?.log ?? log);
  // An earlier version of this program, to which a deployment was rolled back, adds entries without either.
  const follows = isNext && (log === undefined || (isOfTree && isOfLog));
  if (follows && (entry.format === 1 || Date.parse(entry.at) >= lastAt)) return;
  throw new Error(
    `Cannot add to the ledger: ${ledgerKeys.entry(number)} does not follow the entry before it\n    Run "promulgate verify" to see what was tampered with, and restore it from the bucket's versions`,
  );
}

function addEntry(known: Known, { entry, head }: ReadEntry): Known {
  const { record, touched, settled } = known;
  const paths = Object.keys(entry.pages);
  const run = entry.run === undefined ? [] : [entry.run];
  const next = {
    ...known,
    before: treeOf({ head: record.ledger, before: known.before }),
    lastAt: Math.max(known.lastAt, Date.parse(entry.at)),
    touched: new Set([...touched, ...paths]),
  };
  const { stage = unsaidStage } = entry;
  const checkpoint = entry.log === undefined ? record.checkpoint : { ...newCheckpoint, log: entry.log };
  // What a run showed that never completed binds nobody, and is nothing to go back to.
  if (entry.interrupted)
    return {
      ...next,
      record: {
        ...record,
        stage,
        ledger: head,
        checkpoint,
        interrupted: { ...record.interrupted, ...digestsOf(entry.pages) },
      },
      settled: new Set([...settled, ...run]),
    };
  const pages = Object.entries(digestsOf(entry.pages)).map(
    ([path, digest]) => [path, { digest, headers: '', etag: '' }] as const,
  );
  const interrupted = Object.entries(record.interrupted).filter(([path]) => entry.pages[path] === undefined);
  const words = Object.assign({}, ...Object.values(entry.pages).map((page) => page.words));
  return {
    ...next,
    earlierTerms: mergeTerms(stampEarlier(known.earlierTerms, entry), entry.terms ?? {}),
    record: {
      ...record,
      sequence: record.sequence + 1,
      // Unknown inputs: whatever they are, the next run plans.
      inputs: { content: '', renderer: '' },
      at: entry.at,
      until: null,
      stage,
      ledger: head,
      checkpoint,
      pages: { ...record.pages, ...Object.fromEntries(pages) },
      words: { ...record.words, ...words },
      terms: mergeTerms(record.terms, entry.terms ?? {}),
      contents: addContent(record.contents, entry.inputs.content),
      interrupted: Object.fromEntries(interrupted),
    },
  };
}

/** Adds when a text that the entry is the first to name became public, and with it its version. */
function stampEarlier(terms: Terms, { pages, begun, at }: LedgerEntry): Terms {
  const texts = Object.values(pages).flatMap(({ words }) => Object.keys(words));
  const ids = texts.flatMap((text) => [text, text.split('/').slice(0, 2).join('/')]);
  const fresh = [...new Set(ids)].filter((id) => terms[id]?.firstPublic === undefined);
  return mergeTerms(terms, Object.fromEntries(fresh.map((id) => [id, { firstPublic: begun ?? at }])));
}

/** Digests of bytes by viewer path, as entries tell them. */
export function digestsOf(pages: LedgerEntry['pages']): Record<string, string> {
  return Object.fromEntries(Object.entries(pages).map(([path, { bytes }]) => [path, bytes]));
}

/** The contents of so many publications are known again when they come back. */
const maxContents = 200;

/** The published contents with another one as the latest. */
export function addContent(contents: readonly string[], content: string): string[] {
  return [...contents.filter((other) => other !== content), content].slice(-maxContents);
}
