import { join } from 'node:path';
import type { Edge } from '../../lambda/shared/edge/edge.ts';
import { openBucket } from './bucket/open-bucket.ts';
import { createCloudFrontEndpoint } from './cloudfront/create-cloudfront-endpoint.ts';
import { createEndpointServer } from './create-endpoint-server.ts';
import { createOrigin } from './create-origin.ts';
import type { Transform } from './edge/answer-viewer.ts';
import { createEdgeServer } from './edge/create-edge-server.ts';
import { createFaults, type Faults } from './faults.ts';
import { closeServer, listen } from './listen.ts';
import type { LoggedRequest } from './operation.ts';
import { createS3Endpoint } from './s3/create-s3-endpoint.ts';

/** What the stand-in stands for. */
export interface StandInOptions {
  /** Keeps the bucket; made if need be. */
  readonly directory: string;
  readonly bucket: string;
  /** Names of the buckets that the edge asks in turn while the first is in error; none unless told. */
  readonly replicas?: readonly string[];
  readonly distributionId: string;
  readonly edge: Edge;
  /** Where viewers ask; any free port unless told. */
  readonly edgePort?: number;
  /** Where the AWS SDK asks; any free port unless told. */
  readonly endpointPort?: number;
  /** Milliseconds since 1970; the machine's clock unless told. */
  readonly now?: () => number;
  readonly transform?: Transform;
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
  /** From the next request on, another definition; what is cached stays. */
  setEdge(edge: Edge): void;
  /** Empties the buckets and the edge's cache. */
  reset(): void;
  /** Cuts all connections and frees the ports; the bucket stays in its directory. */
  close(): Promise<void>;
}

/** Starts the stand-in for AWS; rejects with what to do when a port is taken, and then nothing is left running. */
export async function startStandIn(options: StandInOptions): Promise<StandIn> {
  const { directory, edge, edgePort = 0, endpointPort = 0, now = Date.now, transform } = options;
  const origin = { name: options.bucket, bucket: openBucket(directory, now) };
  const others = (options.replicas ?? []).map((name) => ({ name, bucket: openBucket(join(directory, name), now) }));
  const faults = createFaults();
  const requests: LoggedRequest[] = [];
  const viewers = createEdgeServer({ edge, fetchOrigin: createOrigin([origin, ...others], faults), now, transform });
  const sitePort = await listen(viewers.server, edgePort);
  const domainName = `localhost:${sitePort}`;
  const { invalidate } = viewers;
  const { distributionId } = options;
  const cloudFront = createCloudFrontEndpoint({ distributionId, domainName, invalidate, now });
  const buckets = new Map([origin, ...others].map(({ name, bucket }) => [name, bucket]));
  const s3 = createS3Endpoint(buckets);
  const clients = createEndpointServer({ s3, cloudFront, faults, log: (request) => requests.push(request) });
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
