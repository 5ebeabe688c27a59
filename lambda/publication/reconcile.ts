import type { Instant, Site } from '../site/site.ts';
import { type Plan, planPublication } from './plan-publication.ts';
import { type Publishing, publish } from './publish.ts';
import { type Circumstances, recordHolds, recordKey } from './record/published.ts';
import { readRecord, type StoredRecord } from './record/read-record.ts';
import { catchUp } from './take-stock.ts';

const maxRaces = 5;

/** What the site is to be equal to. */
export interface Wanted extends Circumstances {
  /** Builds the site under an origin; called only when the record does not hold any more. */
  readonly loadSite: (origin: string) => Promise<Site>;
}

/** What a run found to do. */
export interface Prepared {
  readonly site: Site;
  readonly origin: string;
  readonly plan: Plan;
  readonly former: StoredRecord | undefined;
}

/** What a run did. */
export type Outcome =
  | { readonly status: 'unchanged' }
  | { readonly status: 'published' | 'invalidationDeferred'; readonly plan: Plan };

/** Reads the record and plans against it; undefined when the record holds, which costs one request. */
export async function preparePublication(publishing: Publishing, wanted: Wanted): Promise<Prepared | undefined> {
  const stored = await readRecord(publishing.store);
  if (stored !== undefined && recordHolds(stored.record, wanted)) return undefined;
  checkClock(stored?.record.at, wanted.at);
  const former = await catchUp(publishing.store, stored);
  const origin = wanted.origin ?? (await publishing.distribution.findOrigin());
  const site = await wanted.loadSite(origin);
  return { site, origin, former, plan: planPublication(site, former?.record) };
}

/** Two machines' clocks differ by less; more would take back what readers were told already. */
const toleratedSkew = 3_600_000;

function checkClock(last: string | undefined, at: Instant): void {
  if (last === undefined || at >= Date.parse(last) - toleratedSkew) return;
  throw new Error(
    `Cannot publish as of ${new Date(at).toISOString()}: the last publication was as of ${last}, after that\n    Set the clock, or the instant, right: what was public then cannot be taken back`,
  );
}

/**
 * Makes the published site equal to the wanted one, and does nothing when it already is. Of two publishers at once the one that
 * writes the record second finds that out there, plans again against the first one's record, and leaves the bucket as its own.
 */
export async function reconcile(publishing: Publishing, wanted: Wanted): Promise<Outcome> {
  for (let race = 0; race <= maxRaces; race += 1) {
    const prepared = await preparePublication(publishing, wanted);
    if (prepared === undefined) return { status: 'unchanged' };
    const { inputs, replicas, at } = wanted;
    const facts = { inputs, origin: prepared.origin, replicas, at: new Date(at).toISOString() };
    const status = await publish(publishing, prepared, facts);
    if (status !== 'lostRace') return { status, plan: prepared.plan };
  }
  throw new Error(`Cannot record the publication: other publishers wrote ${recordKey} ${maxRaces + 1} times meanwhile`);
}
