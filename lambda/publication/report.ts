import type { Drift } from './audit/audit-buckets.ts';
import { ledgerKeys } from './ledger/ledger.ts';
import type { Plan, UploadReason } from './plan-publication.ts';
import type { Outcome } from './reconcile.ts';
import { recordKey } from './record/published.ts';
import type { MissingWitness } from './witness/vouch-for-head.ts';

/** Counts of what a run did, which the publisher logs and returns. */
export interface Report {
  readonly status: Outcome['status'];
  /** Number of the publication; undefined when there was nothing to do. */
  readonly sequence?: number;
  /** Objects written, by reason. */
  readonly uploads?: Readonly<Record<UploadReason, number>>;
  /** Viewer paths that were invalidated. */
  readonly invalidations?: readonly string[];
  /** One sentence, if the status needs explaining. */
  readonly message?: string;
  /** How many objects an audit found altered, deleted or added; undefined if none was due. */
  readonly drift?: number;
  /** What the audit found: the paths that this run restored, and what a person must do, in one sentence each. */
  readonly findings?: readonly string[];
  /** Replicas that could not be written, each with its error. */
  readonly failedReplicas?: readonly string[];
  /** What does not vouch for the ledger's head yet, each with its error; the next run tries again. */
  readonly missingWitnesses?: readonly string[];
  /** ISO 8601 instant at which the site next changes by itself; undefined after the last date. */
  readonly until?: string;
}

/** Summarises an outcome. */
export function reportOutcome(outcome: Outcome): Report {
  const until = outcome.status !== 'superseded' && outcome.until ? { until: outcome.until } : {};
  const missing = outcome.status === 'superseded' ? {} : describeMissing(outcome.missing);
  if (outcome.status === 'unchanged')
    return { status: 'unchanged', ...until, ...describeDrift(outcome.drift), ...missing };
  const { status, plan } = outcome;
  const message = status === 'superseded' ? superseded : undefined;
  const { failedReplicas: failed = [] } = outcome;
  return {
    status,
    ...(plan && countsOf(plan)),
    ...until,
    ...describeDrift(outcome.drift),
    ...(message && { message }),
    ...missing,
    ...(failed.length > 0 && { failedReplicas: failed.map(({ bucket, error }) => `${bucket}: ${error.message}`) }),
  };
}

function describeMissing(missing: readonly MissingWitness[] = []): Pick<Report, 'missingWitnesses'> {
  if (missing.length === 0) return {};
  return { missingWitnesses: missing.map(({ what, error }) => `${what}: ${error.message}`) };
}

const superseded =
  'Superseded: this content was published before and newer announced texts are public, so they stay as they are';

function countsOf({ sequence, uploads, invalidations }: Plan) {
  const count = (reason: UploadReason) => uploads.filter((upload) => upload.reason === reason).length;
  const counts = { new: count('new'), changed: count('changed'), headers: count('headers') };
  return { sequence, uploads: counts, invalidations };
}

/** Enough to start with; the count says how many there are. */
const maxFindings = 20;

function describeDrift(drift: Drift | undefined): Pick<Report, 'drift' | 'findings'> {
  if (drift === undefined) return {};
  const { paths, isRecordWrong, lostCheckpoint, lostCopies, faults } = drift;
  const record = isRecordWrong ? [`${recordKey} did not agree with the ledger; it has been rebuilt from it`] : [];
  const copies = lostCopies.map((digest) => `the copy ${ledgerKeys.page(digest)} was lost and has been restored`);
  const all = [
    ...faults,
    ...record,
    ...(lostCheckpoint ? [`${lostCheckpoint} was lost; it has been written again`] : []),
    ...paths.map((path) => `${path} was altered or deleted; it has been restored`),
    ...copies,
  ];
  return { drift: all.length, ...(all.length > 0 && { findings: all.slice(0, maxFindings) }) };
}
