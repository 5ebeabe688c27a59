import type { Instant, Page, Site } from '../site/site.ts';
import { auditBuckets, type Drift } from './audit/audit-buckets.ts';
import { isAuditDue } from './audit/is-audit-due.ts';
import { findRefusals, PublicationRefused, type Refusal } from './frozen-words.ts';
import { readCopy } from './ledger/read-copy.ts';
import { type Plan, planPublication } from './plan-publication.ts';
import { type Ending, type Publication, publish } from './publish.ts';
import type { Publishing } from './publishing.ts';
import { type Circumstances, emptyRecord, recordHolds, recordKey } from './record/published.ts';
import { readRecord, type StoredRecord } from './record/read-record.ts';
import type { ObjectStore } from './store/object-store.ts';
import { addContent, type Stock, takeStock } from './take-stock.ts';

/** A run that others outpace so often gives up; each of them published meanwhile. */
const maxAttempts = 12;
/** Milliseconds after which a run that waits for another looks again; twice as many each time. */
const firstWait = 1_000;

/** What the site is to be equal to. */
export interface Wanted extends Circumstances {
  /** Instant to build the site for; defaults to the store's clock, beyond which nothing is published. */
  readonly at?: Instant | undefined;
  /** Builds the site under an origin; called only when the record does not hold any more. */
  readonly loadSite: (options: { readonly origin: string; readonly at: Instant }) => Promise<Site>;
}

/** What a run found to do. */
export interface Prepared {
  readonly origin: string;
  readonly plan: Plan;
  /** What the run would publish, or where it is too old for that, what it would put right. */
  readonly publication: Publication;
  /** Why the content cannot be published; empty when it can. */
  readonly refusals: readonly Refusal[];
  /** True for content that was published before what is public now: it stays as it is. */
  readonly isSuperseded: boolean;
}

/** What a run did. */
export type Outcome =
  | { readonly status: 'unchanged'; readonly drift?: Drift | undefined }
  | { readonly status: 'superseded'; readonly plan?: Plan }
  | (Ending & { readonly plan: Plan; readonly drift?: Drift | undefined });

/** Reads the record and plans against it; undefined when the record holds, which costs one request. */
export async function preparePublication(publishing: Publishing, wanted: Wanted): Promise<Prepared | undefined> {
  const stored = await readRecord(publishing.store);
  const since = publishing.elapsed();
  if (stored.record !== undefined && recordHolds(stored.record, wanted, wanted.at ?? stored.now)) return undefined;
  return prepare(publishing, wanted, { stored, since, isAudit: false });
}

interface Read {
  readonly stored: StoredRecord;
  readonly since: number;
  /** True where nothing is to be published, and a day has passed since the buckets were last compared with the record. */
  readonly isAudit: boolean;
}

async function prepare(publishing: Publishing, wanted: Wanted, { stored, since, isAudit }: Read): Promise<Prepared> {
  const { store, replicas, distribution } = publishing;
  const drift =
    isAudit && stored.record ? await auditBuckets(store, replicas, { ...stored, record: stored.record }) : undefined;
  const stock = await takeStock(store, stored, drift?.paths);
  const at = instantFor(wanted, stock);
  const origin = wanted.origin ?? (stock.record.origin || (await distribution.findOrigin()));
  const site = await wanted.loadSite({ origin, at });
  const refusals = findRefusals(site, stock.record);
  const { inputs } = wanted;
  const isSuperseded = refusals.length > 0 && stock.record.contents.includes(inputs.content);
  const publication =
    refusals.length === 0
      ? await publicationOf(publishing, site, stock, { inputs, origin, at, since, drift })
      : await restorationOf(publishing, stock, { inputs, since, drift });
  return { origin, plan: publication.plan, publication, refusals, isSuperseded };
}

/** A machine's clock may have been ahead by so much when a record of format 1 was written. */
const toleratedLead = 3_600_000;

function instantFor({ at }: Wanted, { record, now }: Stock): Instant {
  const last = Date.parse(record.at);
  const wanted = at ?? (last > now && last <= now + toleratedLead ? last : now);
  if (wanted >= last) return wanted;
  throw new Error(
    `Cannot publish for ${new Date(wanted).toISOString()}: the last publication was for ${record.at}, which is later\n    ${at === undefined ? `The record lies ahead of the store's clock: if it was altered, delete ${recordKey} and run again` : 'Choose a later instant: what was public then cannot be taken back'}`,
  );
}

async function publicationOf(
  { store }: Publishing,
  site: Site,
  stock: Stock,
  {
    inputs,
    origin,
    at,
    since,
    drift,
  }: Pick<Publication, 'inputs' | 'since' | 'drift'> & { origin: string; at: Instant },
): Promise<Publication> {
  const { record } = stock;
  const outcome = {
    format: 2 as const,
    inputs,
    origin,
    at: new Date(at).toISOString(),
    until: site.until === undefined ? null : new Date(site.until).toISOString(),
    words: { ...record.words, ...site.wordDigests },
    contents: addContent(record.contents, inputs.content),
    audited: auditedAt(stock, drift),
  };
  const inSite = new Set(site.pages.map(({ path }) => path));
  const pages = [...site.pages, ...(await recordedPages(store, stock, (path) => !inSite.has(path)))];
  const plan = planPublication({ pages, wordDigests: site.wordDigests }, stock);
  return { pages, plan, stock, inputs, outcome, since, drift };
}

