/** What is kept with an object's bytes. */
export interface ObjectMeta {
  readonly key: string;
  /** Quoted MD5 of the bytes, as S3 gives it. */
  readonly etag: string;
  /** CRC-32 of the bytes in base64. */
  readonly crc32: string;
  readonly size: number;
  /** Milliseconds since 1970, whole seconds. */
  readonly lastModified: number;
  /** Content type, cache header, `x-amz-meta-*` and the like, as they were given; names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

/** An object with its bytes. */
export interface StoredObject extends ObjectMeta {
  readonly body: Uint8Array;
}

/** The objects of the one bucket. Each call is done when it returns, so that a check and a write in one turn are one step. */
export interface Bucket {
  get(key: string): StoredObject | undefined;
  put(key: string, body: Uint8Array, headers: Readonly<Record<string, string>>): ObjectMeta;
  /** Of keys that begin so, by ascending bytes of their UTF-8 form, as S3 lists them. */
  list(prefix: string): ObjectMeta[];
  /** Removes every object. */
  clear(): void;
}
