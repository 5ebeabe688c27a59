import type { Site } from '../site/site.ts';
import type { Drift } from './audit/audit-buckets.ts';
import { type HeldIntent, holdIntent, writeRecord } from './hold-intent.ts';
import type { Inputs } from './inputs.ts';
import { invalidatePatiently } from './invalidate-patiently.ts';
import {
  appendEntry,
  createEntry,
  createInterruptedEntry,
  LedgerContinued,
  type LedgerEnd,
} from './ledger/append-entry.ts';
import { keepCopies } from './ledger/keep-copies.ts';
import { ledgerKeys } from './ledger/ledger.ts';
import { digestsOf } from './ledger/read-ledger.ts';
import { headersOf, type Plan } from './plan-publication.ts';
import type { Publishing } from './publishing.ts';
import {
  digestPageInputs,
  digestRecord,
  digestTerms,
  isReplicated,
  type Published,
  type PublishedPage,
} from './record/published.ts';
import { type ReplicationResult, replicate } from './replicate.ts';
import { LeaseExpired } from './store/lease.ts';
import type { Stock } from './take-stock.ts';
import { uploadPages } from './upload-pages.ts';
import { type MissingWitness, vouchForHead } from './witness/vouch-for-head.ts';

/** Pages that a bucket should hold, and what has to be written so that it does. */
export interface Publication {
  readonly pages: Site['pages'];
  readonly plan: Plan;
  readonly stock: Stock;
  /** The name of the ledger in checkpoints. */
  readonly log: string;
  /** What the intent says about the run that writes. */
  readonly inputs: Inputs;
  /** The record once everything is done, except for what only the publication itself can say. */
  readonly outcome: Omit<
    Published,
    | 'sequence'
    | 'replicas'
    | 'ledger'
    | 'checkpoint'
    | 'pages'
    | 'interrupted'
    | 'uninvalidated'
    | 'unansweredUntil'
    | 'intent'
  >;
  /** `elapsed()` when the stock was taken. */
  readonly since: number;
  /** What an audit found; undefined if none was due. */
  readonly drift: Drift | undefined;
}

/** How a publication ended. */
export interface Ending {
  readonly status: 'published' | 'invalidationDeferred';
  /** Replicas that could not be written. */
  readonly failedReplicas: ReplicationResult['failed'];
  /** What does not vouch for the head yet. */
  readonly missing: readonly MissingWitness[];
}

/**
 * Carries out a plan. Writes the intent before the first public byte, then the ledger's copies, replicas, pages, the invalidation of every
 * path that this run or an interrupted one may have written, the ledger's entry and its checkpoint, and the record in place of the intent. Returns undefined
 * if another publisher was first, for which the caller then waits. A run that fails leaves its intent to the next one.
 */
export async function publish(publishing: Publishing, publication: Publication): Promise<Ending | undefined> {
  const { plan, stock, inputs, since } = publication;
  const { entryPages, uploads } = plan;
  if (isRecordOnly(publishing, publication)) return recordOnly(publishing, publication);
  const touched = [...new Set([...stock.touched, ...uploads.map(({ page }) => page.path)])].sort();
  const announcement = { inputs, pages: entryPages, touched, owed: stock.owed };
  const held = await holdIntent(publishing, stock, { announcement, since }).catch(ignoreExpired);
  if (held === undefined) return undefined;
  try {
    return await carryOut(publishing, publication, held);
  } catch (error) {
    // If even this fails, the next run waits until the lease is over.
    await held.release().catch(() => {});
    if (error instanceof LeaseExpired || error instanceof LedgerContinued) return undefined;
    throw error;
  }
}

/** True if different inputs make the same site: then no byte that a reader can fetch changes. */
function isRecordOnly({ replicas }: Publishing, { plan, stock, drift }: Publication): boolean {
  const { record } = stock;
  const isEverywhere = isReplicated(
    record,
    replicas.map(({ bucket }) => bucket),
  );
  // What an interrupted run may have written is invalidated too.
  const writes = [
    plan.uploads,
    plan.invalidations,
    Object.keys(plan.entryPages),
    Object.keys(plan.entryTerms),
    drift?.lostCopies ?? [],
  ];
  return record.intent === null && isEverywhere && writes.every(({ length }) => length === 0);
}

async function recordOnly(publishing: Publishing, publication: Publication): Promise<Ending | undefined> {
  const { plan, stock, outcome } = publication;
  const { checkpoint, missing } = await vouchForHead(publishing, endOf(publication), stock.record.checkpoint);
  const { replicas, ledger, interrupted, uninvalidated, unansweredUntil } = stock.record;
  const pages = recordPages(publication, {});
  const kept = { replicas, checkpoint, ledger, interrupted, uninvalidated, unansweredUntil, pages, intent: null };
  const record = { ...outcome, sequence: plan.sequence, ...kept };
  const isRecorded = (await writeRecord(publishing.store, record, { replaces: stock.etag })) !== undefined;
  return isRecorded ? { status: 'published', failedReplicas: [], missing } : undefined;
}

/** A run that was delayed for so long that the store refused its intent has written nothing. */
function ignoreExpired(error: unknown): undefined {
  if (!(error instanceof LeaseExpired)) throw error;
}

