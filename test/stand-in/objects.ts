import { createHash } from 'node:crypto';
import {
  GetObjectCommand,
  type GetObjectCommandInput,
  PutObjectCommand,
  type PutObjectCommandInput,
} from '@aws-sdk/client-s3';
import { bucket, type Running } from './running.ts';

/** Writes an object of the bucket. */
export function putObject({ s3 }: Running, object: Omit<PutObjectCommandInput, 'Bucket'>) {
  return s3.send(new PutObjectCommand({ Bucket: bucket, ...object }));
}

/** Reads an object of the bucket; its bytes are still to be taken. */
export function getObject({ s3 }: Running, Key: string, more: Partial<GetObjectCommandInput> = {}) {
  return s3.send(new GetObjectCommand({ Bucket: bucket, Key, ...more }));
}

/** An object's text. */
export async function textOf(running: Running, key: string) {
  return (await getObject(running, key)).Body?.transformToString();
}

/** The ETag that S3 gives a text. */
export function etagOf(text: string): string {
  return `"${createHash('md5').update(text).digest('hex')}"`;
}
