import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { KMSClient } from '@aws-sdk/client-kms';
import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { type Deployment, type ObjectLock, signingKeyArn } from '../../shared/environment.ts';
import type { Publishing } from '../publishing.ts';
import { createSigner } from '../witness/checkpoint-signer.ts';
import { createTimeStamper } from '../witness/time-stamper.ts';
import { type Patience, patientDistribution, patientStore } from './be-patient.ts';
import { createDistribution } from './distribution.ts';
import { createObjectStore } from './object-store.ts';

/** Creates the outside world of a publication to one bucket and one distribution; the SDK finds region, endpoint and credentials. */
export function createPublishing({
  bucket,
  replicas,
  objectLock,
  signingKey,
  timestampAuthority,
  distribution,
}: Deployment): Publishing {
  const options = clientOptions(process.env.AWS_REGION || process.env.AWS_DEFAULT_REGION);
  // A server other than S3 rarely has a host name for each bucket.
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
  const sleep = (milliseconds: number) => setTimeout(milliseconds * (0.5 + Math.random()));
  const elapsed = () => performance.now();
  const deadline = elapsed() + runBudget;
  const patience: Patience = { deadline, elapsed, sleep };
  const impatience: Patience = { ...patience, allowance: replicaAllowance };
  return {
    store: patientStore(storeIn(bucket, {}, objectLock), patience),
    replicas: replicas.map(({ region, bucket: name }) =>
      patientStore(storeIn(name, { region }, objectLock), impatience),
    ),
    distribution: patientDistribution(createDistribution(createClient, distribution), patience),
    ...(timestampAuthority && { stamper: createTimeStamper(timestampAuthority) }),
    ...(signingKey && { signer: createSigner(() => createKeyClient(signingKey), signingKey) }),
    sleep,
    elapsed,
    deadline,
    createRunId: randomUUID,
  };
}

/** A key service that is down must not keep a publication from being complete: two attempts end within seconds. */
async function createKeyClient(signingKey: string): Promise<KMSClient> {
  const { KMSClient } = await import('../witness/kms-commands.ts');
  const [, region] = signingKeyArn.exec(signingKey) ?? [];
  const requestHandler = { connectionTimeout: 2_000, requestTimeout: 4_000, throwOnRequestTimeout: true };
  return new KMSClient({ ...(region && { region }), maxAttempts: 2, requestHandler });
}

/** Milliseconds: four of the five minutes that the function has, so that it can still say why it failed. */
const runBudget = 240_000;
/** Milliseconds after its first failure: a replica that is down must not keep a date from taking effect. */
const replicaAllowance = 15_000;

/** One attempt at one request ends within seconds; `patientStore()` and `patientDistribution()` decide whether to retry. */
function clientOptions(region: string | undefined) {
  const requestHandler = { connectionTimeout: 5_000, requestTimeout: 15_000, throwOnRequestTimeout: true };
  return { ...(region && { region }), maxAttempts: 1, requestHandler } satisfies S3ClientConfig;
}
