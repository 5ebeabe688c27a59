import type { Derivation } from '../site/build-site.ts';
import { type Instant, type Page, pathToKey, type Site, type Stamps, type Terms } from '../site/site.ts';
import type { Stage } from '../site/stage.ts';
import { auditBuckets, type Drift } from './audit/audit-buckets.ts';
import { checkInstant, findInstant } from './find-instant.ts';
import { findStage } from './find-stage.ts';
import { forEachBounded, storeConcurrency } from './for-each-bounded.ts';
import type { Refusal } from './frozen-words.ts';
import { readCopy } from './ledger/read-copy.ts';
import { addContent } from './ledger/read-ledger.ts';
import { type Plan, planPublication } from './plan-publication.ts';
import type { Publication } from './publish.ts';
import type { Publishing } from './publishing.ts';
import {
  type Circumstances,
  emptyRecord,
  mergeTerms,
  mergeWords,
  type Published,
  recordHolds,
} from './record/published.ts';
import { glanceAtRecord, readRecord, type StoredRecord } from './record/read-record.ts';
import type { ObjectStore } from './store/object-store.ts';
import { interruptedDigests, type Stock, takeStock } from './take-stock.ts';

/** What the published site should be equal to. */
export interface Wanted extends Circumstances {
  /** Loads what a site is built with, so that it is there when the store has answered; what fails then fails again when it is built. */
  readonly getReady?: () => void;
  /** Builds the site under an origin; called only when the record no longer holds. */
  readonly loadSite: (options: {
    readonly origin: string;
    readonly at: Instant;
    /** Undefined in a trial, which shows the dates that its content states. */
    readonly stamps: Stamps | undefined;
    readonly stage: Stage;
    /** What is public already, as far as the ledger bears it out; an audit believes none of it. */
    readonly derivation: Derivation;
    /** Reads the text of a public page. */
    readonly readEarlier: (path: string) => Promise<string | undefined>;
  }) => Promise<Site>;
  /** Terms that count as public although no publication says so, for a store that has no past, such as that of a preview. */
  readonly presumed?: Terms | undefined;
}

/** What a run found to do. */
export interface Prepared {
  readonly origin: string;
  readonly plan: Plan;
  /** What the run would publish, or if its content is superseded, what it would repair. */
  readonly publication: Publication;
  /** Why the content cannot be published; empty when it can. */
  readonly refusals: readonly Refusal[];
  /** True for content that was published before what is public now: it stays as it is. */
  readonly isSuperseded: boolean;
}

/** Reads the record and plans against it; returns undefined if the record holds, which costs one request. */
export async function preparePublication(
  publishing: Publishing,
  wanted: Wanted,
  at?: Instant,
): Promise<Prepared | undefined> {
  const glance = await glanceAtRecord(publishing.store);
  if (glance.record !== undefined && recordHolds(glance.record, wanted, at ?? findInstant(glance))) return undefined;
  const stored = glance.stored ?? (await readRecord(publishing.store));
  const since = publishing.elapsed();
  if (stored.record !== undefined && recordHolds(stored.record, wanted, at ?? findInstant(stored))) return undefined;
  return prepare(publishing, wanted, { stored, since, at, isAudit: false });
}

/** What a run has read before it prepares. */
export interface RecordRead {
  readonly stored: StoredRecord;
  readonly since: number;
  /** The instant to look at, for a plan that nobody carries out; defaults to the store's clock. */
  readonly at?: Instant | undefined;
  /** True if there is nothing to publish, and a day has passed since the buckets were last compared with the record. */
  readonly isAudit: boolean;
}

/** Works out what would have to be written; only reads. */
export async function prepare(
  publishing: Publishing,
  wanted: Wanted,
  { stored, since, at: wantedAt, isAudit }: RecordRead,
): Promise<Prepared> {
  const { store, replicas, distribution, createRunId } = publishing;
  const drift =
    isAudit && stored.record ? await auditBuckets(store, replicas, { ...stored, record: stored.record }) : undefined;
  const believed = { ...stored, record: recordAfter(stored.record, drift) };
  const { inputs } = wanted;
  const run = createRunId();
  const taking = takeStock(store, believed, { run, inputs, drifted: drift?.paths });
  wanted.getReady?.();
  const taken = await taking;
  const stage = findStage(wanted.stage, taken.record, store.bucket);
  const stock = { ...taken, record: { ...taken.record, stage } };
  const at = wantedAt ?? findInstant(stock);
  checkInstant(at, stock);
  const knownOrigin = drift === undefined ? stock.record.origin : '';
  const origin = wanted.origin ?? (knownOrigin || (await distribution.findOrigin()));
  const terms = mergeTerms(wanted.presumed ?? {}, mergeTerms(stock.earlierTerms, stock.record.terms));
  const now = Math.max(stock.now, stock.lastAt);
  const stamps = stage === 'trial' ? undefined : stampsOf(terms, Math.max(now, wantedAt ?? 0));
  const derivation = { program: inputs.renderer, earlier: isAudit ? {} : stock.record.pages };
  const readEarlier = async (path: string) => (await store.read(pathToKey(path))).object?.text;
  const site = await wanted.loadSite({ origin, at, stage, stamps, derivation, readEarlier });
  // A ledger keeps its name, also where the site has got another one.
  const log = stock.record.checkpoint?.log ?? new URL(origin).host;
  // Loaded only where something may have to be written.
  const { findAllRefusals } = await import('./find-all-refusals.ts');
  const present = { now, terms, content: inputs.content };
  const refusals = stage === 'trial' ? [] : findAllRefusals(site, stock.record, present);
  const isSuperseded = refusals.length > 0 && stock.record.contents.includes(inputs.content);
  const { trialAt } = wanted;
  const publication =
    refusals.length === 0
      ? await publicationOf(publishing, site, stock, { inputs, origin, log, at, since, drift, trialAt })
      : await restorationOf(publishing, stock, { inputs, log, since, drift });
  return { origin, plan: publication.plan, publication, refusals, isSuperseded };
}

