import type { Instant } from '../site/site.ts';

/** S3 key of the published record. */
export const recordKey = 'published.json';

/** What is known of an object that was written. */
export interface PublishedPage {
  /** SHA-256 (hex) of its bytes. */
  readonly digest: string;
  /** Content type and cache header as they were written. */
  readonly headers: string;
  /** S3's ETag, quotes included, which a conditional write names. */
  readonly etag: string;
}

/** What the publisher last made true. */
export interface Published {
  readonly format: 1;
  /** Counts publications, from 1. */
  readonly sequence: number;
  /** Digest of everything that the site was made from: content, renderer, deployment facts. */
  readonly inputs: string;
  /** ISO 8601 instant that the site was built for. */
  readonly at: string;
  /** The site is the same until this instant (ISO 8601); null when no date will change it. */
  readonly until: string | null;
  /** By viewer path. Nothing public is ever deleted: pages of former sites stay here. */
  readonly pages: Readonly<Record<string, PublishedPage>>;
  /** Digest of the words of each announced translation, by `privacy/2026-11-15/de`. */
  readonly words: Readonly<Record<string, string>>;
}

/** True while a record still says what the inputs would make at an instant, so that nothing is to be done. */
export function recordHolds(record: Published, inputs: string, at: Instant): boolean {
  const until = record.until === null ? Number.POSITIVE_INFINITY : Date.parse(record.until);
  return record.inputs === inputs && Date.parse(record.at) <= at && at < until;
}

/** Reads a record; one that is damaged or of a later format is an error, never an empty site. */
export function parsePublished(text: string): Published {
  let value: Partial<Published> | null;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new Error(`Cannot read ${recordKey}: it is not JSON`, { cause });
  }
  if (value?.format !== 1) {
    throw new Error(`Cannot read ${recordKey}: its format is ${JSON.stringify(value?.format)}, this program knows 1`);
  }
  const { sequence, inputs, at, until, pages, words } = value;
  const isComplete = Number.isInteger(sequence) && typeof inputs === 'string' && !Number.isNaN(Date.parse(at ?? ''));
  if (!isComplete || until === undefined || pages == null || words == null)
    throw new Error(`Cannot read ${recordKey}: it is not complete`);
  return value as Published;
}

/** The record's own text, the same for the same record. */
export function formatPublished(record: Published): string {
  const sorted = <T>(values: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ ...record, pages: sorted(record.pages), words: sorted(record.words) }, null, 1)}\n`;
}
