/** Something in a text that names a place. */
export interface Lead {
  readonly kind: 'region' | 'zone' | 'outside' | 'bucket' | 'unknown';
  /** The region, the zone, the host outside AWS, the bucket, or what is not known. */
  readonly name: string;
  /** The service in whose ARN a region was found. */
  readonly service?: string;
  /** True for a region that is only a part of another name, such as `photos-us-west-2`. */
  readonly isPartOfName?: true;
  /** True for a host or an address that is the whole text, as a name or the number of a release may be too. */
  readonly isBare?: true;
}
