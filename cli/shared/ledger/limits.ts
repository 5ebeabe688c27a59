/** What reading a ledger may cost. A site of 50 languages and 100 versions is well within these limits. */
export interface LedgerLimits {
  readonly recordBytes: number;
  readonly entryBytes: number;
  readonly pageBytes: number;
  readonly entries: number;
  /** Of all entries together, which are kept in memory. */
  readonly ledgerBytes: number;
  readonly requestMilliseconds: number;
}

/** A checkpoint has a line for each signature. */
export const maxCheckpointBytes = 500_000;

export const defaultLimits: LedgerLimits = {
  recordBytes: 32_000_000,
  entryBytes: 16_000_000,
  pageBytes: 16_000_000,
  entries: 100_000,
  ledgerBytes: 256_000_000,
  requestMilliseconds: 30_000,
};
