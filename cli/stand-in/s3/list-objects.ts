import { type Answer, textAnswer } from '../answer.ts';
import type { Bucket, BucketObject } from '../bucket.ts';
import { ServiceError } from '../service-error.ts';
import { element, xmlDocument } from '../xml.ts';
import type { S3Request } from './s3-request.ts';

const mostKeys = 1_000;

/** One page of the keys, ascending; the continuation token is the last key, which S3 keeps opaque too. */
export function listObjects(bucket: Bucket, { bucket: name, query }: S3Request): Answer {
  const prefix = query.get('prefix') ?? '';
  const token = query.get('continuation-token') ?? undefined;
  const after = token === undefined ? (query.get('start-after') ?? '') : Buffer.from(token, 'base64url').toString();
  const limit = parseLimit(query.get('max-keys'));
  const rest = bucket.list(prefix).filter(({ key }) => Buffer.compare(Buffer.from(key), Buffer.from(after)) > 0);
  const objects = rest.slice(0, limit);
  const isTruncated = limit > 0 && rest.length > limit;
  const encode = query.get('encoding-type') === 'url' ? encodeURIComponent : (text: string) => text;
  const next = isTruncated ? Buffer.from(objects.at(-1)?.key ?? '').toString('base64url') : undefined;
  const fields = [
    element('Name', name),
    element('Prefix', encode(prefix)),
    element('KeyCount', objects.length),
    element('MaxKeys', limit),
    element('IsTruncated', isTruncated),
    element('EncodingType', query.get('encoding-type') ?? undefined),
    element('ContinuationToken', token),
    element('NextContinuationToken', next),
    ...objects.map((object) => contents(object, encode)),
  ];
  const root = `<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${fields.join('')}</ListBucketResult>`;
  return textAnswer(200, 'application/xml', xmlDocument(root));
}

function parseLimit(text: string | null): number {
  if (text === null) return mostKeys;
  if (!/^\d{1,9}$/.test(text))
    throw new ServiceError(400, 'InvalidArgument', 'Provided max-keys not an integer or within integer range');
  return Math.min(Number(text), mostKeys);
}

function contents({ key, lastModified, etag, body }: BucketObject, encode: (text: string) => string): string {
  const fields = [
    element('Key', encode(key)),
    element('LastModified', new Date(lastModified).toISOString()),
    element('ETag', etag),
    element('Size', body.byteLength),
    element('StorageClass', 'STANDARD'),
  ];
  return `<Contents>${fields.join('')}</Contents>`;
}
