import type { Instant } from '../site/site.ts';
import { type Published, rebuildRecord } from './record/published.ts';

/** The servers' clocks may differ, and a machine's clock may have been ahead by so much when a record of format 1 was written. */
const toleratedLead = 3_600_000;

/** What a bucket says of time. */
interface Times {
  readonly record: Pick<Published, 'at'> | undefined;
  /** The store's clock. */
  readonly now: Instant;
}

/** The instant to build the site for: the store's clock, and never before the last publication. */
export function findInstant({ record, now }: Times): Instant {
  const last = Date.parse(record?.at ?? '');
  return last > now && last <= now + toleratedLead ? last : now;
}

/** Throws where something was published for a later instant than the one to build for. */
export function checkInstant(at: Instant, { record }: Times): void {
  if (record === undefined || at >= Date.parse(record.at)) return;
  throw new Error(
    `Cannot publish for ${new Date(at).toISOString()}: the last publication was for ${record.at}, which is later\n    The record is ahead of the store's clock: if it was altered, ${rebuildRecord}`,
  );
}
