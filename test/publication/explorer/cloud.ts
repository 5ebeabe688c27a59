import { createHash } from 'node:crypto';
import { type Lease, LeaseExpired } from '../../../lambda/publication/store/lease.ts';
import type { NewObject } from '../../../lambda/publication/store/object-store.ts';
import type { Instant } from '../../../lambda/site/site.ts';

/** An object as a bucket keeps it. */
export interface Stored {
  readonly text: string;
  readonly etag: string;
  readonly digest: string;
  readonly headers: string;
}

export type Bucket = Map<string, Stored>;

/** A page's bytes that a reader could fetch, from an instant on. */
interface Shown {
  readonly key: string;
  readonly digest: string;
  readonly at: Instant;
  readonly run: string;
  /** How many entries the ledger had. */
  readonly entries: number;
}

/** Who writes, until when the store lets it, and what time it is by the clock of the server that it meets. */
interface Writing {
  readonly run: string;
  readonly lease: Lease | undefined;
  readonly time: Instant;
}

/** S3, CloudFront and a warm edge in memory, without any request that could fail. */
export interface Cloud {
  /** `main` is the one that readers see. */
  readonly buckets: ReadonlyMap<string, Bucket>;
  /** By viewer path: the oldest bytes that some place of the edge still has. It forgets within seconds that it found none. */
  readonly edge: Map<string, string | undefined>;
  readonly shown: readonly Shown[];
  /** What runs have written under each `bucket/key`, the latest last. */
  readonly versions: ReadonlyMap<string, readonly Stored[]>;
  /** Problems that were seen at the very write. */
  readonly violations: readonly string[];
  /** The new ETag, or undefined where the condition does not hold. */
  put(
    where: { name: string; key: string },
    object: NewObject,
    replaces: string | undefined,
    writing: Writing,
  ): string | undefined;
  invalidate(reference: string, paths: readonly string[]): true;
}

/** Milliseconds by which the clock of a server may be wrong. */
export const maxSkew = 999;
const bucketNames = ['main', 'copy', 'copy2'] as const;

/** The bucket of a name. */
export function bucketOf({ buckets }: Pick<Cloud, 'buckets'>, name: string): Bucket {
  const bucket = buckets.get(name);
  if (bucket === undefined) throw new Error(`There is no bucket ${name}`);
  return bucket;
}

/** An object with an ETag as S3 makes it: equal bytes have equal ETags. */
export function storedOf(text: string, headers: string): Stored {
  const digest = createHash('sha256').update(text).digest('hex');
  return { text, headers, digest, etag: `"${createHash('md5').update(text).digest('hex')}"` };
}

/** True for the key of an entry of the ledger. */
export function isEntry(key: string): boolean {
  return /^ledger\/\d{6}\.json$/.test(key);
}

export function isPage(key: string): boolean {
  return key !== 'published.json' && !key.startsWith('ledger/');
}

export function createCloud(now: () => Instant): Cloud {
  const buckets = new Map(bucketNames.map((name) => [name, new Map<string, Stored>()]));
  const edge = new Map<string, string | undefined>();
  const shown: Shown[] = [];
  const versions = new Map<string, Stored[]>();
  const violations: string[] = [];
  const references = new Map<string, string>();
  const cloud = { buckets, edge, shown, versions, violations };

  const check = (
    where: { name: string; key: string },
    text: string,
    { run, isNew }: { run: string; isNew: boolean },
  ) => {
    const { name, key } = where;
    const record = buckets.get('main')?.get('published.json');
    const { intent, unansweredUntil } = record ? JSON.parse(record.text) : {};
    const isLate = intent === null && unansweredUntil !== null && now() < Date.parse(unansweredUntil) + maxSkew;
    if (intent?.run !== run && !isLate)
      violations.push(`I4: ${name}/${key} was written by ${run}, and ${intent?.run ?? 'nobody'} holds the intent`);
    // New pages link to each other, and no reader has their addresses before a page that was there links to one.
    for (const link of isNew ? [] : text.split('\n').slice(1).filter(Boolean))
      if (!versions.has(`${name}${link}`)) violations.push(`I7: ${name}/${key} links to ${link}, which is not there`);
  };

  return {
    ...cloud,
    put({ name, key }, object, replaces, { run, lease, time }) {
      if (replaces === '') throw new Error('InvalidArgument: If-Match must be an ETag');
      if (lease && time >= lease.begins + lease.seconds * 1_000) throw new LeaseExpired();
      const bucket = bucketOf(cloud, name);
      const present = bucket.get(key);
      if ((present?.etag ?? undefined) !== replaces) return undefined;
      const text = new TextDecoder().decode(object.body);
      const stored = storedOf(text, `${object.contentType} | ${object.cacheControl}`);
      bucket.set(key, stored);
      if (isPage(key) && present?.digest !== stored.digest) {
        const entries = [...bucket.keys()].filter(isEntry).length;
        if (name === 'main') shown.push({ key, digest: stored.digest, at: now(), run, entries });
        check({ name, key }, text, { run, isNew: present === undefined });
      }
      const before = versions.get(`${name}/${key}`) ?? [];
      versions.set(`${name}/${key}`, [...before, stored]);
      return stored.etag;
    },
    invalidate(reference, paths) {
      const known = references.get(reference);
      if (known !== undefined && known !== paths.join(' ')) throw new Error('InvalidationBatchAlreadyExists');
      if (known !== undefined) return true;
      references.set(reference, paths.join(' '));
      for (const path of paths) edge.set(path, buckets.get('main')?.get(path.slice(1))?.text);
      return true;
    },
  };
}
