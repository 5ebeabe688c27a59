import type { UploadReason } from './plan-publication.ts';
import type { Outcome } from './reconcile.ts';

/** What a run did, in figures: what the publisher logs and answers. */
export interface Report {
  readonly status: Outcome['status'];
  /** Number of the publication; undefined when there was nothing to do. */
  readonly sequence?: number;
  /** Objects written, by reason. */
  readonly uploads?: Readonly<Record<UploadReason, number>>;
  /** Viewer paths that the edge was asked to forget. */
  readonly invalidations?: readonly string[];
}

/** Sums up an outcome. */
export function reportOutcome(outcome: Outcome): Report {
  if (outcome.status === 'unchanged') return { status: 'unchanged' };
  const { sequence, uploads, invalidations } = outcome.plan;
  const count = (reason: UploadReason) => uploads.filter((upload) => upload.reason === reason).length;
  const counts = { new: count('new'), changed: count('changed'), headers: count('headers') };
  return { status: outcome.status, sequence, uploads: counts, invalidations };
}
