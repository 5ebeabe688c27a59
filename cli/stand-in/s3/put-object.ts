import { createHash } from 'node:crypto';
import type { Answer } from '../answer.ts';
import type { Bucket } from '../bucket.ts';
import { notImplemented, ServiceError } from '../service-error.ts';
import { checksums } from './checksums.ts';
import { matchesEtag, noSuchKey, preconditionFailed } from './conditions.ts';
import type { S3Request } from './s3-request.ts';

const keptHeaders = /^(?:content-type|cache-control|x-amz-object-lock-.*)$/;
/** UTF-8 bytes, as S3 bounds them. */
const maxKeyLength = 1_024;

/** Stores an object if the request's conditions hold; of several simultaneous writers, exactly one finds that they do. */
export function putObject(bucket: Bucket, key: string, request: S3Request): Answer {
  if (Buffer.byteLength(key) > maxKeyLength) throw new ServiceError(400, 'KeyTooLongError', 'Your key is too long');
  checkDigests(request);
  checkConditions(bucket, key, request);
  const { etag } = bucket.put(key, request.body, objectHeaders(request));
  return { status: 200, headers: { etag }, body: new Uint8Array() };
}

/** The bytes must be those of all digests that are sent with them. */
function checkDigests({ headers, body }: S3Request): void {
  const signed = headers['x-amz-content-sha256'] ?? '';
  if (/^[0-9a-f]{64}$/.test(String(signed)) && signed !== createHash('sha256').update(body).digest('hex')) {
    throw new ServiceError(
      400,
      'XAmzContentSHA256Mismatch',
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
    );
  }
  for (const [name, checksumOf] of Object.entries(checksums)) {
    const checksum = headers[`x-amz-checksum-${name.toLowerCase()}`];
    if (checksum !== undefined && checksum !== checksumOf(body))
      throw new ServiceError(400, 'BadDigest', `The ${name} you specified did not match the calculated checksum.`);
  }
}

function checkConditions(bucket: Bucket, key: string, { headers }: S3Request): void {
  const { 'if-match': ifMatch, 'if-none-match': ifNoneMatch } = headers;
  const present = bucket.get(key);
  if (ifNoneMatch !== undefined && ifNoneMatch !== '*')
    throw notImplemented('PutObject with an If-None-Match other than *');
  if (ifNoneMatch !== undefined && present !== undefined) throw preconditionFailed('If-None-Match');
  if (ifMatch === undefined) return;
  if (present === undefined) throw noSuchKey(key);
  if (!matchesEtag(ifMatch, present.etag)) throw preconditionFailed('If-Match');
}

function objectHeaders({ headers }: S3Request): Record<string, string> {
  const given = Object.entries(headers).filter(([name]) => keptHeaders.test(name));
  return {
    'content-type': 'binary/octet-stream',
    ...Object.fromEntries(given.map(([name, value]) => [name, String(value)])),
  };
}
