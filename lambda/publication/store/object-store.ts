import {
  GetObjectCommand,
  type GetObjectCommandOutput,
  HeadObjectCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { sha256 } from '../../content/digest.ts';
import type { ObjectLock } from '../../shared/environment.ts';
import type { Page } from '../../site/site.ts';

/** What a write must find at its key: the object with this ETag, or none. */
type Condition = { readonly replaces: string } | { readonly replaces: undefined };

/** What is written. */
interface Content extends Pick<Page, 'body' | 'contentType' | 'cacheControl'> {
  /** Part of the ledger: where the store has a lock, nobody may delete it before its time. */
  readonly isLocked?: boolean;
}

/** An object's state, as far as it tells one writer's bytes from another's. */
interface StoredObject {
  readonly etag: string;
  readonly digest: string | undefined;
  readonly headers: string;
}

/** What a publisher needs of S3; each call is one request. */
export interface ObjectStore {
  /** The name of the bucket. */
  readonly bucket: string;
  /** The text of an object, or undefined when there is none. */
  read(key: string): Promise<{ text: string; etag: string } | undefined>;
  /** The object's state without its bytes. */
  inspect(key: string): Promise<StoredObject | undefined>;
  /** Writes if the condition holds: the new ETag, or undefined when it does not hold. */
  write(key: string, content: Content, condition: Condition): Promise<string | undefined>;
}

/** S3's answers that say that a condition did not hold, or that another write was under way. */
const lostRace = ['PreconditionFailed', 'ConditionalRequestConflict'];

/** The one way to S3; an error that is not an answer to the question passes through untouched. */
export function createObjectStore(client: S3Client, bucket: string, lock?: ObjectLock): ObjectStore {
  return {
    bucket,
    async read(key) {
      const answer = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key })).catch(missing('NoSuchKey'));
      return answer && { text: await textOf(answer), etag: answer.ETag ?? '' };
    },
    async inspect(key) {
      const answer = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key })).catch(missing('NotFound'));
      if (answer === undefined) return undefined;
      return {
        etag: answer.ETag ?? '',
        digest: answer.Metadata?.sha256,
        headers: `${answer.ContentType} | ${answer.CacheControl}`,
      };
    },
    async write(key, { body, contentType, cacheControl, isLocked }, { replaces }) {
      const retention = lock && isLocked ? retentionOf(lock, new Date()) : {};
      const object = { Bucket: bucket, Key: key, Body: body, ContentType: contentType, CacheControl: cacheControl };
      const condition = replaces === undefined ? { IfNoneMatch: '*' } : { IfMatch: replaces };
      const command = new PutObjectCommand({
        ...object,
        ...condition,
        ...retention,
        Metadata: { sha256: sha256(body) },
      });
      const names = replaces === undefined ? lostRace : [...lostRace, 'NoSuchKey'];
      return (await client.send(command).catch(missing(...names)))?.ETag;
    },
  };
}

function retentionOf({ mode, years }: ObjectLock, now: Date) {
  const until = new Date(now);
  until.setUTCFullYear(now.getUTCFullYear() + years);
  return {
    ObjectLockMode: mode === 'compliance' ? 'COMPLIANCE' : 'GOVERNANCE',
    ObjectLockRetainUntilDate: until,
  } as const;
}

async function textOf(answer: GetObjectCommandOutput): Promise<string> {
  return (await answer.Body?.transformToString('utf-8')) ?? '';
}

function missing(...names: readonly string[]): (error: unknown) => undefined {
  return (error) => {
    if (error instanceof Error && names.includes(error.name)) return undefined;
    throw error;
  };
}
