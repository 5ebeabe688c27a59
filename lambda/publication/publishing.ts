import type { Upload } from './plan-publication.ts';
import type { Distribution } from './store/distribution.ts';
import type { ObjectStore } from './store/object-store.ts';

/** The outside world of a publication. */
export interface Publishing {
  readonly store: ObjectStore;
  /** Written before the store itself; the distribution asks them while the store is in error. */
  readonly replicas: readonly ObjectStore[];
  readonly distribution: Distribution;
  /** Waits about so long: spread out, so that publishers that wait for the same thing do not all come back at once. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Milliseconds that have passed on this machine since any fixed instant: how long something took, never what time it is. */
  readonly elapsed: () => number;
  /** What `elapsed()` returns when the run waits no longer and tries nothing again. */
  readonly deadline: number;
  /** A name that no other attempt has. */
  readonly createRunId: () => string;
  /** Called after each object that was written, with how many of its bucket are, and which bucket that is. */
  readonly onUpload?: (upload: Upload, done: number, bucket: string) => void;
}
