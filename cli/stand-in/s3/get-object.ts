import type { Answer } from '../answer.ts';
import type { Bucket } from '../bucket.ts';
import { matchesEtag, noSuchKey, preconditionFailed } from './conditions.ts';
import { crc32InBase64 } from './crc32.ts';
import type { S3Request } from './s3-request.ts';

/** An object with everything that was stored with it; 304 or 412 where the request's conditions say so. Serves HeadObject too. */
export function getObject(bucket: Bucket, key: string, { headers }: S3Request): Answer {
  const object = bucket.get(key);
  if (object === undefined) throw noSuchKey(key);
  const { etag, lastModified, body } = object;
  if (headers['if-match'] !== undefined && !matchesEtag(headers['if-match'], etag))
    throw preconditionFailed('If-Match');
  const isKnown = headers['if-none-match'] !== undefined && matchesEtag(headers['if-none-match'], etag);
  if (isKnown) return { status: 304, headers: { etag }, body: new Uint8Array() };
  const checksum: Record<string, string> =
    headers['x-amz-checksum-mode'] === 'ENABLED' ? { 'x-amz-checksum-crc32': crc32InBase64(body) } : {};
  const described = { ...object.headers, ...checksum, etag, 'last-modified': new Date(lastModified).toUTCString() };
  return { status: 200, headers: described, body };
}
