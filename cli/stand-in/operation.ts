/** What the stand-in can be asked; `OriginFetch` is the edge asking the bucket, `Unknown` is everything else. */
export type Operation =
  | 'PutObject'
  | 'GetObject'
  | 'ListObjectsV2'
  | 'CreateInvalidation'
  | 'GetDistribution'
  | 'Sign'
  | 'GetPublicKey'
  | 'OriginFetch'
  | 'Unknown';

/** What a request is about. */
export interface RequestSubject {
  readonly operation: Operation;
  /** The bucket's name. */
  readonly bucket?: string;
  /** The object's key. */
  readonly key?: string;
  /** The paths to invalidate. */
  readonly paths?: readonly string[];
}

/** One request that an AWS endpoint received, with the status that it was answered with; `cut` when no answer went out. */
export interface LoggedRequest extends RequestSubject {
  readonly status: number | 'cut';
}
