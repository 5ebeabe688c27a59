import { createHash } from 'node:crypto';
import { crc32InBase64 } from '../crc32.ts';
import { ServiceError } from '../service-error.ts';
import { decodeAwsChunked } from './aws-chunked.ts';
import type { S3Request } from './s3-request.ts';

/** The bytes to store: without framing, and equal to every digest that came with them. */
export function verifiedBody({ headers, body: sent }: S3Request): Buffer {
  const declared = String(headers['x-amz-content-sha256'] ?? '');
  const isFramed =
    contentEncodings(headers['content-encoding']).includes('aws-chunked') || declared.startsWith('STREAMING-');
  const { body, trailers } = isFramed ? decodeAwsChunked(sent) : { body: sent, trailers: {} };
  const length = headers['x-amz-decoded-content-length'];
  if (length !== undefined && Number(length) !== body.byteLength) {
    throw new ServiceError(
      400,
      'IncompleteBody',
      'You did not provide the number of bytes specified by the Content-Length HTTP header',
    );
  }
  if (/^[0-9a-f]{64}$/.test(declared) && declared !== createHash('sha256').update(sent).digest('hex')) {
    throw new ServiceError(
      400,
      'XAmzContentSHA256Mismatch',
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
    );
  }
  checkDigests({ ...headers, ...trailers }, body);
  return body;
}

/** The encodings of an object as it is stored, in order; `aws-chunked` is one of the request alone. */
export function contentEncodings(header: string | undefined): string[] {
  return (header ?? '')
    .split(',')
    .map((encoding) => encoding.trim().toLowerCase())
    .filter((encoding) => encoding !== '');
}

function checkDigests(headers: Readonly<Record<string, string | readonly string[] | undefined>>, body: Buffer): void {
  const digests: Record<string, () => string> = {
    'content-md5': () => createHash('md5').update(body).digest('base64'),
    'x-amz-checksum-crc32': () => crc32InBase64(body),
    'x-amz-checksum-sha1': () => createHash('sha1').update(body).digest('base64'),
    'x-amz-checksum-sha256': () => createHash('sha256').update(body).digest('base64'),
  };
  for (const [name, digest] of Object.entries(digests)) {
    if (headers[name] === undefined || headers[name] === digest()) continue;
    throw new ServiceError(400, 'BadDigest', `The ${name} you specified did not match what we received.`);
  }
}
