import type { Distribution } from './distribution.ts';
import type { ObjectStore } from './object-store.ts';

/** How to wait between attempts, and for how long. */
export interface Patience {
  /** Value of `elapsed()` from which nothing is retried. */
  readonly deadline: number;
  /** Milliseconds after the first failure for which requests are retried; defaults to the time until the deadline. */
  readonly allowance?: number;
  readonly elapsed: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

const firstWait = 200;
const longestWait = 10_000;
const passingStatuses = [429, 500, 502, 503, 504];
const passingErrors = [
  'AbortError',
  'BodyInterrupted',
  // S3 asks for such a write to be retried, and only then says whether its condition holds:
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html
  'ConditionalRequestConflict',
  'InternalError',
  'RequestTimeout',
  'RequestTimeTooSkewed',
  'ServiceUnavailable',
  'SlowDown',
  'Throttling',
  'ThrottlingException',
  'TimeoutError',
  'TooManyRequestsException',
];

/** Retries each request while its failure may be temporary and time is left: a run has minutes, and the next one starts within an hour. */
export function patientStore(store: ObjectStore, patience: Patience): ObjectStore {
  const retry = createRetry(patience);
  return {
    ...store,
    read: (...args) => retry(() => store.read(...args)),
    list: (after) => retry(() => store.list(after)),
    write: (...args) => retry(() => store.write(...args)),
  };
}

/** Does the same for CloudFront; a repeated request has the same caller reference, so it makes one invalidation only. */
export function patientDistribution(distribution: Distribution, patience: Patience): Distribution {
  const retry = createRetry(patience);
  return {
    invalidate: (...args) => retry(() => distribution.invalidate(...args)),
    findOrigin: () => retry(() => distribution.findOrigin()),
  };
}

function createRetry({ deadline, allowance = Number.POSITIVE_INFINITY, elapsed, sleep }: Patience) {
  let end = deadline;
  let hasFailed = false;
  return async <T>(work: () => Promise<T>): Promise<T> => {
    for (let wait = firstWait; ; wait = Math.min(wait * 2, longestWait)) {
      try {
        return await work();
      } catch (error) {
        if (!mayPass(error)) throw error;
        if (!hasFailed) end = Math.min(deadline, elapsed() + allowance);
        hasFailed = true;
        if (elapsed() + wait > end) throw error;
        await sleep(wait);
      }
    }
  };
}

function mayPass(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { $metadata, code } = error as { $metadata?: { httpStatusCode?: number }; code?: string };
  if (passingStatuses.includes($metadata?.httpStatusCode ?? 0)) return true;
  return passingErrors.includes(error.name) || isNetworkError(code);
}

/** Node's codes for a connection that failed, such as ECONNRESET; not for a host that cannot be resolved or for bad credentials. */
function isNetworkError(code: string | undefined): boolean {
  return (
    code !== undefined && /^(ECONN(RESET|REFUSED|ABORTED)|E(HOST|NET)UNREACH|EPIPE|ETIMEDOUT|EAI_AGAIN)$/.test(code)
  );
}
