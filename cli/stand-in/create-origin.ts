import type { Bucket } from './bucket.ts';
import type { FetchOrigin } from './edge/read-through.ts';
import type { Faults } from './faults.ts';
import { ServiceError } from './service-error.ts';

/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/high_availability_origin_failover.html */
const failoverStatuses = [500, 502, 503, 504];

/** A bucket that the edge may ask, under its name. */
export interface Origin {
  readonly name: string;
  readonly bucket: Bucket;
}

/** The bucket as the edge sees it, with the faults of `OriginFetch`; while it is in error, the next one in the group is asked. */
export function createOrigin(group: readonly [Origin, ...Origin[]], faults: Faults): FetchOrigin {
  const [primary, ...others] = group;
  return others.reduce<FetchOrigin>(
    (fetch, next) => (key) =>
      fetch(key).catch((error: unknown) => {
        if (error instanceof ServiceError && !failoverStatuses.includes(error.status)) throw error;
        return fetchFrom(next, faults)(key);
      }),
    fetchFrom(primary, faults),
  );
}

function fetchFrom({ name, bucket }: Origin, faults: Faults): FetchOrigin {
  return async (key) => {
    const fault = faults.meet({ operation: 'OriginFetch', bucket: name, key });
    if (fault?.kind === 'slow') await fault.released;
    if (fault?.kind === 'status')
      throw new ServiceError(fault.status ?? 503, fault.code ?? 'SlowDown', 'An injected fault');
    if (fault?.kind === 'reset' || fault?.kind === 'lostAnswer')
      throw new Error(`The origin cut the connection for ${key}`);
    return bucket.get(key);
  };
}
