import type { Answer } from '../answer.ts';
import type { Bucket } from '../bucket/bucket.ts';
import { matchesEtag, noSuchKey, preconditionFailed } from './conditions.ts';
import type { S3Request } from './s3-request.ts';

/** An object with all that was stored with it; 304 or 412 where the request's conditions say so. HeadObject answers the same. */
export function getObject(bucket: Bucket, key: string, { headers }: S3Request): Answer {
  const object = bucket.get(key);
  if (object === undefined) throw noSuchKey(key);
  const { etag, lastModified, crc32, body } = object;
  if (headers['if-match'] !== undefined && !matchesEtag(headers['if-match'], etag))
    throw preconditionFailed('If-Match');
  const isKnown = headers['if-none-match'] !== undefined && matchesEtag(headers['if-none-match'], etag);
  const checksum: Record<string, string> =
    headers['x-amz-checksum-mode'] === 'ENABLED' ? { 'x-amz-checksum-crc32': crc32 } : {};
  const described = { ...object.headers, ...checksum, etag, 'last-modified': new Date(lastModified).toUTCString() };
  return isKnown
    ? { status: 304, headers: { etag }, body: new Uint8Array() }
    : { status: 200, headers: described, body };
}
