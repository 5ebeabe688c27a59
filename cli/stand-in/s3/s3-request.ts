import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Operation } from '../operation.ts';
import { ServiceError } from '../service-error.ts';

/** One request to the S3 endpoint, read but not yet performed. */
export interface S3Request {
  readonly operation: Operation;
  readonly bucket: string;
  readonly key: string | undefined;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A signature in the query instead of a header: https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html */
const signatureParameter =
  /^X-Amz-(?:Algorithm|Content-Sha256|Credential|Date|Expires|Security-Token|Signature|SignedHeaders)$/;
const listParameters = ['list-type', 'start-after'];
/** Headers of the protocol itself; any other `x-amz-` header asks for a feature, and ignoring it would be a lie. */
const knownHeaders =
  /^x-amz-(?:content-sha256|date|security-token|user-agent|checksum-(?:crc32|sha256|mode)|sdk-checksum-algorithm|object-lock-mode|object-lock-retain-until-date)$/;

/** The start of an object, as far as a byte; the publisher asks for no other part. */
export const startOfObject = /^bytes=0-(\d+)$/;

/** Parses a request in path style (`/bucket/key`), which the publisher uses with any endpoint but AWS's own. */
export function parseS3Request({ method, url = '/', headers }: IncomingMessage, body: Buffer): S3Request {
  const [path = '/', search = ''] = splitOnce(url, '?');
  const query = new URLSearchParams(search);
  const [bucket, rawKey] = splitOnce(path.slice(1), '/');
  const key = rawKey ? decodeKey(rawKey) : undefined;
  const operation = isPlain({ method, headers }) ? operationOf(method, key, query) : 'Unknown';
  return { operation, bucket: decodeKey(bucket), key, query, headers, body };
}

function operationOf(method: string | undefined, key: string | undefined, query: URLSearchParams): Operation {
  const names = [...query.keys()].filter((name) => name !== 'x-id' && !signatureParameter.test(name));
  if (key === undefined) {
    const isList = method === 'GET' && query.get('list-type') === '2';
    return isList && names.every((name) => listParameters.includes(name)) ? 'ListObjectsV2' : 'Unknown';
  }
  const operations: Record<string, Operation> = { PUT: 'PutObject', GET: 'GetObject' };
  return (names.length === 0 ? operations[method ?? ''] : undefined) ?? 'Unknown';
}

/** Refuses a signature in the query whose time is over, or has not begun, as S3 does by its own clock. */
export function checkSignatureTime({ query }: S3Request, now: number): void {
  const [date, seconds] = [query.get('X-Amz-Date'), query.get('X-Amz-Expires')];
  if (date === null || seconds === null) return;
  const begins = Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  const ends = begins + Number(seconds) * 1_000;
  if (Number.isNaN(ends) || now < begins) throw new ServiceError(403, 'AccessDenied', 'Request is not yet valid');
  if (now < ends) return;
  const details = { Expires: new Date(ends).toISOString(), ServerTime: new Date(now).toISOString() };
  throw new ServiceError(403, 'AccessDenied', 'Request has expired', details);
}

function isPlain({ method, headers }: Pick<IncomingMessage, 'method' | 'headers'>): boolean {
  const foreign = Object.keys(headers).filter((name) => name.startsWith('x-amz-') && !knownHeaders.test(name));
  const isConditional = method === 'GET' && (headers['if-match'] ?? headers['if-none-match']) !== undefined;
  const isRangeKnown = headers.range === undefined || (method === 'GET' && startOfObject.test(headers.range));
  return foreign.length === 0 && isRangeKnown && !isConditional;
}

function decodeKey(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new ServiceError(400, 'InvalidURI', "Couldn't parse the specified URI.");
  }
}

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}
