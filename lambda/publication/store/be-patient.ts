import type { Distribution } from './distribution.ts';
import type { ObjectStore } from './object-store.ts';

/** How long and how to wait between tries. */
export interface Patience {
  /** Milliseconds in all that the tries of a run may take. */
  readonly budget: number;
  readonly elapsed: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

const firstWait = 200;
const longestWait = 10_000;
const passingErrors = [
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

/** Tries each request again while what failed may pass and the budget lasts: a run has minutes, and its successor comes in an hour. */
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

function createRetry({ budget, elapsed, sleep }: Patience): <T>(work: () => Promise<T>) => Promise<T> {
  const start = elapsed();
  return async (work) => {
    for (let wait = firstWait; ; wait = Math.min(wait * 2, longestWait)) {
      try {
        return await work();
      } catch (error) {
        const pause = wait * (0.5 + Math.random());
        if (!mayPass(error) || elapsed() + pause - start > budget) throw error;
        await sleep(pause);
      }
    }
  };
}

function mayPass(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { $metadata, code } = error as { $metadata?: { httpStatusCode?: number }; code?: string };
  const status = $metadata?.httpStatusCode;
  if (status !== undefined && (status >= 500 || status === 429)) return true;
  return passingErrors.includes(error.name) || error.name === 'BodyInterrupted' || isNetworkError(code);
}

/** Node's names for a connection that failed, such as ECONNRESET; not a name that cannot be resolved, nor bad credentials. */
function isNetworkError(code: string | undefined): boolean {
  return code !== undefined && /^(ECONN(RESET|REFUSED|ABORTED)|EPIPE|ETIMEDOUT|EAI_AGAIN)$/.test(code);
}
