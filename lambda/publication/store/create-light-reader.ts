import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { sha256 } from '../../content/digest.ts';
import type { ObjectStore } from './object-store.ts';
import { readBody } from './read-body.ts';
import { type Credentials, signInHeader } from './sign-request.ts';

/** Where a bucket is, and with what its requests are signed. */
interface Access {
  readonly url: URL;
  readonly region: string;
  readonly credentials: Credentials;
}

/** Larger than any record; a server that does not know `Range` sends all of it. */
const bounds = { maxBytes: 64_000_000, milliseconds: 5_000 };

/**
 * Creates a reader that needs no AWS SDK, which takes most of the time of a run that finds nothing to do. It knows only the plainest case,
 * and throws in any other one, such as where the clock of this machine is wrong: then the SDK has to read. Undefined where the environment
 * is neither that of a Lambda function nor one that names an endpoint, or says anything else of how to ask.
 */
export function createLightReader(bucket: string, env: NodeJS.ProcessEnv): Pick<ObjectStore, 'read'> | undefined {
  const access = findAccess(bucket, env);
  if (access === undefined) return undefined;
  return {
    async read(key, first = bounds.maxBytes) {
      const answer = await get(access, key, `bytes=0-${first - 1}`);
      const { statusCode = 0, headers } = answer;
      const now = Date.parse(headers.date ?? '');
      if (Number.isNaN(now)) throw new Error('Cannot read without the SDK: the answer has no date');
      const body = await readBody(answer, { ...bounds, name: key });
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(body);
      if (statusCode === 404 && text.includes('<Code>NoSuchKey</Code>')) return { object: undefined, now };
      if (statusCode !== 200 && statusCode !== 206)
        throw new Error(`Cannot read without the SDK: the answer is ${statusCode}`);
      if (body.byteLength !== Number(headers['content-length']))
        throw new Error('Cannot read without the SDK: the answer was cut off');
      const size = Number(headers['content-range']?.split('/')[1]);
      const described = `${headers['content-type']} | ${headers['cache-control']}`;
      const object = { text, digest: sha256(body), etag: headers.etag ?? '', headers: described };
      return { object: size > body.byteLength ? { ...object, size } : object, now };
    },
  };
}

const otherSettings = [
  'AWS_PROFILE',
  'AWS_USE_FIPS_ENDPOINT',
  'AWS_USE_DUALSTACK_ENDPOINT',
  'AWS_ENDPOINT_URL_S3',
  'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS',
];
const plainRegion = /^(?:us|eu|ap|sa|ca|me|af|il|mx)-[a-z]+-\d$/;

function findAccess(bucket: string, env: NodeJS.ProcessEnv): Access | undefined {
  const { AWS_REGION: region, AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = env;
  if (!region || !accessKeyId || !secretAccessKey || otherSettings.some((name) => env[name])) return undefined;
  const endpoint = env.AWS_ENDPOINT_URL;
  // Elsewhere, a file may name another endpoint. In other partitions S3 has other names, and a certificate covers no name with a dot in it.
  const isPlain = env.AWS_LAMBDA_FUNCTION_NAME && plainRegion.test(region) && !bucket.includes('.');
  if (!endpoint && !isPlain) return undefined;
  const url = new URL(
    endpoint ? `${endpoint.replace(/\/$/, '')}/${bucket}/` : `https://${bucket}.s3.${region}.amazonaws.com/`,
  );
  return { url, region, credentials: { accessKeyId, secretAccessKey, sessionToken: env.AWS_SESSION_TOKEN } };
}

async function get({ url: base, region, credentials }: Access, key: string, range: string): Promise<IncomingMessage> {
  const url = new URL(key, base);
  const { host, pathname: path } = url;
  // As an ES module, Node's HTTP client brings WebSockets with it, which take longer to load than the rest of a run.
  const { request } = process.getBuiltinModule(url.protocol === 'https:' ? 'node:https' : 'node:http');
  const headers = signInHeader({ method: 'GET', host, path, headers: { range }, region }, credentials, {
    at: new Date(),
  });
  const signal = AbortSignal.timeout(bounds.milliseconds);
  const asked = request(url, { headers, signal, agent: false });
  // While the body is read, an error ends that.
  asked.on('error', () => {});
  asked.end();
  const [answer] = await once(asked, 'response');
  return answer as IncomingMessage;
}
