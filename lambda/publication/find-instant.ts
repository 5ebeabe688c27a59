import type { Instant } from '../site/site.ts';
import { type Published, recordKey } from './record/published.ts';

/** The servers' clocks may differ, and a machine's clock may have been ahead by so much when a record of format 1 was written. */
const toleratedLead = 3_600_000;

/** The instant to build the site for: the one that is asked for, or the store's clock; never before the last publication. */
export function findInstant(
  at: Instant | undefined,
  { record, now }: { readonly record: Pick<Published, 'at'> | undefined; readonly now: Instant },
): Instant {
  const last = Date.parse(record?.at ?? '');
  return at ?? (last > now && last <= now + toleratedLead ? last : now);
}

/** Throws where something was published for a later instant. */
export function checkInstant(
  at: Instant | undefined,
  { record, now }: { readonly record: Pick<Published, 'at'>; readonly now: Instant },
): void {
  const wanted = findInstant(at, { record, now });
  if (wanted >= Date.parse(record.at)) return;
  throw new Error(
    `Cannot publish for ${new Date(wanted).toISOString()}: the last publication was for ${record.at}, which is later\n    ${at === undefined ? `The record is ahead of the store's clock: if it was altered, delete ${recordKey} and run again` : 'Choose a later instant: what has been public cannot be taken back'}`,
  );
}
