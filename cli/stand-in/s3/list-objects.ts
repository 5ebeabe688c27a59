import { type Answer, textAnswer } from '../answer.ts';
import type { Bucket, BucketObject } from '../bucket.ts';
import { element, xmlDocument } from '../xml.ts';
import type { S3Request } from './s3-request.ts';

const mostKeys = 1_000;

/** The first 1,000 keys after the one in `start-after`, ascending. */
export function listObjects(bucket: Bucket, { bucket: name, query }: S3Request): Answer {
  const after = Buffer.from(query.get('start-after') ?? '');
  const rest = bucket.list().filter(({ key }) => Buffer.compare(Buffer.from(key), after) > 0);
  const objects = rest.slice(0, mostKeys);
  const fields = [
    element('Name', name),
    element('KeyCount', objects.length),
    element('MaxKeys', mostKeys),
    element('IsTruncated', rest.length > mostKeys),
    ...objects.map(contents),
  ];
  const root = `<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${fields.join('')}</ListBucketResult>`;
  return textAnswer(200, 'application/xml', xmlDocument(root));
}

function contents({ key, lastModified, etag, body }: BucketObject): string {
  const fields = [
    element('Key', key),
    element('LastModified', new Date(lastModified).toISOString()),
    element('ETag', etag),
    element('Size', body.byteLength),
    element('StorageClass', 'STANDARD'),
  ];
  return `<Contents>${fields.join('')}</Contents>`;
}
