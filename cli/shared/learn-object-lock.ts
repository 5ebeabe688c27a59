import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import * as v from 'valibot';
import { ledgerKeys } from '../../lambda/publication/ledger/ledger.ts';
import { recordKey } from '../../lambda/publication/record/published.ts';
import type { ObjectLock } from '../../lambda/shared/environment.ts';

const recordForm = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ ledger: v.nullable(v.object({ entry: v.pipe(v.number(), v.integer()) })) }),
);
const millisecondsOfYear = 365.2425 * 86_400_000;

/**
 * Returns how the last entry of a bucket's ledger is locked, so that the next one is locked in the same way; undefined when it is not
 * locked, or when there is none. To see a lock, the caller needs `s3:GetObjectRetention`.
 */
export async function learnObjectLock(bucket: string): Promise<ObjectLock | undefined> {
  const forcePathStyle = Boolean(process.env.AWS_ENDPOINT_URL || process.env.AWS_ENDPOINT_URL_S3);
  const client = new S3Client({ forcePathStyle, followRegionRedirects: !forcePathStyle });
  try {
    const entry = await lastEntry(client, bucket);
    return entry === undefined ? undefined : await lockOf(client, bucket, ledgerKeys.entry(entry));
  } finally {
    client.destroy();
  }
}

/** A record that cannot be read is reported by the publisher, which reads it next. */
async function lastEntry(client: S3Client, bucket: string): Promise<number | undefined> {
  const answer = await client.send(new GetObjectCommand({ Bucket: bucket, Key: recordKey })).catch(missing);
  const { success, output } = v.safeParse(recordForm, await answer?.Body?.transformToString());
  return success ? output.ledger?.entry : undefined;
}

async function lockOf(client: S3Client, bucket: string, key: string): Promise<ObjectLock | undefined> {
  const answer = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key })).catch(missing);
  const { ObjectLockMode, ObjectLockRetainUntilDate, LastModified } = answer ?? {};
  if (ObjectLockMode === undefined || ObjectLockRetainUntilDate === undefined || LastModified === undefined)
    return undefined;
  const years = Math.round((ObjectLockRetainUntilDate.getTime() - LastModified.getTime()) / millisecondsOfYear);
  return { mode: ObjectLockMode === 'COMPLIANCE' ? 'compliance' : 'governance', years: Math.max(1, years) };
}

function missing(error: unknown): undefined {
  if (error instanceof Error && error.name === 'NoSuchKey') return undefined;
  throw error;
}
