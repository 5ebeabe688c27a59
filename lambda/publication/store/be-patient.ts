import type { Distribution } from './distribution.ts';
import type { ObjectStore } from './object-store.ts';

/** How long and how to wait between tries. */
export interface Patience {
  /** What `elapsed()` returns when nothing is tried again any more. */
  readonly deadline: number;
  /** Milliseconds, from the first failure on, for which nothing else is held up; defaults to what is left until the deadline. */
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
  // S3 wants such a write to be tried again, and only then says whether its condition holds:
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

/** Tries each request again while what failed may pass and time is left: a run has minutes, and its successor comes in an hour. */
export function patientStore(store: ObjectStore, patience: Patience): ObjectStore {
  const retry = createRetry(patience);
  return {
    ...store,
    read: (key) => retry(() => store.read(key)),
    inspect: (key) => retry(() => store.inspect(key)),
    list: (after) => retry(() => store.list(after)),
    write: (...args) => retry(() => store.write(...args)),
  };
}

/** The same for CloudFront; a request that is repeated has the same caller reference, and so makes one invalidation. */
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

/** Node's names for a connection that failed, such as ECONNRESET; not a name that cannot be resolved, nor bad credentials. */
function isNetworkError(code: string | undefined): boolean {
  return (
    code !== undefined && /^(ECONN(RESET|REFUSED|ABORTED)|E(HOST|NET)UNREACH|EPIPE|ETIMEDOUT|EAI_AGAIN)$/.test(code)
  );
}
