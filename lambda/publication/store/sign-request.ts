import { createHash, createHmac } from 'node:crypto';

/** With what requests to AWS are signed. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
}

/** A request about an object, as it is sent. */
export interface ObjectRequest {
  readonly method: 'GET' | 'PUT';
  /** With the port, where it is not that of the scheme. */
  readonly host: string;
  /** Encoded by `encodeKey()`. */
  readonly path: string;
  /** All of them are signed. Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The region of the bucket. */
  readonly region: string;
}

const algorithm = 'AWS4-HMAC-SHA256';
const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
/** What S3 assumes of the body where the signature is in the query. */
const unsignedBody = 'UNSIGNED-PAYLOAD';

/** Encodes everything but the characters that AWS's signatures leave as they are. */
const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** The path of an object below its bucket, as it is sent and signed. */
export function encodeKey(key: string): string {
  return key.split('/').map(encode).join('/');
}

/**
 * Returns the headers with which S3 answers a request whose body has this SHA-256 (hex), within 15 minutes:
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
export function signInHeader(
  request: ObjectRequest,
  credentials: Credentials,
  { at, bodyDigest = hash('') }: { readonly at: Date; readonly bodyDigest?: string },
): Record<string, string> {
  const { sessionToken } = credentials;
  const time = timeOf(at);
  const headers = {
    host: request.host,
    ...request.headers,
    'x-amz-content-sha256': bodyDigest,
    'x-amz-date': time,
    ...(sessionToken && { 'x-amz-security-token': sessionToken }),
  };
  const signed = { ...request, headers, query: '', bodyDigest };
  const { names, scope, signature } = sign(signed, credentials, time);
  const credential = `Credential=${credentials.accessKeyId}/${scope}`;
  return { ...headers, authorization: `${algorithm} ${credential},SignedHeaders=${names},Signature=${signature}` };
}

/**
 * Returns headers and a query with which S3 answers a request until so many seconds after an instant, by its own clock:
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
 */
export function signInQuery(
  request: ObjectRequest,
  credentials: Credentials,
  { at, seconds }: { readonly at: Date; readonly seconds: number },
): { readonly headers: Record<string, string>; readonly query: Record<string, string> } {
  const { accessKeyId, sessionToken } = credentials;
  const time = timeOf(at);
  const headers = { host: request.host, ...request.headers, 'x-amz-content-sha256': unsignedBody };
  const unsigned = {
    'X-Amz-Algorithm': algorithm,
    'X-Amz-Credential': `${accessKeyId}/${scopeOf(time, request.region)}`,
    'X-Amz-Date': time,
    'X-Amz-Expires': String(seconds),
    ...(sessionToken && { 'X-Amz-Security-Token': sessionToken }),
    'X-Amz-SignedHeaders': namesOf(headers),
  };
  const pairs = Object.entries(unsigned).map(([name, value]) => `${name}=${encode(value)}`);
  const signed = { ...request, headers, query: pairs.join('&'), bodyDigest: unsignedBody };
  const { signature } = sign(signed, credentials, time);
  return { headers, query: { ...unsigned, 'X-Amz-Signature': signature } };
}

function sign(
  { method, path, query, headers, region, bodyDigest }: ObjectRequest & { query: string; bodyDigest: string },
  { secretAccessKey }: Credentials,
  time: string,
) {
  const names = namesOf(headers);
  const lines = names.split(';').map((name) => `${name}:${headers[name]}\n`);
  const request = [method, path, query, lines.join(''), names, bodyDigest].join('\n');
  const scope = scopeOf(time, region);
  const key = scopedKey(scope, secretAccessKey);
  const signature = hmac(key, `${algorithm}\n${time}\n${scope}\n${hash(request)}`).toString('hex');
  return { names, scope, signature };
}

/** Of the last scope and secret: all requests of a run have the same. */
let known: { readonly scope: string; readonly secret: string; readonly key: Buffer } | undefined;

function scopedKey(scope: string, secret: string): Buffer {
  if (known?.scope !== scope || known.secret !== secret) {
    const key = scope.split('/').reduce<string | Buffer>(hmac, `AWS4${secret}`);
    known = { scope, secret, key: key as Buffer };
  }
  return known.key;
}

function scopeOf(time: string, region: string): string {
  return `${time.slice(0, 8)}/${region}/s3/aws4_request`;
}

function namesOf(headers: Readonly<Record<string, string>>): string {
  return Object.keys(headers).sort().join(';');
}

function timeOf(at: Date): string {
  return at.toISOString().replace(/[-:]|\.\d+/g, '');
}
