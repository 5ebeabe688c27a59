import { CloudFrontClient } from '@aws-sdk/client-cloudfront';
import { S3Client } from '@aws-sdk/client-s3';
import { onTestFinished } from 'vitest';
import { type StandIn, type StandInOptions, startStandIn } from '../../cli/stand-in/start-stand-in.ts';
import { createEdge } from '../../lambda/shared/edge/create-edge.ts';

export const bucket = 'policies';
export const distributionId = 'E2EXAMPLE';
export const edge = createEdge({ policies: ['privacy'], locales: ['en', 'de'], sourceLocale: 'en', styles: [] });

/** A stand-in that ends with the test, a clock that only the test moves, and the real clients. */
export interface Running extends StandIn {
  readonly s3: S3Client;
  readonly cloudFront: CloudFrontClient;
  /** Moves the stand-in's clock. */
  pass(seconds: number): void;
  /** Sets the stand-in's clock. */
  moveTo(instant: number): void;
}

/** Starts a stand-in on free ports. */
export async function start(options: Partial<StandInOptions> = {}): Promise<Running> {
  let time = Date.UTC(2026, 10, 15);
  const standIn = await startStandIn({ bucket, distributionId, edge, now: () => time, ...options });
  const { s3, cloudFront } = createClients(standIn.endpointUrl);
  onTestFinished(async () => {
    s3.destroy();
    cloudFront.destroy();
    await standIn.close();
  });
  const pass = (seconds: number) => {
    time += seconds * 1_000;
  };
  const moveTo = (instant: number) => {
    time = instant;
  };
  return { ...standIn, s3, cloudFront, pass, moveTo };
}

/** The real clients, with retries that do not wait. */
function createClients(endpoint: string) {
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const config = { endpoint, region: 'eu-central-1', credentials };
  return { s3: new S3Client({ ...config, forcePathStyle: true }), cloudFront: new CloudFrontClient(config) };
}
