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

/** What the edge says of where it has a path's answer from. */
export async function markOf({ siteUrl }: Running, path: string) {
  return (await ask(siteUrl, path)).headers['x-cache'];
}

/** Invalidates paths; the same paths again are the same order. */
export async function invalidate({ cloudFront }: Running, ...Items: string[]) {
  const InvalidationBatch = { CallerReference: Items.join(), Paths: { Quantity: Items.length, Items } };
  await cloudFront.send(new CreateInvalidationCommand({ DistributionId: distributionId, InvalidationBatch }));
}
