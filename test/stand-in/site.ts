import { CreateInvalidationCommand } from '@aws-sdk/client-cloudfront';
import { PutObjectCommand, type PutObjectCommandInput } from '@aws-sdk/client-s3';
import { ask } from './ask.ts';
import { bucket, distributionId, type Running } from './running.ts';

export const contentType = 'text/html; charset=utf-8';
/** Long enough to be compressed. */
export const longPage = `<p>${'Größe '.repeat(500)}</p>`;

/** Writes a page as a publisher would. */
export function put({ s3 }: Running, Key: string, Body: string, more: Partial<PutObjectCommandInput> = {}) {
  return s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body, ContentType: contentType, ...more }));
}

/** The edge's own word for where it got the answer for a path. */
export async function markOf({ siteUrl }: Running, path: string) {
  return (await ask(siteUrl, path)).headers['x-cache'];
}

/** Invalidates paths; the same paths again are the same invalidation. */
export async function invalidate({ cloudFront }: Running, ...Items: string[]) {
  const InvalidationBatch = { CallerReference: Items.join(), Paths: { Quantity: Items.length, Items } };
  await cloudFront.send(new CreateInvalidationCommand({ DistributionId: distributionId, InvalidationBatch }));
}
