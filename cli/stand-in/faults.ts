import type { Operation, RequestSubject } from './operation.ts';

/**
 * What goes wrong. `status`: an error answer, nothing done. `reset`: the connection is cut, nothing done. `lostAnswer`: the work is
 * done, then the connection is cut. `slow`: the work is done, the answer waits for `release()`.
 */
type FaultKind = 'status' | 'reset' | 'lostAnswer' | 'slow';

/** A fault to inject. */
interface Fault {
  readonly operation: Operation;
  readonly kind: FaultKind;
  /** How many requests meet it; defaults to 1. */
  readonly times?: number;
  /** Only requests to this bucket. */
  readonly bucket?: string;
  /** Only requests with this key or path, or one that matches. */
  readonly match?: string | RegExp;
  /** For `status`; defaults to 503. */
  readonly status?: number;
  /** AWS's error code; defaults to `SlowDown` for S3 and `Throttling` for CloudFront. */
  readonly code?: string;
}

/** A fault in the queue. */
interface InjectedFault {
  /** Resolves when a first request has met the fault. */
  readonly reached: Promise<void>;
  /** Lets all answers that a `slow` fault holds back go out, now and later. */
  release(): void;
}

/** A fault that a request has met. */
export interface MetFault extends Fault {
  /** Resolves when a `slow` answer may go out. */
  readonly released: Promise<void>;
}

/** A queue of faults; each request uses up the first one that fits it. */
export interface Faults {
  inject(fault: Fault): InjectedFault;
  /** Returns the fault that a request meets, if any, and counts it as met. */
  meet(target: RequestSubject): MetFault | undefined;
  /** Forgets all faults and releases all answers. */
  clear(): void;
}

/** Creates an empty queue. */
export function createFaults(): Faults {
  const queue: { fault: Fault; left: number; reach: () => void; released: Promise<void>; release: () => void }[] = [];
  const releases = new Set<() => void>();
  return {
    inject(fault) {
      const reached = Promise.withResolvers<void>();
      const released = Promise.withResolvers<void>();
      releases.add(released.resolve);
      const entry = {
        fault,
        left: fault.times ?? 1,
        reach: reached.resolve,
        released: released.promise,
        release: released.resolve,
      };
      queue.push(entry);
      return { reached: reached.promise, release: released.resolve };
    },
    meet(target) {
      const entry = queue.find(({ fault, left }) => left > 0 && fits(fault, target));
      if (entry === undefined) return undefined;
      entry.left -= 1;
      entry.reach();
      return { ...entry.fault, released: entry.released };
    },
    clear() {
      queue.length = 0;
      for (const release of releases) release();
      releases.clear();
    },
  };
}

function fits({ operation, bucket, match }: Fault, target: RequestSubject): boolean {
  if (operation !== target.operation || (bucket ?? target.bucket) !== target.bucket) return false;
  if (match === undefined) return true;
  const names = [...(target.key === undefined ? [] : [target.key]), ...(target.paths ?? [])];
  return names.some((name) => (typeof match === 'string' ? name === match : name.search(match) >= 0));
}
