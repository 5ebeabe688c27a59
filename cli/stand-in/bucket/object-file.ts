import { createHash } from 'node:crypto';
import type { ObjectMeta, StoredObject } from './bucket.ts';

const newline = 0x0a;

/** The name of an object's file: a digest, since keys may be nested in keys, differ in case alone, or be too long for a name. */
export function fileNameOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

/** True for the names that objects are kept under. */
export function isObjectFile(name: string): boolean {
  return /^[0-9a-f]{64}$/.test(name);
}

/** An object as one file, a line of JSON and then its bytes, so that one rename replaces both. */
export function formatObjectFile(meta: ObjectMeta, body: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(`${JSON.stringify(meta)}\n`), body]);
}

/** The inverse of `formatObjectFile()`. */
export function parseObjectFile(bytes: Buffer): StoredObject {
  const end = bytes.indexOf(newline);
  const meta: ObjectMeta = JSON.parse(bytes.toString('utf8', 0, end));
  return { ...meta, body: bytes.subarray(end + 1) };
}
