import { S3Client } from '@aws-sdk/client-s3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Credentials,
  encodeKey,
  type ObjectRequest,
  signInHeader,
  signInQuery,
} from '../../lambda/publication/store/sign-request.ts';

/** The example of S3's documentation. */
const documented: ObjectRequest = {
  method: 'GET',
  host: 'examplebucket.s3.amazonaws.com',
  path: '/test.txt',
  headers: {},
  region: 'us-east-1',
};
const at = new Date('2013-05-24T00:00:00Z');
const credentials = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};

describe('signInHeader()', () => {
  const withRange = { ...documented, headers: { range: 'bytes=0-9' } };

  test('signs the example of the documentation of S3 as it does', () => {
    const { authorization } = signInHeader(withRange, credentials, { at });
    expect(authorization).toMatch(/Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41$/);
  });

  test('signs the token of a session, too', () => {
    const headers = signInHeader(withRange, { ...credentials, sessionToken: 'token' }, { at });
    expect(headers).toMatchObject({ 'x-amz-security-token': 'token', 'x-amz-date': '20130524T000000Z' });
    expect(headers.authorization).toContain(
      'SignedHeaders=host;range;x-amz-content-sha256;x-amz-date;x-amz-security-token,',
    );
  });
});

/** The SDK's own signer, which is of no use to the publisher because it takes most of the time of a write. */
interface SdkSigner {
  sign(request: object, options: object): Promise<{ headers: Record<string, string> }>;
  presign(request: object, options: object): Promise<{ query: Record<string, string> }>;
}

async function sdkSigner({ region }: ObjectRequest, own: Credentials): Promise<SdkSigner> {
  const { accessKeyId, secretAccessKey, sessionToken } = own;
  const identity = { accessKeyId, secretAccessKey, ...(sessionToken && { sessionToken }) };
  const { config } = new S3Client({ region, credentials: identity });
  return (await (config.signer as () => Promise<unknown>)()) as SdkSigner;
}

const word = fc.stringMatching(/^[\w ./+=-]{1,20}$/).map((text) => text.trim().replace(/ +/g, ' ') || 'x');
const requests = fc.record({
  key: fc.oneof(fc.stringMatching(/^[a-z0-9/-]{1,30}$/), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })),
  headers: fc.dictionary(fc.stringMatching(/^x-amz-[a-z]{1,9}$/), word, { maxKeys: 4 }),
  region: fc.constantFrom('eu-central-1', 'us-east-1', 'cn-north-1'),
  own: fc.record({
    accessKeyId: fc.stringMatching(/^[A-Z0-9]{4,20}$/),
    secretAccessKey: fc.stringMatching(/^[A-Za-z0-9/+]{4,40}$/),
    sessionToken: fc.option(fc.stringMatching(/^[A-Za-z0-9/+=]{4,40}$/), { nil: undefined }),
  }),
  at: fc.date({ min: new Date('2024-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
  seconds: fc.integer({ min: 1, max: 900 }),
});
const requestOf = (key: string, headers: Record<string, string>, region: string) => ({
  method: 'PUT' as const,
  host: `policies.s3.${region}.amazonaws.com`,
  path: `/${encodeKey(key)}`,
  headers: { 'if-match': '"etag"', ...headers },
  region,
});
const asSdk = ({ method, host, path, headers }: ObjectRequest) => ({
  method,
  protocol: 'https:',
  hostname: host,
  path,
  query: {},
  headers: { host, ...headers },
});

test('the SDK signs any request in the same way, in its query and in its headers', async () => {
  await fc.assert(
    fc.asyncProperty(requests, async ({ key, headers, region, own, at: signingDate, seconds }) => {
      const request = requestOf(key, headers, region);
      const signer = await sdkSigner(request, own);
      const unsigned = { ...request.headers, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' };
      const presigned = await signer.presign(asSdk({ ...request, headers: unsigned }), {
        signingDate,
        expiresIn: seconds,
        unhoistableHeaders: new Set(Object.keys(unsigned)),
      });
      expect(signInQuery(request, own, { at: signingDate, seconds }).query).toEqual(presigned.query);
      const bodyDigest = '0'.repeat(64);
      const digested = { ...request.headers, 'x-amz-content-sha256': bodyDigest };
      const signed = await signer.sign(asSdk({ ...request, headers: digested }), { signingDate });
      const { authorization = '' } = signInHeader(request, own, { at: signingDate, bodyDigest });
      expect(authorization).toBe(signed.headers.authorization?.replaceAll(', ', ','));
    }),
    { numRuns: 200 },
  );
});

test('encodeKey() leaves slashes and what AWS leaves, and encodes the rest', () => {
  expect(encodeKey("privacy/2026-11-15/de a~_.(b)*'!+é")).toBe('privacy/2026-11-15/de%20a~_.%28b%29%2A%27%21%2B%C3%A9');
});
