import { rebuildRecord, recordKey } from './record/published.ts';
import type { StoredHead } from './record/read-record.ts';
import { clockMargin } from './store/lease.ts';

/** An hour, in milliseconds; every lease is shorter. */
const longestLease = 3_600_000;

/** Returns for how many milliseconds another publisher may still write. */
export function millisecondsToWait({ record, now }: StoredHead): number {
  const ends = [record?.intent?.expires, record?.unansweredUntil].map((text) => (text ? Date.parse(text) : 0));
  const last = Math.max(...ends);
  if (last > now + longestLease)
    throw new Error(
      `Cannot wait until ${new Date(last).toISOString()}: ${recordKey} says that another run may write until then, but no run writes for that long\n    If the record was altered, ${rebuildRecord}: it is rebuilt from the ledger`,
    );
  return Math.max(0, last + clockMargin - now);
}

/** A run that starts at the instant at which a version takes effect may find that the store's clock is slightly slow. */
const nearDate = 5_000;

/** Returns for how many milliseconds to wait for a date that has come by a clock other than the store's. */
export function millisecondsToDate({ record, now }: StoredHead): number {
  if (!record?.until) return 0;
  const wait = Date.parse(record.until) - now;
  return wait > 0 && wait <= nearDate ? wait + 1_000 : 0;
}
