import type { Edge } from '../../lambda/shared/edge/edge.ts';
import { createBucket } from './bucket.ts';
import { createCloudFrontEndpoint } from './cloudfront/create-cloudfront-endpoint.ts';
import { createEndpointServer } from './create-endpoint-server.ts';
import { createOrigin } from './create-origin.ts';
import type { Transform } from './edge/answer-viewer.ts';
import { createEdgeServer, type Intercept } from './edge/create-edge-server.ts';
import { createFaults, type Faults } from './faults.ts';
import { createKmsEndpoint } from './kms/create-kms-endpoint.ts';
import { closeServer, listen } from './listen.ts';
import type { LoggedRequest } from './operation.ts';
import { createS3Endpoint } from './s3/create-s3-endpoint.ts';

/** What to start. */
export interface StandInOptions {
  readonly bucket: string;
  /** Names of the buckets that the edge asks in turn while the first is in error; defaults to none. */
  readonly replicas?: readonly string[];
  readonly distributionId: string;
  readonly edge: Edge;
  /** ARN of the one key that KMS has; defaults to none. */
  readonly signingKey?: string;
  /** Port for viewers; defaults to any free one. */
  readonly edgePort?: number;
  /** Port for the AWS SDK; defaults to any free one. */
  readonly endpointPort?: number;
  /** The access key that requests to S3 and CloudFront must be signed with; by default any request is accepted. */
  readonly accessKeyId?: string;
  /** Milliseconds since 1970; defaults to the machine's clock. */
  readonly now?: () => number;
  /** The clock in the answers of S3 and CloudFront; defaults to the machine's. */
  readonly serviceClock?: () => number;
  readonly transform?: Transform;
  readonly intercept?: Intercept;
}

/** S3, CloudFront and the edge on this machine's loopback address. */
export interface StandIn {
  /** For `AWS_ENDPOINT_URL`: S3 and CloudFront alike. */
  readonly endpointUrl: string;
  /** Scheme, host and port of the site, without a slash at the end. */
  readonly siteUrl: string;
  /** What the endpoints were asked since the start or the last `clearRequests()`, in the order of the answers. */
  readonly requests: readonly LoggedRequest[];
  clearRequests(): void;
  readonly faults: Pick<Faults, 'inject' | 'clear'>;
  /** Replaces the definition from the next request on; the cache stays. */
  setEdge(edge: Edge): void;
  /** Removes an object from the first bucket, which the publisher itself never does. */
  delete(key: string): void;
  /** Empties the buckets and the edge's cache. */
  reset(): void;
  /** Cuts all connections and frees the ports. */
  close(): Promise<void>;
}

/**
 * Starts the stand-in for AWS, which keeps everything in memory: the calls of S3 (GetObject, conditional PutObject), CloudFront
 * (CreateInvalidation, GetDistribution) and KMS (Sign, GetPublicKey) that the publisher makes, ListObjectsV2 to take stock of a bucket, and the edge in
 * front of it. Rejects with what to do when a port is taken; then nothing is left running.
 */
export async function startStandIn(options: StandInOptions): Promise<StandIn> {
  const {
    edge,
    edgePort = 0,
    endpointPort = 0,
    now = Date.now,
    serviceClock = Date.now,
    transform,
    intercept,
  } = options;
  const origin = { name: options.bucket, bucket: createBucket(now) };
  const others = (options.replicas ?? []).map((name) => ({ name, bucket: createBucket(now) }));
  const faults = createFaults();
  const requests: LoggedRequest[] = [];
  const fetchOrigin = createOrigin([origin, ...others], faults);
  const viewers = createEdgeServer({ edge, fetchOrigin, now, transform, intercept });
  const sitePort = await listen(viewers.server, edgePort);
  const domainName = `localhost:${sitePort}`;
  const { invalidate } = viewers;
  const { distributionId, accessKeyId } = options;
  const cloudFront = createCloudFrontEndpoint({ distributionId, domainName, invalidate, now });
  const buckets = new Map([origin, ...others].map(({ name, bucket }) => [name, bucket]));
  const s3 = createS3Endpoint(buckets, serviceClock);
  const kms = createKmsEndpoint(options.signingKey);
  const log = (request: LoggedRequest) => requests.push(request);
  const clients = createEndpointServer({ s3, cloudFront, kms, accessKeyId, faults, now: serviceClock, log });
  const port = await listen(clients, endpointPort).catch(async (error: unknown) => {
    await closeServer(viewers.server);
    throw error;
  });
  return {
    endpointUrl: `http://127.0.0.1:${port}`,
    siteUrl: `http://${domainName}`,
    requests,
    clearRequests: () => requests.splice(0),
    faults,
    setEdge: viewers.setEdge,
    delete: origin.bucket.delete,
    reset() {
      for (const bucket of buckets.values()) bucket.clear();
      invalidate(['/*']);
    },
    async close() {
      faults.clear();
      await Promise.all([closeServer(clients), closeServer(viewers.server)]);
    },
  };
}
