import type { Instant } from '../../site/site.ts';

/** Milliseconds; the clocks of S3's servers differ by less. */
export const clockMargin = 2_000;

/** The period in which the store accepts a run's writes. */
export interface Lease {
  /** Whole seconds of the store's clock, in milliseconds since 1970. */
  readonly begins: Instant;
  readonly seconds: number;
}

/** The store refused a write because its lease is over: another run may have taken over. */
export class LeaseExpired extends Error {
  override readonly name = 'LeaseExpired';

  constructor(cause?: unknown) {
    super('Cannot write: the time of this run is over', { cause });
  }
}
