import { randomBytes } from 'node:crypto';
import { type Answer, textAnswer } from '../answer.ts';
import type { Bucket } from '../bucket.ts';
import type { Endpoint } from '../endpoint.ts';
import { notImplemented, ServiceError } from '../service-error.ts';
import { element, xmlDocument } from '../xml.ts';
import { getObject } from './get-object.ts';
import { listObjects } from './list-objects.ts';
import { putObject } from './put-object.ts';
import { checkSignatureTime, parseS3Request, type S3Request } from './s3-request.ts';

/** GetObject, PutObject and ListObjectsV2 on buckets by name; every other call is refused as not implemented. */
export function createS3Endpoint(buckets: ReadonlyMap<string, Bucket>, now: () => number): Endpoint {
  return {
    recognize(message, body) {
      const request = parseS3Request(message, body);
      const { operation, key, bucket } = request;
      const target = { operation, bucket, ...(key !== undefined && { key }) };
      const answer = () => {
        checkSignatureTime(request, now());
        return perform(buckets, request);
      };
      return { target, perform: () => withRequestId(answer()) };
    },
    fail,
    codes: { slowDown: 'SlowDown', unknownKey: 'InvalidAccessKeyId' },
  };
}

function perform(buckets: ReadonlyMap<string, Bucket>, request: S3Request): Answer {
  const { operation, key } = request;
  if (request.bucket === '') throw notImplemented('this S3 call');
  const bucket = buckets.get(request.bucket);
  if (bucket === undefined) {
    throw new ServiceError(404, 'NoSuchBucket', 'The specified bucket does not exist', { BucketName: request.bucket });
  }
  if (operation === 'ListObjectsV2') return listObjects(bucket, request);
  if (key !== undefined && operation === 'PutObject') return putObject(bucket, key, request);
  if (key !== undefined && operation === 'GetObject') return getObject(bucket, key, request);
  throw notImplemented('this S3 call');
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
function fail({ status, code, message, details }: ServiceError): Answer {
  const id = randomBytes(8).toString('hex').toUpperCase();
  const more = Object.entries(details).map(([name, text]) => element(name, text));
  const fields = [
    element('Code', code),
    element('Message', message),
    ...more,
    element('RequestId', id),
    element('HostId', 'stand-in'),
  ];
  return withRequestId(textAnswer(status, 'application/xml', xmlDocument(`<Error>${fields.join('')}</Error>`)), id);
}

function withRequestId(answer: Answer, id = randomBytes(8).toString('hex').toUpperCase()): Answer {
  return { ...answer, headers: { ...answer.headers, 'x-amz-request-id': id, 'x-amz-id-2': 'stand-in' } };
}
