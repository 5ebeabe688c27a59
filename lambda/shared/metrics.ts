/** Namespace of the site's metrics in CloudWatch. */
export const metricNamespace = 'Promulgate';

/** The dimension of the publisher's metrics: the name of its function. */
export const metricDimension = 'Publisher';

/** Names of the metrics. A run emits those that it knows, and of the outcomes only its own: CloudWatch charges for each name. */
export const metricNames = {
  /** 1 when the site is equal to what the content says, and 0 otherwise. */
  goodRuns: 'GoodRuns',
  published: 'Published',
  unchanged: 'Unchanged',
  /** Published, but CloudFront was too busy to invalidate the previous pages; the next run asks again. */
  deferred: 'Deferred',
  /** A run of older content, such as that of a rollback, which left newer content alone. */
  superseded: 'Superseded',
  /** Announced words would have changed or disappeared, or the content is wrong. */
  refused: 'Refused',
  failed: 'Failed',
  /** Milliseconds. */
  duration: 'RunDuration',
  /** Objects that were altered or deleted by someone else. */
  drift: 'DriftFound',
  /** Replicas that could not be written. */
  replicasDown: 'ReplicasDown',
  /** Signatures, time stamps and copies that the ledger's head lacks; a run that lacks none emits nothing. */
  witnessesMissing: 'WitnessesMissing',
  /** Days until the site changes by itself: an announcement, an effective date, or the end of a notice. */
  daysToNextDate: 'DaysToNextDate',
  /** Days since the version in force was reviewed, where a law asks for reviews. */
  daysSinceReview: 'DaysSinceReview',
} as const;

/** The metric of the canary: how many faults a look found; emitted by each look, also where it found none. */
export const faultsMetric = 'FaultsFound';

/** The dimensions of that metric: the name of the canary's function, and how much of the site it looked at. */
export const faultsDimensions = { canary: 'Canary', scope: 'Scope' } as const;
