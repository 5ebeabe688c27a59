import { isAuditDue } from './audit/is-audit-due.ts';
import { findInstant } from './find-instant.ts';
import { millisecondsToDate } from './find-wait.ts';
import { type Circumstances, recordHolds } from './record/published.ts';
import type { StoredHead } from './record/read-record.ts';
import { isVouchedFor, type Witnesses } from './witness/is-vouched-for.ts';

/** True while the published site is the wanted one by the store's clock. */
export function isHeld<H extends StoredHead>(
  known: H,
  wanted: Circumstances,
): known is H & { record: NonNullable<H['record']> } {
  return known.record !== undefined && recordHolds(known.record, wanted, findInstant(known));
}

/** True if there is nothing to do, not even to look after what was done, or to wait for a date that is about to come. */
export function hasNothingToDo<H extends StoredHead>(
  known: H,
  wanted: Circumstances,
  witnesses: Witnesses,
): known is H & { record: NonNullable<H['record']> } {
  if (!isHeld(known, wanted) || isAuditDue(known.record, known.now)) return false;
  return isVouchedFor(known.record, witnesses) && millisecondsToDate(known) === 0;
}
