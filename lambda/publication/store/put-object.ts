import { createHash } from 'node:crypto';
import { type S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { decodeXML } from 'entities/decode';
import { addressIn, type BucketAddress, findBucketAddress } from './bucket-address.ts';
import type { Lease } from './lease.ts';
import { readBody } from './read-body.ts';
import { encodeKey, type ObjectRequest, signInHeader, signInQuery } from './sign-request.ts';

/** One PutObject. */
export interface Put {
  readonly key: string;
  readonly body: Uint8Array;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** When S3 accepts it; for 15 minutes from `now` where it is undefined. */
  readonly lease: Lease | undefined;
  readonly now: Date;
  readonly signal: AbortSignal;
}

/**
 * Creates PutObject for a bucket, which resolves to the new ETag. The SDK finds the address and the credentials and sends the bytes; what it
 * does for each request besides would take most of the time of a publication. Throws an error of S3 as the SDK does: one without an HTTP
 * status had no answer. `see` is called with the headers of each answer. S3 itself compares the bytes with the checksum that is signed with them.
 */
export function createPutObject(client: S3Client, bucket: string, see: (headers: S3Answer['headers']) => void) {
  let address: Promise<BucketAddress> | undefined;
  const send = async (put: Put): Promise<S3Answer> => {
    address ??= findBucketAddress(client, bucket);
    const request = await signed(client, await address, put);
    const { response } = await client.config.requestHandler.handle(request as never, { abortSignal: put.signal });
    const answer = response as unknown as S3Answer;
    see(answer.headers);
    return answer;
  };
  return async (put: Put): Promise<string> => {
    let answer = await send(put).catch(unanswered);
    const region = answer.headers['x-amz-bucket-region'];
    if (answer.statusCode === 301 && region !== undefined && client.config.followRegionRedirects) {
      answer.body.resume();
      address = Promise.resolve(addressIn(region, await (address as Promise<BucketAddress>)));
      answer = await send(put).catch(unanswered);
    }
    if (answer.statusCode !== 200) throw await errorOf(answer, put.key);
    answer.body.resume();
    return answer.headers.etag ?? '';
  };
}

interface S3Answer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: AsyncIterable<Uint8Array> & { resume(): void };
}

async function signed(client: S3Client, address: BucketAddress, { key, body, headers, lease, now }: Put) {
  const { protocol, hostname, port, path, region } = address;
  const digest = createHash('sha256').update(body).digest();
  const request: ObjectRequest = {
    method: 'PUT',
    host: port === undefined ? hostname : `${hostname}:${port}`,
    path: path + encodeKey(key),
    headers: {
      ...headers,
      'x-amz-checksum-sha256': digest.toString('base64'),
      'x-amz-sdk-checksum-algorithm': 'SHA256',
    },
    region,
  };
  const credentials = await client.config.credentials();
  const target = { protocol, hostname, port, method: 'PUT', path: request.path, body };
  if (lease === undefined) {
    const signedAt = { at: now, bodyDigest: digest.toString('hex') };
    return { ...target, headers: signInHeader(request, credentials, signedAt) };
  }
  const { begins, seconds } = lease;
  return { ...target, ...signInQuery(request, credentials, { at: new Date(begins), seconds }) };
}

function unanswered(error: unknown): never {
  throw error instanceof Error ? Object.assign(error, { $metadata: { attempts: 1 } }) : error;
}

const maxErrorBytes = 1_000_000;

async function errorOf({ statusCode, headers, body }: S3Answer, key: string): Promise<Error> {
  const bounds = { name: `the answer about ${key}`, maxBytes: maxErrorBytes, milliseconds: 20_000 };
  const text = new TextDecoder().decode(await readBody(body, bounds));
  const [, name = String(statusCode)] = /<Code>([^<]+)<\/Code>/.exec(text) ?? [];
  const [, message = name] = /<Message>([^<]*)<\/Message>/.exec(text) ?? [];
  const $metadata = { httpStatusCode: statusCode, requestId: headers['x-amz-request-id'], attempts: 1 };
  return new S3ServiceException({
    name,
    message: decodeXML(message),
    $fault: statusCode < 500 ? 'client' : 'server',
    $metadata,
  });
}
