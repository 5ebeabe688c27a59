import { S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import { expect, test } from 'vitest';
import { createPutObject } from '../../lambda/publication/store/put-object.ts';

interface SentRequest {
  readonly hostname: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
}

/** An answer of S3, as the SDK's HTTP client gives it. */
const answer = (statusCode: number, headers: object = {}, text = '') => ({
  response: { statusCode, headers, body: Object.assign([new TextEncoder().encode(text)], { resume: () => {} }) },
});

/** A client whose requests are kept, and answered one after the other. */
function startPutting(answers: ReturnType<typeof answer>[], settings: object = {}) {
  const sent: SentRequest[] = [];
  const handle = async (request: SentRequest) => {
    sent.push(request);
    return answers.shift();
  };
  const client = new S3Client({
    region: 'eu-central-1',
    credentials: { accessKeyId: 'id', secretAccessKey: 'secret' },
    requestHandler: { handle } as never,
    maxAttempts: 1,
    ...settings,
  });
  const putObject = createPutObject(client, 'policies', () => {});
  const put = (key: string) =>
    putObject({
      key,
      body: new TextEncoder().encode('text'),
      headers: { 'if-none-match': '*' },
      lease: { begins: Date.UTC(2026, 10, 15), seconds: 60 },
      now: new Date(Date.UTC(2026, 10, 15)),
      signal: AbortSignal.timeout(60_000),
    });
  return { put, sent };
}

/** By OpenSSL. */
const digestOfText = 'mC2ePrmW9VnmM/TRlN7zdh2Qn1o7ZH0ahR/q1nwyydE=';

test('signs the condition and the digest of the bytes, which S3 compares with them', async () => {
  const { put, sent } = startPutting([answer(200, { etag: '"1"' })]);
  expect(await put('privacy/de')).toBe('"1"');
  expect(sent).toMatchObject([
    {
      hostname: 'policies.s3.eu-central-1.amazonaws.com',
      path: '/privacy/de',
      headers: { 'if-none-match': '*', 'x-amz-checksum-sha256': digestOfText },
      query: {
        'X-Amz-Date': '20261115T000000Z',
        'X-Amz-Expires': '60',
        'X-Amz-SignedHeaders':
          'host;if-none-match;x-amz-checksum-sha256;x-amz-content-sha256;x-amz-sdk-checksum-algorithm',
      },
    },
  ]);
});

test.each([
  [{ region: 'cn-north-1' }, 'policies.s3.cn-north-1.amazonaws.com.cn', '/a'],
  [{ useDualstackEndpoint: true }, 'policies.s3.dualstack.eu-central-1.amazonaws.com', '/a'],
  [{ region: 'us-east-1', useFipsEndpoint: true }, 'policies.s3-fips.us-east-1.amazonaws.com', '/a'],
  [{ forcePathStyle: true, endpoint: 'http://127.0.0.1:9000/s3' }, '127.0.0.1', '/s3/policies/a'],
])('writes to where the SDK would with %j', async (settings, hostname, path) => {
  const { put, sent } = startPutting([answer(200)], settings);
  await put('a');
  expect(sent).toMatchObject([{ hostname, path }]);
});

test('follows S3 to the region of the bucket, once for all writes', async () => {
  const moved = answer(301, { 'x-amz-bucket-region': 'eu-west-1' });
  const { put, sent } = startPutting([moved, answer(200), answer(200)], { followRegionRedirects: true });
  for (const key of ['a', 'b']) await put(key);
  expect(sent.map(({ hostname, query }) => [hostname, query?.['X-Amz-Credential']])).toEqual([
    ['policies.s3.eu-central-1.amazonaws.com', 'id/20261115/eu-central-1/s3/aws4_request'],
    ['policies.s3.eu-west-1.amazonaws.com', 'id/20261115/eu-west-1/s3/aws4_request'],
    ['policies.s3.eu-west-1.amazonaws.com', 'id/20261115/eu-west-1/s3/aws4_request'],
  ]);
});

test.each([
  [403, '<Error><Code>AccessDenied</Code><Message>No &amp; no</Message></Error>', 'AccessDenied', 'No & no'],
  [503, 'not XML', '503', '503'],
  [301, '<Error><Code>PermanentRedirect</Code><Message>Elsewhere</Message></Error>', 'PermanentRedirect', 'Elsewhere'],
])('throws the error of an answer as the SDK does: %i', async (status, text, name, message) => {
  const { put } = startPutting([answer(status, { 'x-amz-request-id': 'R' }, text)]);
  const error = await put('a').catch((thrown) => thrown);
  expect(error).toBeInstanceOf(S3ServiceException);
  expect(error).toMatchObject({ name, message, $metadata: { httpStatusCode: status, requestId: 'R' } });
});
