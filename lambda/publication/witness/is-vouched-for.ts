import type { RecordHead } from '../record/published.ts';

/** Who should vouch for the head, as far as a run must know that finds nothing to do. */
export interface Witnesses {
  readonly replicas: readonly { readonly bucket: string }[];
  /** Undefined if no entry is stamped. */
  readonly stamper?: unknown;
}

/** True if everything that should vouch for the last entry does. */
export function isVouchedFor(
  { ledger, checkpoint }: Pick<RecordHead, 'ledger' | 'checkpoint'>,
  { replicas, stamper }: Witnesses,
): boolean {
  if (ledger === null) return true;
  if (checkpoint?.entry !== ledger.entry || (stamper !== undefined && !checkpoint.isStamped)) return false;
  return replicas.every(({ bucket }) => checkpoint.copies.includes(bucket));
}
