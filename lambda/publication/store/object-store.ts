import { GetObjectCommand, type GetObjectCommandOutput, ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3';
import { sha256 } from '../../content/digest.ts';
import type { ObjectLock } from '../../shared/environment.ts';
import type { Instant, Page } from '../../site/site.ts';
import { type Lease, LeaseExpired } from './lease.ts';
import { noticeClosedConnections } from './notice-closed-connections.ts';
import { createPutObject } from './put-object.ts';
import { BodyInterrupted, readBody } from './read-body.ts';
import { createStoreClock } from './store-clock.ts';

/** What a write must find at its key: the object with this ETag, or none. */
type Condition = { readonly replaces: string } | { readonly replaces: undefined };

/** An object to write. */
export interface NewObject extends Pick<Page, 'body' | 'contentType' | 'cacheControl'> {
  /** Part of the ledger: if the store has a lock, it cannot be deleted until the lock ends. */
  readonly isLocked?: boolean;
}

/** An object as it was found. */
export interface FoundObject {
  /** Its bytes as UTF-8. */
  readonly text: string;
  /** SHA-256 (hex) of its bytes. */
  readonly digest: string;
  readonly etag: string;
  /** Content type and cache header. */
  readonly headers: string;
  /** How many bytes it has, if it was not read to its end; text and digest are then those of its start. */
  readonly size?: number;
}

/** The result of a read, and the store's clock when it answered. */
interface ReadAnswer {
  readonly object: FoundObject | undefined;
  readonly now: Instant;
}

interface ListAnswer {
  readonly objects: readonly { readonly key: string; readonly etag: string }[];
  readonly isLast: boolean;
}

/** What a publisher needs from S3; each call is one request. */
export interface ObjectStore {
  /** The name of the bucket. */
  readonly bucket: string;
  /**
   * Reads an object, or no more than so many bytes of its start where the server can do that. Its bytes count, since metadata that somebody
   * else wrote may claim anything of them.
   */
  read(key: string, first?: number): Promise<ReadAnswer>;
  /** Lists up to 1,000 objects in ascending order of their keys, from the one after a key on. */
  list(after: string | undefined): Promise<ListAnswer>;
  /**
   * Writes if the condition holds and returns the new ETag; returns undefined if it does not. The store refuses a write under a
   * lease that is over, which throws `LeaseExpired`, even if the request was sent in time.
   */
  write(
    key: string,
    object: NewObject,
    condition: Condition,
    lease?: () => Promise<Lease>,
  ): Promise<string | undefined>;
  /** The latest instant that an answer of the store named; 0 before the first answer. */
  clock(): Instant;
  /** True while every write was answered; one that was not may take effect until its lease is over. */
  isQuiet(): boolean;
}

/** Milliseconds within which one attempt at a request must end, including the body of its answer. */
const tryBound = 30_000;

/** The only access to S3; an error that does not answer the question passes through untouched. */
export function createObjectStore(client: S3Client, bucket: string, lock?: ObjectLock): ObjectStore {
  const { now: clock, see } = createStoreClock(client);
  const putObject = createPutObject(client, bucket, see);
  let isQuiet = true;
  return {
    bucket,
    clock,
    isQuiet: () => isQuiet,
    async read(key, first) {
      const object = { Bucket: bucket, Key: key };
      const get = (more: { Range?: string }) =>
        client.send(new GetObjectCommand({ ...object, ...more }), bounded()).catch(missing('NoSuchKey'));
      const answer = await (first === undefined
        ? get({})
        : get({ Range: `bytes=0-${first - 1}` }).catch((error) =>
            hasNoStart(error) ? get({}) : Promise.reject(error),
          ));
      return { object: answer && (await readObject(answer, key)), now: clock() };
    },
    async list(after) {
      const { Contents = [], IsTruncated } = await client.send(
        new ListObjectsV2Command({ Bucket: bucket, StartAfter: after }),
        bounded(),
      );
      const objects = Contents.map(({ Key, ETag }) => ({ key: Key ?? '', etag: ETag ?? '' }));
      return { objects, isLast: IsTruncated !== true };
    },
    async write(key, { body, contentType, cacheControl, isLocked }, { replaces }, lease) {
      const now = new Date(clock() || Date.now());
      const headers = {
        'cache-control': cacheControl,
        'content-type': contentType,
        ...(replaces === undefined ? { 'if-none-match': '*' } : { 'if-match': replaces }),
        ...(lock && isLocked ? retentionOf(lock, now) : {}),
      };
      const names = ['PreconditionFailed', ...(replaces === undefined ? [] : ['NoSuchKey'])];
      await noticeClosedConnections();
      return putObject({ key, body, headers, lease: await lease?.(), now, signal: timeBound() }).catch((error) => {
        if (wasUnanswered(error)) isQuiet = false;
        return missing(...names)(checkExpired(error));
      });
    },
  };
}

/** An object without bytes has none to begin with, and not every server that implements S3 reads parts of objects. */
function hasNoStart(error: unknown): boolean {
  return error instanceof Error && ['InvalidRange', 'NotImplemented'].includes(error.name);
}

/** True if a request had no answer, or may have had none. */
function wasUnanswered(error: unknown): boolean {
  const { $metadata } = error as { $metadata?: { httpStatusCode?: number } };
  return $metadata?.httpStatusCode === undefined;
}

/** S3 answers a request whose signature has expired with AccessDenied, and gives the reason only in the message. */
function checkExpired(error: unknown): unknown {
  const isExpired = error instanceof Error && error.name === 'AccessDenied' && /expired/i.test(error.message);
  return isExpired ? new LeaseExpired(error) : error;
}

function retentionOf({ mode, years }: ObjectLock, now: Date): Record<string, string> {
  const until = new Date(now);
  until.setUTCFullYear(now.getUTCFullYear() + years);
  return {
    'x-amz-object-lock-mode': mode === 'compliance' ? 'COMPLIANCE' : 'GOVERNANCE',
    'x-amz-object-lock-retain-until-date': until.toISOString().replace('.000Z', 'Z'),
  };
}

/** Larger than any record or page, and small enough for the function's memory. */
const bounds = { maxBytes: 64_000_000, milliseconds: 20_000 };

async function readObject(answer: GetObjectCommandOutput, key: string): Promise<FoundObject> {
  const { Body, ContentLength, ContentRange, ContentType, CacheControl, ETag = '' } = answer;
  const stream = Body as unknown as Parameters<typeof readBody>[0] | undefined;
  const bytes = stream === undefined ? new Uint8Array() : await readBody(stream, { ...bounds, name: key });
  // Without chunks, a connection that is closed early looks like the end of the body.
  if (ContentLength !== undefined && ContentLength > bytes.byteLength)
    throw new BodyInterrupted(`Cannot read ${key} to its end`);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const found = { text, digest: sha256(bytes), etag: ETag, headers: `${ContentType} | ${CacheControl}` };
  const [, total] = /\/(\d+)$/.exec(ContentRange ?? '') ?? [];
  return Number(total) > bytes.byteLength ? { ...found, size: Number(total) } : found;
}

function bounded(): { abortSignal: AbortSignal } {
  return { abortSignal: timeBound() };
}

function timeBound(): AbortSignal {
  return AbortSignal.timeout(tryBound);
}

function missing(...names: readonly string[]): (error: unknown) => undefined {
  return (error) => {
    if (error instanceof Error && names.includes(error.name)) return undefined;
    throw error;
  };
}
