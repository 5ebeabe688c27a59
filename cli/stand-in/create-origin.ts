import type { Bucket } from './bucket/bucket.ts';
import type { FetchOrigin } from './edge/read-through.ts';
import type { Faults } from './faults.ts';
import { Refusal } from './refusal.ts';

/** The bucket as the edge sees it, with the faults of `OriginFetch`. */
export function createOrigin(bucket: Bucket, faults: Faults): FetchOrigin {
  return async (key) => {
    const fault = faults.meet({ operation: 'OriginFetch', key });
    if (fault?.kind === 'slow') await fault.released;
    if (fault?.kind === 'status')
      throw new Refusal(fault.status ?? 503, fault.code ?? 'SlowDown', 'A fault that was asked for');
    if (fault?.kind === 'reset' || fault?.kind === 'lostAnswer')
      throw new Error(`The origin cut the connection for ${key}`);
    return bucket.get(key);
  };
}
