import type { Instant } from '../../site/site.ts';
import type { LedgerHead } from '../ledger/ledger.ts';

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

/** What pages are made from beside the instant and the deployment; equal digests make equal pages. */
export interface Inputs {
  /** SHA-256 (hex) of the content's files. */
  readonly content: string;
  /** SHA-256 (hex) of the program that renders them, with its libraries' versions. */
  readonly renderer: string;
  /** Commit of the content, where it is known; another commit of the same content changes nothing. */
  readonly commit?: string | null;
}

/** What the publisher last made true. */
export interface Published {
  readonly format: 1;
  /** Counts publications, from 1. */
  readonly sequence: number;
  readonly inputs: Inputs;
  /** Scheme and host that the pages name. */
  readonly origin: string;
  /** Buckets that held the same before this record was written. */
  readonly replicas: readonly string[];
  /** ISO 8601 instant that the site was built for. */
  readonly at: string;
  /** The site is the same until this instant (ISO 8601); null when no date will change it. */
  readonly until: string | null;
  /** The last entry of the ledger; null before the first. */
  readonly ledger: LedgerHead | null;
  /** By viewer path. Nothing public is ever deleted: pages of former sites stay here. */
  readonly pages: Readonly<Record<string, PublishedPage>>;
  /** Digest of the words of each announced translation, by `privacy/2026-11-15/de`. */
  readonly words: Readonly<Record<string, string>>;
}

/** What a record is held against; without an origin the one that was published is as good as any. */
export interface Circumstances {
  readonly inputs: Inputs;
  readonly origin: string | undefined;
  /** Buckets that must hold the same. */
  readonly replicas: readonly string[];
  readonly at: Instant;
}

/** True while a record still says what the circumstances would make, so that nothing is to be done. */
export function recordHolds(record: Published, { inputs, origin, replicas, at }: Circumstances): boolean {
  const until = record.until === null ? Number.POSITIVE_INFINITY : Date.parse(record.until);
  const isSame = record.inputs.content === inputs.content && record.inputs.renderer === inputs.renderer;
  const isEverywhere = replicas.every((bucket) => record.replicas.includes(bucket));
  const isThere = (origin ?? record.origin) === record.origin && isEverywhere;
  return isSame && isThere && Date.parse(record.at) <= at && at < until;
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
  const { sequence, inputs, origin, replicas, at, until, ledger, pages, words } = value;
  const isComplete = Number.isInteger(sequence) && inputs != null && origin && !Number.isNaN(Date.parse(at ?? ''));
  if (!isComplete || until === undefined || ledger === undefined || replicas == null || pages == null || words == null)
    throw new Error(`Cannot read ${recordKey}: it is not complete`);
  return value as Published;
}

/** The record's own text, the same for the same record. */
export function formatPublished(record: Published): string {
  const sorted = <T>(values: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ ...record, pages: sorted(record.pages), words: sorted(record.words) }, null, 1)}\n`;
}