async function carryOut(
  publishing: Publishing,
  publication: Publication,
  held: HeldIntent,
): Promise<Ending | undefined> {
  const { store, onUpload, onUnneeded } = publishing;
  const { plan, stock, pages, outcome, drift } = publication;
  const ledger = await addOwed(publishing, publication, held);
  const lost = drift?.lostCopies ?? [];
  const kept = pages.filter(({ path, digest }) => plan.entryPages[path] !== undefined || lost.includes(digest));
  await keepCopies(store, { pages: kept, lost, recorded: stock.record.pages, lease: held.lease });
  const planned = recordPages(publication, {});
  const replication = await replicate(publishing.replicas, {
    store,
    pages,
    record: planned,
    uploads: plan.uploads,
    touched: stock.touched,
    upToDate: stock.record.replicas,
    lease: held.lease,
    onUpload,
  });
  const beforeOverwriting = createHeadCheck(publishing, ledger);
  const written = await uploadPages(plan.uploads, { store, lease: held.lease, beforeOverwriting, onUpload });
  const { invalidations } = plan;
  const isInvalidated = await invalidatePatiently(publishing, invalidations, `${plan.sequence}-${held.intent.run}`);
  onUnneeded?.();
  const end = await addEntry(publishing, publication, { held, ledger });
  const { checkpoint, missing } = await vouchForHead(publishing, end, stock.record.checkpoint, held.lease);
  const record = end === ledger ? recordPages : recordDerived;
  onUnneeded?.();
  const isRecorded = await held.complete({
    ...outcome,
    sequence: plan.sequence,
    replicas: replication.done,
    ledger: end.head,
    checkpoint,
    pages: record(publication, written),
    interrupted: {},
    uninvalidated: isInvalidated ? [] : invalidations,
    unansweredUntil: held.unansweredUntil(),
    intent: null,
  });
  if (!isRecorded) throw new LeaseExpired();
  const status = isInvalidated ? 'published' : 'invalidationDeferred';
  return { status, failedReplicas: replication.failed, missing };
}

/** The end of the ledger before this run adds to it. */
function endOf({ stock: { record, before, lastAt }, log }: Publication): LedgerEnd {
  return { head: record.ledger, before, log, lastAt };
}

/** Adds the entries that interrupted runs could not add: what readers saw is listed before what they are about to see. */
async function addOwed({ store }: Publishing, publication: Publication, held: HeldIntent): Promise<LedgerEnd> {
  const { record, owed } = publication.stock;
  let end = endOf(publication);
  let { interrupted } = record;
  for (const entry of owed) {
    interrupted = { ...interrupted, ...digestsOf(entry.pages) };
    const digests = { record: digestRecord({ ...record, interrupted }), allTerms: digestTerms(record.terms) };
    const known = { ...digests, stage: record.stage };
    end = await appendEntry(store, { end, entry: createInterruptedEntry(end, entry, known) }, held.lease);
  }
  return end;
}

async function addEntry(
  { store, signer, stamper, onUnneeded }: Publishing,
  publication: Publication,
  { held, ledger }: { held: HeldIntent; ledger: LedgerEnd },
): Promise<LedgerEnd> {
  const { plan, inputs, outcome } = publication;
  const { entryPages: pages, entryTerms: terms } = plan;
  if (Object.keys(pages).length + Object.keys(terms).length === 0) return ledger;
  const { run, begun } = held.intent;
  const signingKey = await signer?.readPublicKey().catch(() => null);
  const recorded = recordDerived(publication, {});
  const record = digestRecord({ ...outcome, pages: recorded, interrupted: {} });
  const allTerms = digestTerms(outcome.terms);
  const { stage } = outcome;
  const entry = createEntry(ledger, {
    run,
    begun,
    at: store.clock(),
    inputs,
    record,
    allTerms,
    pageInputs: digestPageInputs(recorded),
    signingKey,
    timestampAuthority: stamper?.authority,
    stage,
    pages,
    terms,
  });
  onUnneeded?.();
  return appendEntry(store, { end: ledger, entry }, held.lease);
}

/** An unrecorded object may belong to a later publication, if someone restored an old record. */
function createHeadCheck({ store }: Publishing, { head }: LedgerEnd): () => Promise<void> {
  let checked: Promise<void> | undefined;
  const check = async () => {
    const number = (head?.entry ?? 0) + 1;
    const key = ledgerKeys.entry(number);
    if ((await store.read(key)).object !== undefined)
      throw new LedgerContinued(`Cannot trust the record: it does not name ${key}`);
    // A second entry of this number would fork the chain.
    if ((await store.read(ledgerKeys.checkpoint(number))).object !== undefined)
      throw new Error(
        `Cannot continue the ledger: ${key} is missing, although its checkpoint exists\n    Restore ${key} from the bucket's versions`,
      );
  };
  return () => {
    checked ??= check();
    return checked;
  };
}

/** Returns every page that the bucket holds once the uploads are done. */
function recordPages(
  { pages, plan, stock }: Publication,
  written: Readonly<Record<string, PublishedPage>>,
): Record<string, PublishedPage> {
  const { record, found } = stock;
  const recorded: Record<string, PublishedPage> = { ...record.pages };
  const renew = (path: string, page: PublishedPage) => {
    const known = record.pages[path];
    recorded[path] = known?.digest === page.digest ? { ...page, inputs: known.inputs } : page;
  };
  // What was found at a path and is right needs no upload, but the record may not know it yet.
  const wanted = found.size === 0 ? undefined : new Set(pages.map(({ path }) => path));
  for (const [path, page] of found) if (page !== undefined && wanted?.has(path)) renew(path, page);
  for (const { page } of plan.uploads) renew(page.path, { digest: page.digest, headers: headersOf(page), etag: '' });
  for (const [path, page] of Object.entries(written)) renew(path, page);
  return recorded;
}

/** The same, each with what it was made from. An entry bears that out, so a record without a new entry keeps what the last one does. */
function recordDerived(
  publication: Publication,
  written: Readonly<Record<string, PublishedPage>>,
): Record<string, PublishedPage> {
  const derived = recordPages(publication, written);
  for (const { path, inputs } of publication.pages) {
    const page = derived[path];
    if (page !== undefined && page.inputs !== inputs) derived[path] = { ...page, inputs };
  }
  return derived;
}
