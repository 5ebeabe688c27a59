import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';

/** Where the objects of a bucket are. */
export interface BucketAddress {
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number | undefined;
  /** What comes before the keys of objects: a slash, or the name of the bucket between two. */
  readonly path: string;
  readonly region: string;
}

/** The SDK knows a bucket's address from more than its name: settings, endpoints, partitions. It is asked by a write that it never sends. */
export async function findBucketAddress(client: S3Client, bucket: string): Promise<BucketAddress> {
  const key = 'key';
  const command = new PutObjectCommand({ Bucket: bucket, Key: key });
  let found: Omit<BucketAddress, 'region'> | undefined;
  command.middlewareStack.add(
    () => async (args) => {
      const { protocol, hostname, port, path } = args.request as Omit<BucketAddress, 'region'>;
      found = { protocol, hostname, port, path: path.slice(0, -key.length) };
      return { response: {}, output: { $metadata: {} } };
    },
    { name: 'promulgateAddress', step: 'build', priority: 'low' },
  );
  await client.send(command);
  if (found === undefined) throw new Error(`Cannot find the address of bucket ${bucket}`);
  return { ...found, region: await client.config.region() };
}

/** The same bucket, after S3 has said that it is in another region. */
export function addressIn(region: string, { hostname, region: asked, ...address }: BucketAddress): BucketAddress {
  return { ...address, hostname: hostname.replace(`.${asked}.`, `.${region}.`), region };
}
