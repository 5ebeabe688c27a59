import type { Plan, UploadReason } from './plan-publication.ts';
import type { Outcome } from './reconcile.ts';

/** Counts of what a run did: what the publisher logs and answers. */
export interface Report {
  readonly status: Outcome['status'];
  /** Number of the publication; undefined when there was nothing to do. */
  readonly sequence?: number;
  /** Objects written, by reason. */
  readonly uploads?: Readonly<Record<UploadReason, number>>;
  /** Viewer paths that the edge was asked to forget. */
  readonly invalidations?: readonly string[];
  /** One sentence where the status needs it. */
  readonly message?: string;
  /** Replicas that could not be written, with the error of each. */
  readonly failedReplicas?: readonly string[];
}

/** Sums up an outcome. */
export function reportOutcome(outcome: Outcome): Report {
  if (outcome.status === 'unchanged') return { status: 'unchanged' };
  const { status, plan } = outcome;
  const message = status === 'superseded' ? superseded : undefined;
  const failed = status === 'superseded' ? [] : outcome.failedReplicas;
  return {
    status,
    ...(plan && countsOf(plan)),
    ...(message && { message }),
    ...(failed.length > 0 && { failedReplicas: failed.map(({ bucket, error }) => `${bucket}: ${error.message}`) }),
  };
}

const superseded =
  'Superseded: this content was published before and newer announced texts are public, so they stay as they are';

function countsOf({ sequence, uploads, invalidations }: Plan) {
  const count = (reason: UploadReason) => uploads.filter((upload) => upload.reason === reason).length;
  const counts = { new: count('new'), changed: count('changed'), headers: count('headers') };
  return { sequence, uploads: counts, invalidations };
}
