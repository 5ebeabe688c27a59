import type { Instant } from '../../site/site.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { type Published, type RecordHead, recordKey } from './published.ts';
import { parseHead, parsePublished } from './record-text.ts';

/** What a bucket holds under the record's key. */
export interface StoredRecord {
  /** Undefined if there is none, or if it is damaged. */
  readonly record: Published | undefined;
  /** What a write must name to replace it; undefined if there is none. */
  readonly etag: string | undefined;
  /** The store's clock when it answered. */
  readonly now: Instant;
}

/** As much as a run must know that finds nothing to do. */
export interface StoredHead {
  /** Undefined if there is none, or if it does not suffice to know. */
  readonly record: RecordHead | undefined;
  readonly now: Instant;
}

/** What the start of a record says. */
export interface Glance extends StoredHead {
  /** The whole record, if it was read at once. */
  readonly stored: StoredRecord | undefined;
}

/** A record is read every hour, and has a line for each page that ever was: its first line suffices for a run that finds nothing to do. */
const headBytes = 1_024;

/** Reads the record of a bucket with one request. */
export async function readRecord(store: ObjectStore): Promise<StoredRecord> {
  const { object, now } = await store.read(recordKey);
  return { record: object && parsePublished(object.text), etag: object?.etag, now };
}

/** Reads the start of the record of a bucket with one request. */
export async function glanceAtRecord(store: Pick<ObjectStore, 'read'>): Promise<Glance> {
  const { object, now } = await store.read(recordKey, headBytes);
  if (object?.size !== undefined) return { record: parseHead(object.text, object.size), now, stored: undefined };
  const stored = { record: object && parsePublished(object.text), etag: object?.etag, now };
  return { record: stored.record, now, stored };
}
