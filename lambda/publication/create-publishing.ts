import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import type { Deployment } from '../environment.ts';
import { createDistribution } from './distribution.ts';
import { createObjectStore } from './object-store.ts';
import type { Publishing } from './publish.ts';

/** The outside world of a publication to one bucket and one distribution, with the SDK's clients. */
export function createPublishing(
  { bucket, distribution }: Deployment,
  env: Readonly<Record<string, string | undefined>>,
): Publishing {
  const options = clientOptions(env);
  // Another server than S3 rarely has a host name for each bucket.
  const forcePathStyle = Boolean(env.AWS_ENDPOINT_URL || env.AWS_ENDPOINT_URL_S3);
  const client = new S3Client({ ...options, forcePathStyle, followRegionRedirects: !forcePathStyle });
  return {
    store: createObjectStore(client, bucket),
    distribution: createDistribution(async () => {
      const { CloudFrontClient } = await import('./cloudfront-commands.ts');
      return new CloudFrontClient(options);
    }, distribution),
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  };
}

/** An endpoint that does not answer is an error within seconds, not when the function's own time is up. */
function clientOptions(env: Readonly<Record<string, string | undefined>>) {
  const region = env.AWS_REGION || env.AWS_DEFAULT_REGION;
  const requestHandler = { connectionTimeout: 5_000, requestTimeout: 30_000, throwOnRequestTimeout: true };
  return { ...(region && { region }), maxAttempts: 5, requestHandler } satisfies S3ClientConfig;
}
