import type { Instant } from '../../site/site.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { type Published, parsePublished, recordKey } from './published.ts';

/** What a bucket holds under the record's key. */
export interface StoredRecord {
  /** Undefined if there is none, or if it is damaged. */
  readonly record: Published | undefined;
  /** What a write must name to replace it; undefined if there is none. */
  readonly etag: string | undefined;
  /** The store's clock when it answered. */
  readonly now: Instant;
}

/** Reads the record of a bucket with one request. */
export async function readRecord(store: ObjectStore): Promise<StoredRecord> {
  const { object, now } = await store.read(recordKey);
  return { record: object && parsePublished(object.text), etag: object?.etag, now };
}
