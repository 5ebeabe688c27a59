import type { Answer } from '../answer.ts';
import type { Bucket } from '../bucket.ts';
import { noSuchKey } from './conditions.ts';
import { crc32InBase64 } from './crc32.ts';
import type { S3Request } from './s3-request.ts';

/** An object with everything that was stored with it. */
export function getObject(bucket: Bucket, key: string, { headers }: S3Request): Answer {
  const object = bucket.get(key);
  if (object === undefined) throw noSuchKey(key);
  const { etag, lastModified, body } = object;
  const checksum: Record<string, string> =
    headers['x-amz-checksum-mode'] === 'ENABLED' ? { 'x-amz-checksum-crc32': crc32InBase64(body) } : {};
  const described = { ...object.headers, ...checksum, etag, 'last-modified': new Date(lastModified).toUTCString() };
  return { status: 200, headers: described, body };
}