/** What an audit leaves to believe of the record. */
function recordAfter(record: Published | undefined, drift: Drift | undefined): Published | undefined {
  if (drift?.isRecordWrong) return undefined;
  if (!record?.checkpoint || drift?.lostCheckpoint === undefined) return record;
  return { ...record, checkpoint: { ...record.checkpoint, entry: 0 } };
}

/** Whatever becomes public with this run was not public before it began, which its entry in the ledger says too. */
function stampsOf(terms: Terms, now: Instant): Stamps {
  const known = Object.entries(terms).flatMap(([id, { firstPublic }]) => (firstPublic ? [[id, firstPublic]] : []));
  return { known: Object.fromEntries(known), now: new Date(now).toISOString() };
}

async function publicationOf(
  { store }: Publishing,
  site: Site,
  stock: Stock,
  {
    inputs,
    origin,
    log,
    at,
    since,
    drift,
    trialAt,
  }: Pick<Publication, 'inputs' | 'log' | 'since' | 'drift'> & {
    origin: string;
    at: Instant;
    trialAt: string | undefined;
  },
): Promise<Publication> {
  const { record } = stock;
  const outcome = {
    format: 2 as const,
    inputs,
    origin,
    at: new Date(at).toISOString(),
    // A date that a trial shows instead of today does not pass.
    until: site.until === undefined || trialAt !== undefined ? null : new Date(site.until).toISOString(),
    stage: record.stage,
    trialAt: trialAt ?? null,
    words: mergeWords(record.words, site.wordDigests),
    terms: mergeTerms(record.terms, site.terms),
    contents: addContent(record.contents, inputs.content),
    audited: auditedAt(stock, drift),
  };
  const inSite = new Set(site.pages.map(({ path }) => path));
  const pages = [...site.pages, ...(await recordedPages(store, stock, (path) => !inSite.has(path)))];
  const plan = planPublication({ pages, wordDigests: site.wordDigests, terms: site.terms }, stock);
  return { pages, plan, stock, log, inputs, outcome, since, drift };
}

/** The recorded pages at the paths that an interrupted run may have written: each one is restored to what the record says. */
async function restorationOf(
  { store }: Publishing,
  stock: Stock,
  { inputs, log, since, drift }: Pick<Publication, 'inputs' | 'log' | 'since' | 'drift'>,
): Promise<Publication> {
  const { record } = stock;
  const pages = await recordedPages(store, stock, () => true);
  const { format, inputs: last, origin, stage, trialAt, at, until, contents, words, terms } = record;
  const kept = { format, inputs: last, origin, stage, trialAt, at, until, contents, words, terms };
  const outcome = { ...kept, audited: auditedAt(stock, drift) };
  const plan = planPublication({ pages, wordDigests: {}, terms: {} }, stock);
  return { pages, plan, stock, log, inputs, outcome, since, drift };
}

/** A record that was only just made, from nothing or from the ledger, describes what was just written or inspected. */
function auditedAt({ record, now }: Stock, drift: Drift | undefined): string {
  const isNew = record.audited === emptyRecord.audited;
  return drift !== undefined || isNew ? new Date(now).toISOString() : record.audited;
}

/**
 * The recorded pages of paths that may have been written meanwhile, where the site does not make them anew; and those that an
 * interrupted run has added, since nothing public is deleted.
 */
async function recordedPages(store: ObjectStore, stock: Stock, isWanted: (path: string) => boolean): Promise<Page[]> {
  const { record, touched, found } = stock;
  const interrupted = interruptedDigests(stock);
  const pages: Page[] = [];
  await forEachBounded(touched.filter(isWanted), storeConcurrency, async (path) => {
    const recorded = record.pages[path] ?? { digest: interrupted[path] ?? '', headers: '', etag: '' };
    if (recorded.digest === '') return;
    // Where only the ledger knows a page, its headers are those that it has.
    const here = found.get(path);
    const headers = recorded.headers || (here?.digest === recorded.digest ? here.headers : '');
    pages.push(await readCopy(store, path, { ...recorded, headers }));
  });
  return pages;
}