/** What is recorded, at the paths that an interrupted run may have written: each becomes what the record says again. */
async function restorationOf(
  { store }: Publishing,
  stock: Stock,
  { inputs, since, drift }: Pick<Publication, 'inputs' | 'since' | 'drift'>,
): Promise<Publication> {
  const { record } = stock;
  const pages = await recordedPages(store, stock, () => true);
  const { format, inputs: last, origin, at, until, contents, words } = record;
  const outcome = { format, inputs: last, origin, at, until, contents, words, audited: auditedAt(stock, drift) };
  return { pages, plan: planPublication({ pages, wordDigests: {} }, stock), stock, inputs, outcome, since, drift };
}

/** A record that was made just now, from nothing or from the ledger, is of what was just written or inspected. */
function auditedAt({ record, now }: Stock, drift: Drift | undefined): string {
  const isNew = record.audited === emptyRecord.audited;
  return drift !== undefined || isNew ? new Date(now).toISOString() : record.audited;
}

/** The recorded pages of paths that may have been written meanwhile, where the site does not make them anew. */
async function recordedPages(store: ObjectStore, stock: Stock, isWanted: (path: string) => boolean): Promise<Page[]> {
  const { record, touched, found } = stock;
  const read = touched.filter(isWanted).map(async (path): Promise<Page[]> => {
    const recorded = record.pages[path];
    if (recorded === undefined) return [];
    // Where only the ledger knows a page, its headers are those that it has.
    const headers = recorded.headers || (found.get(path)?.headers ?? '');
    return [await readCopy(store, path, { ...recorded, headers })];
  });
  return (await Promise.all(read)).flat();
}

/**
 * Makes the published site equal to the wanted one, and does nothing when it already is. One publisher at a time holds the intent;
 * another one waits until it is done, or until its lease is over, and then puts right whatever it may have written.
 */
export async function reconcile(publishing: Publishing, wanted: Wanted): Promise<Outcome> {
  const { elapsed, budget, sleep } = publishing;
  const start = elapsed();
  let attempts = 0;
  for (let waits = 0; attempts < maxAttempts && elapsed() - start < budget; ) {
    const stored = await readRecord(publishing.store);
    const since = elapsed();
    checkInstant(wanted, stored);
    const holds = stored.record !== undefined && recordHolds(stored.record, wanted, wanted.at ?? stored.now);
    const wait = millisecondsToDate(stored, wanted) || (holds ? 0 : millisecondsToWait(stored));
    const isAudit = holds && stored.record !== undefined && isAuditDue(stored.record, stored.now);
    if (holds && !isAudit && wait === 0) return { status: 'unchanged' };
    if (wait > 0) {
      // The other one is most often done long before its lease is over.
      await sleep(Math.min(wait, firstWait * 2 ** waits));
      waits += 1;
      continue;
    }
    attempts += 1;
    const prepared = await prepare(publishing, wanted, { stored, since, isAudit });
    const outcome = await carryOut(publishing, prepared);
    if (outcome !== undefined) return outcome;
  }
  throw new Error(
    `Cannot publish: other publishers have held ${recordKey} all this time\n    Run again once they have finished; "intent" in ${recordKey} says until when the last one may write`,
  );
}

async function carryOut(
  publishing: Publishing,
  { publication, plan, refusals, isSuperseded }: Prepared,
): Promise<Outcome | undefined> {
  const isPublication = refusals.length === 0;
  const { record, touched, owed } = publication.stock;
  const hasNothingToRestore =
    touched.length + owed.length + record.uninvalidated.length === 0 && record.intent === null;
  if (!isPublication && hasNothingToRestore) return refuse(refusals, isSuperseded);
  const ending = await publish(publishing, publication);
  if (ending === undefined) return undefined;
  const { drift } = publication;
  if (isPublication && wasOnlyAudited(publication)) return { status: 'unchanged', drift };
  if (isPublication) return { ...ending, plan, ...(drift && { drift }) };
  return { ...refuse(refusals, isSuperseded), plan };
}

/** True where the run found nothing to do but to write down that it looked. */
function wasOnlyAudited({ drift, plan, outcome, stock }: Publication): boolean {
  const { record } = stock;
  const isSame = outcome.inputs.content === record.inputs.content && outcome.inputs.renderer === record.inputs.renderer;
  return drift !== undefined && isSame && plan.invalidations.length === 0 && outcome.until === record.until;
}

function refuse(refusals: readonly Refusal[], isSuperseded: boolean): { readonly status: 'superseded' } {
  if (isSuperseded) return { status: 'superseded' };
  throw new PublicationRefused(refusals);
}

/** S3's servers agree on the time to within less. */
const clockMargin = 2_000;

/** For how long another publisher may still write. */
function millisecondsToWait({ record, now }: StoredRecord): number {
  const ends = [record?.intent?.expires, record?.unansweredUntil].map((text) => (text ? Date.parse(text) : 0));
  const last = Math.max(...ends);
  return last > now ? last - now + clockMargin : 0;
}

/** A run that was started at the instant a version takes effect may reach a store whose clock is a little behind. */
const nearDate = 5_000;

function millisecondsToDate({ record, now }: StoredRecord, { at }: Wanted): number {
  if (at !== undefined || !record?.until) return 0;
  const wait = Date.parse(record.until) - now;
  return wait > 0 && wait <= nearDate ? wait + 1_000 : 0;
}

function checkInstant({ at }: Wanted, { now }: StoredRecord): void {
  if (at === undefined || at <= now) return;
  throw new Error(
    `Cannot publish for ${new Date(at).toISOString()}: it is ${new Date(now).toISOString()} by the store's clock\n    Look at a later instant with "promulgate plan" or "promulgate preview"`,
  );
}
