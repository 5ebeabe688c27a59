import type { Answer } from '../answer.ts';
import type { Bucket } from '../bucket.ts';
import { ServiceError } from '../service-error.ts';
import { checksums } from './checksums.ts';
import { noSuchKey } from './conditions.ts';
import { type S3Request, startOfObject } from './s3-request.ts';

/** An object with everything that was stored with it. */
export function getObject(bucket: Bucket, key: string, { headers }: S3Request): Answer {
  const object = bucket.get(key);
  if (object === undefined) throw noSuchKey(key);
  const { etag, lastModified, body } = object;
  const checksum: Record<string, string> =
    headers['x-amz-checksum-mode'] === 'ENABLED' ? { 'x-amz-checksum-sha256': checksums.SHA256(body) } : {};
  const described = { ...object.headers, ...checksum, etag, 'last-modified': new Date(lastModified).toUTCString() };
  const [, last] = startOfObject.exec(headers.range ?? '') ?? [];
  if (last === undefined) return { status: 200, headers: described, body };
  if (body.byteLength === 0) throw new ServiceError(416, 'InvalidRange', 'The requested range is not satisfiable');
  const start = body.subarray(0, Number(last) + 1);
  const range = `bytes 0-${start.byteLength - 1}/${body.byteLength}`;
  // S3 sends no checksum of the whole object with a part of it.
  return {
    status: 206,
    headers: { ...object.headers, etag, 'last-modified': described['last-modified'] ?? '', 'content-range': range },
    body: start,
  };
}
