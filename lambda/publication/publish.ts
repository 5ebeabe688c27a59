import { cacheControl } from '../site/cache-lifetimes.ts';
import { pathToKey, type Site } from '../site/site.ts';
import { forEachBounded } from './for-each-bounded.ts';
import { appendEntry, entryOf, keepCopy } from './ledger/append-entry.ts';
import type { LedgerHead } from './ledger/ledger.ts';
import { headersOf, type Plan, planPublication, type Upload } from './plan-publication.ts';
import { formatPublished, type Published, type PublishedPage, recordHolds, recordKey } from './record/published.ts';
import { readRecord, type StoredRecord } from './record/read-record.ts';
import type { Distribution } from './store/distribution.ts';
import type { ObjectStore } from './store/object-store.ts';

/** Requests that are under way at once: more than S3 needs for one prefix, fewer than a small function's sockets. */
const concurrency = 16;
const maxTakeovers = 5;

/** The outside world of a publication. */
export interface Publishing {
  readonly store: ObjectStore;
  /** Written before the store itself; the distribution asks them while the store is in error. */
  readonly replicas: readonly ObjectStore[];
  readonly distribution: Distribution;
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Told of each object that was written, how many of its bucket are, and which bucket that is. */
  readonly onUpload?: (upload: Upload, done: number, bucket: string) => void;
}

/** What a new record says beside what it is of. */
export type RecordFacts = Pick<Published, 'inputs' | 'origin' | 'replicas' | 'at'>;

/** The site that a bucket is to hold, and what it takes to make it so. */
export interface Publication {
  readonly site: Site;
  readonly plan: Plan;
  readonly former: StoredRecord | undefined;
}

/** A plan that was carried out, or what stopped it short of the record. */
export type Ending = 'published' | 'invalidationDeferred' | 'lostRace';

/**
 * Replicas, then uploads, then the invalidation, then the record: a run that dies leaves the old record, and the next one makes the
 * same plan. A replica that fails over shows what readers see elsewhere, or what they will see in a moment, never an older page.
 */
export async function publish(publishing: Publishing, publication: Publication, facts: RecordFacts): Promise<Ending> {
  for (const replica of publishing.replicas) {
    if (!(await replicate(publishing, replica, { site: publication.site, facts }))) return 'lostRace';
  }
  const { plan } = publication;
  const { store } = publishing;
  await forEachBounded(
    plan.uploads.filter(({ reason }) => reason !== 'headers'),
    concurrency,
    ({ page }) => keepCopy(store, page),
  );
  const written = await uploadAll(publishing, store, plan.uploads);
  if (plan.invalidations.length > 0 && !(await invalidatePatiently(publishing, plan))) return 'invalidationDeferred';
  const ledger = await addToLedger(store, publication, facts);
  if (ledger === undefined) return 'lostRace';
  return (await writeRecord(store, publication, { written, facts, ledger })) ? 'published' : 'lostRace';
}

/** The head of the ledger with this publication in it; undefined when another publisher was first. */
async function addToLedger(
  store: ObjectStore,
  { site, plan, former }: Publication,
  facts: RecordFacts,
): Promise<LedgerHead | null | undefined> {
  const head = former?.record.ledger ?? null;
  const entry = entryOf(site, plan, { facts, head: head ?? undefined });
  return entry === undefined ? head : appendEntry(store, entry);
}

/** Makes a replica hold the site, by a record of its own; false when another publisher was at it meanwhile. */
async function replicate(
  publishing: Publishing,
  replica: ObjectStore,
  { site, facts }: { site: Site; facts: RecordFacts },
): Promise<boolean> {
  const own = { ...facts, replicas: [] };
  const former = await readRecord(replica);
  if (former !== undefined && recordHolds(former.record, { ...own, at: Date.parse(facts.at) })) return true;
  const plan = planPublication(site, former?.record);
  const written = await uploadAll(publishing, replica, plan.uploads);
  return writeRecord(replica, { site, plan, former }, { written, facts: own, ledger: null });
}

async function uploadAll(
  { onUpload }: Publishing,
  store: ObjectStore,
  uploads: readonly Upload[],
): Promise<Record<string, PublishedPage>> {
  const written: Record<string, PublishedPage> = {};
  let done = 0;
  const write = async (upload: Upload) => {
    const { path, digest } = upload.page;
    written[path] = { digest, headers: headersOf(upload.page), etag: await uploadOne(store, upload) };
    done += 1;
    onUpload?.(upload, done, store.bucket);
  };
  // New pages are complete before the first changed page links to them.
  const news = uploads.filter(({ reason }) => reason === 'new');
  await forEachBounded(news, concurrency, write);
  await forEachBounded(
    uploads.filter((upload) => !news.includes(upload)),
    concurrency,
    write,
  );
  return written;
}

/**
 * Writes on the condition that the object is the recorded one. When it is not, its bytes decide: they are the ones wanted (an
 * earlier try whose answer was lost), or a run that died or drift left them there, and they are replaced as they were found.
 */
async function uploadOne(store: ObjectStore, { page, replaces }: Upload): Promise<string> {
  const key = pathToKey(page.path);
  let expected = replaces;
  for (let attempt = 0; attempt <= maxTakeovers; attempt += 1) {
    const etag = await store.write(key, page, { replaces: expected });
    if (etag !== undefined) return etag;
    const found = await store.inspect(key);
    if (found?.digest === page.digest && found.headers === headersOf(page)) return found.etag;
    expected = found?.etag;
  }
  throw new Error(`Cannot write ${key}: another publisher changes it all the time; try again when it has finished`);
}

/** CloudFront has room for 3,000 paths in progress; a full queue drains within a minute. */
async function invalidatePatiently({ distribution, sleep }: Publishing, plan: Plan): Promise<boolean> {
  const waits = [1_000, 2_000, 4_000, 8_000, 16_000];
  for (const wait of waits) {
    if (await distribution.invalidate(plan.callerReference, plan.invalidations)) return true;
    await sleep(wait * (0.5 + Math.random()));
  }
  return distribution.invalidate(plan.callerReference, plan.invalidations);
}

async function writeRecord(
  store: ObjectStore,
  { site, plan, former }: Publication,
  { written, ...more }: { written: Record<string, PublishedPage>; facts: RecordFacts; ledger: LedgerHead | null },
): Promise<boolean> {
  const record: Published = {
    format: 1,
    sequence: plan.sequence,
    ...more.facts,
    ledger: more.ledger,
    until: site.until === undefined ? null : new Date(site.until).toISOString(),
    pages: { ...former?.record.pages, ...written },
    words: { ...former?.record.words, ...site.wordDigests },
  };
  const text = formatPublished(record);
  const object = {
    body: new TextEncoder().encode(text),
    contentType: 'application/json',
    cacheControl: cacheControl.record,
  };
  if ((await store.write(recordKey, object, { replaces: former?.etag })) !== undefined) return true;
  // The answer to an earlier try may have been lost: then the record that is there is this one.
  return (await store.read(recordKey))?.text === text;
}
