import type { Drift } from './audit/audit-buckets.ts';
import { isAuditDue } from './audit/is-audit-due.ts';
import { millisecondsToDate, millisecondsToWait } from './find-wait.ts';
import { PublicationRefused } from './frozen-words.ts';
import { hasNothingToDo, isHeld } from './has-nothing-to-do.ts';
import { writeRecord } from './hold-intent.ts';
import { readKnown } from './ledger/read-ledger.ts';
import type { Plan } from './plan-publication.ts';
import { type Prepared, prepare, type RecordRead, type Wanted } from './prepare-publication.ts';
import { type Ending, type Publication, publish } from './publish.ts';
import type { Publishing } from './publishing.ts';
import { isReplicated, recordKey } from './record/published.ts';
import { type Glance, glanceAtRecord, readRecord } from './record/read-record.ts';
import { vouchForHead } from './witness/vouch-for-head.ts';

/** How often other runs may be first before this one gives up; each of them published meanwhile. */
const maxAttempts = 12;
/** Milliseconds after which a run that waits for another one looks again; they double each time. */
const firstWait = 1_000;

/** What a run did. */
export type Outcome =
  | (Partial<Pick<Ending, 'missing'>> & {
      readonly status: 'unchanged';
      readonly until: string | null;
      readonly drift?: Drift | undefined;
    })
  | ({ readonly status: 'superseded'; readonly plan?: Plan; readonly drift?: Drift | undefined } & Partial<
      Pick<Ending, 'failedReplicas'>
    >)
  /** `until` is the instant (ISO 8601) at which the site changes by itself. */
  | (Ending & { readonly plan: Plan; readonly until: string | null; readonly drift?: Drift | undefined });

/**
 * Makes the published site equal to the wanted one, and does nothing when it already is. One publisher at a time holds the intent;
 * any other one waits until it is done or its lease is over, and then repairs whatever it may have left. `seen` is what the caller has seen of
 * the record, if it did.
 */
export async function reconcile(publishing: Publishing, wanted: Wanted, seen?: Glance): Promise<Outcome> {
  const { store, elapsed } = publishing;
  const glance = seen ?? (await glanceAtRecord(store));
  const since = elapsed();
  if (hasNothingToDo(glance, wanted, publishing)) return { status: 'unchanged', until: glance.record.until };
  return reconcileFrom(publishing, wanted, glance.stored && { stored: glance.stored, since });
}

/** Does the same with a record that was read to its end, where that is known already. */
async function reconcileFrom(publishing: Publishing, wanted: Wanted, first: Whole | undefined): Promise<Outcome> {
  const { store, elapsed, deadline, sleep } = publishing;
  let attempts = 0;
  let read = first;
  for (let waits = 0; attempts < maxAttempts && elapsed() < deadline; ) {
    const { stored, since } = read ?? { stored: await readRecord(store), since: elapsed() };
    read = undefined;
    if (hasNothingToDo(stored, wanted, publishing)) return { status: 'unchanged', until: stored.record.until };
    const wait = millisecondsToDate(stored) || millisecondsToWait(stored);
    if (wait > 0) {
      // The other run is usually done long before its lease is over.
      await sleep(Math.min(wait, firstWait * 2 ** waits));
      waits += 1;
      continue;
    }
    attempts += 1;
    const isMade = isHeld(stored, wanted);
    const isAudit = isMade && isAuditDue(stored.record, stored.now);
    const outcome =
      isMade && !isAudit
        ? await vouch(publishing, wanted, { stored, since, isAudit })
        : await attempt(publishing, wanted, { stored, since, isAudit });
    if (outcome !== undefined) return outcome;
  }
  throw new Error(
    `Cannot publish within the time of a run: other publishers were writing, or AWS was too slow\n    Run again; "intent" in ${recordKey} says how long the last run may write`,
  );
}

type Whole = Pick<RecordRead, 'stored' | 'since'>;

/** The site is as it should be, and something that vouches for the head is still missing. */
async function vouch(publishing: Publishing, wanted: Wanted, read: RecordRead): Promise<Outcome | undefined> {
  const { etag, record: stored } = read.stored;
  const { record, before, lastAt, isRebuilt } = await readKnown(publishing.store, stored);
  if (stored === undefined || isRebuilt) return attempt(publishing, wanted, read);
  const log = record.checkpoint?.log ?? new URL(record.origin).host;
  const end = { head: record.ledger, before, log, lastAt };
  const { checkpoint, missing } = await vouchForHead(publishing, end, record.checkpoint);
  const isSame = JSON.stringify(checkpoint) === JSON.stringify(stored.checkpoint);
  const next = { ...record, checkpoint };
  if (!isSame && (await writeRecord(publishing.store, next, { replaces: etag })) === undefined) return undefined;
  return { status: 'unchanged', until: record.until, missing };
}

async function attempt(publishing: Publishing, wanted: Wanted, read: RecordRead): Promise<Outcome | undefined> {
  const { record, now } = read.stored;
  const prepared = await prepare(publishing, wanted, read);
  // Superseded content may stay for days, and so may a replica be down: all that time the record does not hold.
  const isIdle = prepared.isSuperseded || (prepared.refusals.length === 0 && prepared.plan.uploads.length === 0);
  const isAudit = isIdle && !read.isAudit && record?.intent === null && isAuditDue(record, now);
  return carryOut(publishing, wanted, isAudit ? await prepare(publishing, wanted, { ...read, isAudit }) : prepared);
}

async function carryOut(
  publishing: Publishing,
  wanted: Wanted,
  { publication, plan, refusals, isSuperseded }: Prepared,
): Promise<Outcome | undefined> {
  const { drift } = publication;
  const isPublication = refusals.length === 0;
  if (!isPublication && !isSuperseded && hasNothingToRestore(publication)) throw new PublicationRefused(refusals);
  const isWhole = hasNothingToRestore(publication) && isReplicated(publication.stock.record, wanted.replicas);
  if (isSuperseded && drift === undefined && isWhole) return { status: 'superseded' };
  const ending = await publish(publishing, publication);
  if (ending === undefined) return undefined;
  const { until } = publication.outcome;
  if (isPublication && wasOnlyAudited(publication)) {
    const { missing } = ending;
    return { status: 'unchanged', until, drift, missing };
  }
  if (isPublication) return { ...ending, plan, until, ...(drift && { drift }) };
  if (!isSuperseded) throw new PublicationRefused(refusals);
  return { status: 'superseded', plan, failedReplicas: ending.failedReplicas, ...(drift && { drift }) };
}

function hasNothingToRestore({ stock: { record, touched, owed } }: Publication): boolean {
  return touched.length + owed.length + record.uninvalidated.length === 0 && record.intent === null;
}

/** True if the run found nothing to do except to record that it looked. */
function wasOnlyAudited({ drift, plan, outcome, stock }: Publication): boolean {
  const { record } = stock;
  const isSame = outcome.inputs.content === record.inputs.content && outcome.inputs.renderer === record.inputs.renderer;
  const isIdle = plan.uploads.length + plan.invalidations.length === 0;
  return drift !== undefined && isSame && isIdle && outcome.until === record.until;
}
