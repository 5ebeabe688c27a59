import type { Upload } from './plan-publication.ts';
import type { Distribution } from './store/distribution.ts';
import type { ObjectStore } from './store/object-store.ts';
import type { CheckpointSigner } from './witness/checkpoint-signer.ts';
import type { TimeStamper } from './witness/time-stamper.ts';

/** The outside world of a publication. */
export interface Publishing {
  readonly store: ObjectStore;
  /** Written before the store itself; the distribution asks them while the store answers with errors. */
  readonly replicas: readonly ObjectStore[];
  readonly distribution: Distribution;
  /** Signs checkpoints; undefined if none are signed. */
  readonly signer?: CheckpointSigner | undefined;
  /** Stamps entries with the time; undefined if none are stamped. */
  readonly stamper?: TimeStamper | undefined;
  /** Waits for about this many milliseconds, varied at random so that publishers that wait for the same thing do not all return together. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Milliseconds since some fixed instant on this machine: says how long something took, never what time it is. */
  readonly elapsed: () => number;
  /** Value of `elapsed()` from which the run no longer waits or retries. */
  readonly deadline: number;
  /** Returns a name that no other attempt has. */
  readonly createRunId: () => string;
  /** Called after each object that was written, with the number written to its bucket so far, and the name of that bucket. */
  readonly onUpload?: (upload: Upload, done: number, bucket: string) => void;
  /** Called where much has become unnecessary: when all pages are written, and before the ledger and the record of them are. */
  readonly onUnneeded?: () => void;
}
