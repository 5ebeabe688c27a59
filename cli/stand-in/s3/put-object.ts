import type { Answer } from '../answer.ts';
import type { Bucket } from '../bucket/bucket.ts';
import { notImplemented, ServiceError } from '../service-error.ts';
import { matchesEtag, noSuchKey, preconditionFailed } from './conditions.ts';
import type { S3Request } from './s3-request.ts';
import { contentEncodings, verifiedBody } from './verified-body.ts';

const keptHeaders = ['cache-control', 'content-disposition', 'content-language', 'expires'];
/** UTF-8 bytes, as S3 bounds them. */
const maxKeyLength = 1_024;

/** Stores an object if the request's conditions hold; of several writers at once exactly one finds that they do. */
export function putObject(bucket: Bucket, key: string, request: S3Request): Answer {
  if (Buffer.byteLength(key) > maxKeyLength) throw new ServiceError(400, 'KeyTooLongError', 'Your key is too long');
  const body = verifiedBody(request);
  checkConditions(bucket, key, request);
  const { etag } = bucket.put(key, body, objectHeaders(request));
  return { status: 200, headers: { etag }, body: new Uint8Array() };
}

function checkConditions(bucket: Bucket, key: string, { headers }: S3Request): void {
  const { 'if-match': ifMatch, 'if-none-match': ifNoneMatch } = headers;
  const former = bucket.get(key);
  if (ifNoneMatch !== undefined && ifNoneMatch !== '*')
    throw notImplemented('PutObject with an If-None-Match other than *');
  if (ifNoneMatch !== undefined && former !== undefined) throw preconditionFailed('If-None-Match');
  if (ifMatch === undefined) return;
  if (former === undefined) throw noSuchKey(key);
  if (!matchesEtag(ifMatch, former.etag)) throw preconditionFailed('If-Match');
}

function objectHeaders({ headers }: S3Request): Record<string, string> {
  const given = Object.entries(headers).filter(
    ([name]) => keptHeaders.includes(name) || name.startsWith('x-amz-meta-') || name.startsWith('x-amz-object-lock-'),
  );
  const encodings = contentEncodings(headers['content-encoding']).filter((encoding) => encoding !== 'aws-chunked');
  return {
    'content-type': headers['content-type'] ?? 'binary/octet-stream',
    ...(encodings.length > 0 && { 'content-encoding': encodings.join(', ') }),
    ...Object.fromEntries(given.map(([name, value]) => [name, String(value)])),
  };
}
