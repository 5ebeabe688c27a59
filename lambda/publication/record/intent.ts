import type { Inputs } from '../inputs.ts';
import type { LedgerEntry, LedgerPage } from '../ledger/ledger.ts';

/** What a run made public before it was interrupted, without an entry of its own in the ledger. */
export interface InterruptedEntry extends Required<Pick<LedgerEntry, 'run' | 'begun' | 'at' | 'pages'>> {
  readonly inputs: Inputs;
}

/**
 * What a run says it will write, before it writes the first public byte. S3 itself refuses each of the run's writes from
 * `expires` on, so that whoever replaces an expired intent knows that its run can write nothing more.
 */
export interface Intent {
  /** Unique for each attempt. */
  readonly run: string;
  /** ISO 8601 instant of the store's clock before which none of the run's bytes was public. */
  readonly begun: string;
  /** ISO 8601 instant of the store's clock from which the store refuses the run's writes; in the past once it gave up. */
  readonly expires: string;
  readonly inputs: Inputs;
  /** By viewer path: each page whose public bytes the run changes. */
  readonly pages: Readonly<Record<string, LedgerPage>>;
  /** Viewer paths that this run, or an interrupted one before it, may have written. */
  readonly touched: readonly string[];
  /** Entries that the ledger lacks for interrupted runs. */
  readonly owed: readonly InterruptedEntry[];
}
