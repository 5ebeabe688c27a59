import { setTimeout } from 'node:timers/promises';
import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import type { Deployment, ObjectLock } from '../../shared/environment.ts';
import type { Publishing } from '../publish.ts';
import { createDistribution } from './distribution.ts';
import { createObjectStore } from './object-store.ts';

/** The outside world of a publication to one bucket and one distribution; region, endpoint and credentials are the SDK's to find. */
export function createPublishing({ bucket, replicas, objectLock, distribution }: Deployment): Publishing {
  const options = clientOptions(process.env.AWS_REGION || process.env.AWS_DEFAULT_REGION);
  // Another server than S3 rarely has a host name for each bucket.
  const forcePathStyle = Boolean(process.env.AWS_ENDPOINT_URL || process.env.AWS_ENDPOINT_URL_S3);
  const storeIn = (name: string, where: { region?: string }, lock?: ObjectLock) =>
    createObjectStore(
      new S3Client({ ...options, ...where, forcePathStyle, followRegionRedirects: !forcePathStyle }),
      name,
      lock,
    );
  const createClient = async () => {
    const { CloudFrontClient } = await import('./cloudfront-commands.ts');
    return new CloudFrontClient(options);
  };
  return {
    store: storeIn(bucket, {}, objectLock),
    replicas: replicas.map((replica) => storeIn(replica.bucket, { region: replica.region })),
    distribution: createDistribution(createClient, distribution),
    sleep: (milliseconds) => setTimeout(milliseconds),
  };
}

/** An endpoint that does not answer is an error within seconds, not when the function's own time is up. */
function clientOptions(region: string | undefined) {
  const requestHandler = { connectionTimeout: 5_000, requestTimeout: 30_000, throwOnRequestTimeout: true };
  return { ...(region && { region }), maxAttempts: 5, requestHandler } satisfies S3ClientConfig;
}
