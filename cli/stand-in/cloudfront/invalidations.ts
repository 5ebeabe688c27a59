import { randomBytes } from 'node:crypto';
import { ServiceError } from '../service-error.ts';

/** One invalidation. */
export interface Invalidation {
  readonly id: string;
  readonly callerReference: string;
  readonly paths: readonly string[];
  /** Milliseconds since 1970. */
  readonly createTime: number;
}

/** The invalidations of a distribution since the stand-in started. */
export interface Invalidations {
  /** Creates an invalidation, or returns the earlier one with the same reference and paths; throws a `ServiceError` as CloudFront does. */
  create(callerReference: string, paths: readonly string[]): { invalidation: Invalidation; isNew: boolean };
  isInProgress(invalidation: Invalidation): boolean;
}

/** The edge forgets at once; CloudFront takes some seconds to say that all its locations have. */
const progressMilliseconds = 5_000;
/** https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/Invalidation_Requests.html */
const quota = { paths: 3_000, wildcards: 15 };

/** Creates an empty history; the clock decides how long an invalidation counts against the quotas. */
export function createInvalidations(now: () => number): Invalidations {
  const all: Invalidation[] = [];
  const isInProgress = ({ createTime }: Invalidation) => now() - createTime < progressMilliseconds;
  return {
    create(callerReference, paths) {
      const earlier = all.find((invalidation) => invalidation.callerReference === callerReference);
      if (earlier !== undefined) return { invalidation: sameOrder(earlier, paths), isNew: false };
      checkQuota(
        all.filter(isInProgress).flatMap((invalidation) => invalidation.paths),
        paths,
      );
      const id = `I${randomBytes(7).toString('hex').toUpperCase()}`;
      const invalidation = { id, callerReference, paths: [...paths], createTime: now() };
      all.push(invalidation);
      return { invalidation, isNew: true };
    },
    isInProgress,
  };
}

function sameOrder(earlier: Invalidation, paths: readonly string[]): Invalidation {
  const isSame = [...paths].sort().join('\n') === [...earlier.paths].sort().join('\n');
  if (isSame) return earlier;
  const message = 'Your caller reference is already in use by another invalidation batch with other paths';
  throw new ServiceError(409, 'InvalidationBatchAlreadyExists', message);
}

function checkQuota(inProgress: readonly string[], paths: readonly string[]): void {
  const wildcards = (those: readonly string[]) => those.filter((path) => path.endsWith('*')).length;
  const plain = (those: readonly string[]) => those.length - wildcards(those);
  if (plain(paths) > quota.paths) throw new ServiceError(413, 'BatchTooLarge', 'Your request contains too many paths');
  const all = [...inProgress, ...paths];
  if (plain(all) <= quota.paths && wildcards(all) <= quota.wildcards) return;
  throw new ServiceError(
    400,
    'TooManyInvalidationsInProgress',
    'You have exceeded the maximum number of allowable paths in progress',
  );
}
