import type { ObjectStore } from '../store/object-store.ts';
import { type Published, parsePublished, recordKey } from './published.ts';

/** A record with the ETag that a write must name to replace it. */
export interface StoredRecord {
  readonly record: Published;
  /** Undefined where a run died before it wrote the first one. */
  readonly etag: string | undefined;
}

/** The record of a bucket, or undefined while it has none; one request. */
export async function readRecord(store: ObjectStore): Promise<StoredRecord | undefined> {
  const stored = await store.read(recordKey);
  return stored && { record: parsePublished(stored.text), etag: stored.etag };
}
