import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32InBase64 } from '../crc32.ts';
import type { Bucket, ObjectMeta, StoredObject } from './bucket.ts';
import { fileNameOf, formatObjectFile, isObjectFile, parseObjectFile } from './object-file.ts';

/** Opens the bucket that is kept in a directory, which is made if need be; what was put there before is there again. */
export function openBucket(directory: string, now: () => number): Bucket {
  mkdirSync(directory, { recursive: true });
  const fileOf = (name: string) => join(directory, name);
  const names = () => readdirSync(directory).filter(isObjectFile);
  return {
    get: (key) => read(fileOf(fileNameOf(key))),
    put(key, body, headers) {
      const meta = describe(key, body, headers, now());
      const temporary = fileOf(`.${randomUUID()}`);
      writeFileSync(temporary, formatObjectFile(meta, body));
      renameSync(temporary, fileOf(fileNameOf(key)));
      return meta;
    },
    list(prefix) {
      const objects = names().flatMap((name) => read(fileOf(name)) ?? []);
      const wanted = objects.filter(({ key }) => key.startsWith(prefix));
      return wanted.sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)));
    },
    clear() {
      for (const name of names()) rmSync(fileOf(name));
    },
  };
}

function read(file: string): StoredObject | undefined {
  try {
    return parseObjectFile(readFileSync(file));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new Error(`Cannot read ${file}: it is not an object of the stand-in; remove it`, { cause: error });
  }
}

function describe(key: string, body: Uint8Array, headers: Readonly<Record<string, string>>, now: number): ObjectMeta {
  return {
    key,
    etag: `"${createHash('md5').update(body).digest('hex')}"`,
    crc32: crc32InBase64(body),
    size: body.byteLength,
    lastModified: Math.floor(now / 1000) * 1000,
    headers,
  };
}
