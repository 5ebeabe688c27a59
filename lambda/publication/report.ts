import type { Drift } from './audit/audit-buckets.ts';
import { ledgerKeys } from './ledger/ledger.ts';
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
  /** How many objects an audit found altered, deleted or added; undefined where none was due. */
  readonly drift?: number;
  /** What it found: viewer paths that this run put right, and sentences on what a person must do. */
  readonly findings?: readonly string[];
  /** Replicas that could not be written, with the error of each. */
  readonly failedReplicas?: readonly string[];
  /** ISO 8601 instant at which the site changes by itself; undefined when no date is to come. */
  readonly until?: string;
}

/** Sums up an outcome. */
export function reportOutcome(outcome: Outcome): Report {
  const until = outcome.status !== 'superseded' && outcome.until ? { until: outcome.until } : {};
  if (outcome.status === 'unchanged') return { status: 'unchanged', ...until, ...describeDrift(outcome.drift) };
  const { status, plan } = outcome;
  const message = status === 'superseded' ? superseded : undefined;
  const failed = status === 'superseded' ? [] : outcome.failedReplicas;
  return {
    status,
    ...(plan && countsOf(plan)),
    ...until,
    ...describeDrift(outcome.drift),
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

/** Enough to start from; the count says how many there are. */
const maxFindings = 20;

function describeDrift(drift: Drift | undefined): Pick<Report, 'drift' | 'findings'> {
  if (drift === undefined) return {};
  const { paths, lostCopies, faults } = drift;
  const copies = lostCopies.map((digest) => `the copy ${ledgerKeys.page(digest)} was lost`);
  const all = [
    ...faults,
    ...paths.map((path) => `${path} was altered or deleted, and is as recorded again`),
    ...copies,
  ];
  return { drift: all.length, ...(all.length > 0 && { findings: all.slice(0, maxFindings) }) };
}
