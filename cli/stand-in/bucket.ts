import { createHash } from 'node:crypto';

/** An object with its bytes and everything that is kept with them. */
export interface BucketObject {
  readonly key: string;
  readonly body: Uint8Array;
  /** Quoted MD5 of the bytes, as S3 gives it. */
  readonly etag: string;
  /** Milliseconds since 1970, whole seconds. */
  readonly lastModified: number;
  /** Content type, cache header and lock, as they were given; names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

/** The objects of one bucket. Each call is done when it returns, so a check and a write in one turn are one step. */
export interface Bucket {
  get(key: string): BucketObject | undefined;
  put(key: string, body: Uint8Array, headers: Readonly<Record<string, string>>): BucketObject;
  /** All objects, by ascending bytes of the UTF-8 form of their keys, as S3 lists them. */
  list(): BucketObject[];
  /** Removes an object, as a person with the right to do so would. */
  delete(key: string): void;
  /** Removes every object. */
  clear(): void;
}

/** Creates an empty bucket in memory. */
export function createBucket(now: () => number): Bucket {
  const objects = new Map<string, BucketObject>();
  return {
    get: (key) => objects.get(key),
    put(key, body, headers) {
      const etag = `"${createHash('md5').update(body).digest('hex')}"`;
      const object = { key, body, etag, lastModified: Math.floor(now() / 1000) * 1000, headers };
      objects.set(key, object);
      return object;
    },
    list: () => [...objects.values()].sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key))),
    delete(key) {
      objects.delete(key);
    },
    clear: () => objects.clear(),
  };
}
