import { sha256 } from '../../content/digest.ts';
import { cacheControl } from '../../site/cache-lifetimes.ts';
import type { Instant, Page } from '../../site/site.ts';
import type { Stage } from '../../site/stage.ts';
import type { Inputs } from '../inputs.ts';
import type { InterruptedEntry } from '../record/intent.ts';
import type { Lease } from '../store/lease.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { encodeEntry, headOf, type LedgerEntry, type LedgerHead, type LedgerPage, ledgerKeys } from './ledger.ts';
import { addLeaf, type MerkleTree, treeRoot } from './merkle-tree.ts';

/** Another run added an entry that the record does not name: it must be read before anything else is written. */
export class LedgerContinued extends Error {
  override readonly name = 'LedgerContinued';
}

/** The end of the ledger, to which entries are added. */
export interface LedgerEnd {
  readonly head: LedgerHead | null;
  /** The tree over all entries before the head. */
  readonly before: MerkleTree;
  /** The name of the ledger in checkpoints. */
  readonly log: string;
  /** `at` of the last entry; 0 before the first. */
  readonly lastAt: Instant;
}

/** What a run made public. */
interface Appended
  extends Pick<LedgerEntry, 'interrupted' | 'pages' | 'pageInputs' | 'signingKey' | 'timestampAuthority' | 'terms'> {
  readonly run: string;
  readonly begun: string;
  readonly at: Instant;
  readonly inputs: Inputs;
  readonly record: string;
  readonly allTerms: string;
  readonly stage: Stage;
}

/** Returns the entry that follows the end of a ledger. */
export function createEntry(
  end: LedgerEnd,
  { inputs, at, begun, stage, ...more }: Appended & { readonly pages: Readonly<Record<string, LedgerPage>> },
): LedgerEntry {
  const { content, renderer, commit = null, commitUnknown } = inputs;
  const { head, lastAt, log } = end;
  return {
    format: 2,
    entry: (head?.entry ?? 0) + 1,
    previous: head?.digest ?? null,
    begun,
    at: new Date(Math.max(at, lastAt, Date.parse(begun))).toISOString(),
    commit,
    ...(commitUnknown && { commitUnknown }),
    ...(stage === 'trial' && { stage }),
    inputs: { content, renderer },
    log,
    tree: treeRoot(treeOf(end)),
    ...more,
  };
}

/** The tree over all entries, the head included. */
export function treeOf({ head, before }: Pick<LedgerEnd, 'head' | 'before'>): MerkleTree {
  return head === null ? before : addLeaf(before, head.digest);
}

/** The entry for a run that was interrupted. */
export function createInterruptedEntry(
  end: LedgerEnd,
  entry: InterruptedEntry,
  known: Pick<Appended, 'record' | 'allTerms' | 'stage'>,
): LedgerEntry {
  return createEntry(end, { ...entry, ...known, at: Date.parse(entry.at), interrupted: true });
}

/** Stores a copy of a page's bytes under their digest, before the page is public; an existing copy has the same bytes. */
export async function keepCopy(
  store: ObjectStore,
  { body, contentType, digest }: Pick<Page, 'body' | 'contentType' | 'digest'>,
  lease: () => Promise<Lease>,
): Promise<void> {
  const copy = { body, contentType, cacheControl: cacheControl.ledger, isLocked: true };
  await store.write(ledgerKeys.page(digest), copy, { replaces: undefined }, lease);
}

/** Adds the entry that `createEntry()` made for an end, and returns the new end; throws `LedgerContinued` if a different entry has that number. */
export async function appendEntry(
  store: ObjectStore,
  { end, entry }: { end: LedgerEnd; entry: LedgerEntry },
  lease: () => Promise<Lease>,
): Promise<LedgerEnd> {
  const body = encodeEntry(entry);
  const key = ledgerKeys.entry(entry.entry);
  const object = {
    body,
    contentType: 'application/json',
    cacheControl: cacheControl.ledger,
    isLocked: true,
  };
  const isWritten = (await store.write(key, object, { replaces: undefined }, lease)) !== undefined;
  // The answer to an earlier attempt may have been lost: then the stored entry is already this one.
  if (!isWritten && (await store.read(key)).object?.digest !== sha256(body))
    throw new LedgerContinued(`Cannot add ${key} to the ledger: a different entry already has that number`);
  return { ...end, head: headOf(entry.entry, body), before: treeOf(end), lastAt: Date.parse(entry.at) };
}
