import { recordKey } from './record/published.ts';
import type { StoredRecord } from './record/read-record.ts';
import { clockMargin } from './store/lease.ts';

/** No lease is so long: an hour, in milliseconds. */
const longestLease = 3_600_000;

/** For how many milliseconds another publisher may still write. */
export function millisecondsToWait({ record, now }: StoredRecord): number {
  const ends = [record?.intent?.expires, record?.unansweredUntil].map((text) => (text ? Date.parse(text) : 0));
  const last = Math.max(...ends);
  if (last > now + longestLease)
    throw new Error(
      `Cannot wait until ${new Date(last).toISOString()}: ${recordKey} says that another run may write until then, and none writes for so long\n    Delete ${recordKey} and run again: it is made anew from the ledger`,
    );
  return Math.max(0, last + clockMargin - now);
}

/** A run that was started at the instant a version takes effect may reach a store whose clock is a little behind. */
const nearDate = 5_000;

/** For how many milliseconds to wait for a date that has come by another clock than the store's. */
export function millisecondsToDate({ record, now }: StoredRecord): number {
  if (!record?.until) return 0;
  const wait = Date.parse(record.until) - now;
  return wait > 0 && wait <= nearDate ? wait + 1_000 : 0;
}
