import { sha256 } from '../../content/digest.ts';
import { rememberOf } from '../../content/remember.ts';
import type { Instant, Terms } from '../../site/site.ts';
import { type Stage, unsaidStage } from '../../site/stage.ts';
import type { Inputs } from '../inputs.ts';
import { digestPairs } from '../json-in-parts.ts';
import type { LedgerHead } from '../ledger/ledger.ts';
import { sortByName, sortNames } from '../sort-by-name.ts';
import type { CheckpointState } from '../witness/checkpoint-state.ts';
import type { Intent } from './intent.ts';

/** S3 key of the published record. */
export const recordKey = 'published.json';

/** What a person does whom a record stands in the way that somebody altered: the bucket's policy lets no one delete it. */
export const rebuildRecord = `overwrite ${recordKey} with {} and run again`;

/** What is known about an object that was written. */
export interface PublishedPage {
  /** SHA-256 (hex) of its bytes. */
  readonly digest: string;
  /** Content type and cache header as they were written. */
  readonly headers: string;
  /** S3's ETag, quotes included, which a conditional write names. */
  readonly etag: string;
  /** Digest of everything that its bytes depend on; undefined where that is not known. */
  readonly inputs?: string | undefined;
}

/** What the publisher last published, and what a run is about to change. */
export interface Published {
  readonly format: 2;
  /** Counts publications, from 1; 0 before the first. */
  readonly sequence: number;
  readonly inputs: Inputs;
  /** Scheme and host in the canonical links of the pages. */
  readonly origin: string;
  /** Replica buckets that hold the same objects. */
  readonly replicas: readonly string[];
  readonly stage: Stage;
  /** What a trial shows instead of today, as the deployment names it; null if it shows today. */
  readonly trialAt: string | null;
  /** ISO 8601 instant for which the site was built. */
  readonly at: string;
  /** The site is the same until this instant (ISO 8601); null when no date will change it. */
  readonly until: string | null;
  /** The last entry of the ledger; null before the first. */
  readonly ledger: LedgerHead | null;
  /** What is known of the checkpoint of that entry; null before the first, and in records from before there were any. */
  readonly checkpoint: CheckpointState | null;
  /** By viewer path. Nothing public is ever deleted: pages of earlier sites stay here. */
  readonly pages: Readonly<Record<string, PublishedPage>>;
  /** Digest of the words of each announced translation, by `privacy/2026-11-15/de`. */
  readonly words: Readonly<Record<string, string>>;
  /** The terms of each announced version, translation and correction. */
  readonly terms: Terms;
  /** Digests of the contents that were published, the latest last. */
  readonly contents: readonly string[];
  /** Digests of the pages whose last entry in the ledger is that of an interrupted run, by viewer path, until a publication is complete. */
  readonly interrupted: Readonly<Record<string, string>>;
  /** ISO 8601 instant at which the buckets were last compared with record and ledger, object by object. */
  readonly audited: string;
  /** Viewer paths that still have to be invalidated. */
  readonly uninvalidated: readonly string[];
  /**
   * ISO 8601 instant by the store's clock until which an unanswered write may still take effect; null if every write was
   * answered. Until then nothing else may be written.
   */
  readonly unansweredUntil: string | null;
  /** What a run is about to write; null if none is under way and none was interrupted. */
  readonly intent: Intent | null;
}

/** The record before the first publication. */
export const emptyRecord: Published = {
  format: 2,
  sequence: 0,
  inputs: { content: '', renderer: '' },
  origin: '',
  replicas: [],
  stage: unsaidStage,
  trialAt: null,
  at: new Date(0).toISOString(),
  until: null,
  ledger: null,
  checkpoint: null,
  pages: {},
  words: {},
  terms: {},
  contents: [],
  interrupted: {},
  audited: new Date(0).toISOString(),
  uninvalidated: [],
  unansweredUntil: null,
  intent: null,
};

/** What a record is compared with; without an origin, any published one will do. */
export interface Circumstances {
  readonly inputs: Inputs;
  readonly origin: string | undefined;
  /** Replica buckets that must hold the same objects. */
  readonly replicas: readonly string[];
  /** Without a stage, that of what was published. */
  readonly stage?: Stage | undefined;
  /** The date or instant that a trial shows instead of today. */
  readonly trialAt?: string | undefined;
}

/** As much of a record as a run must know that finds nothing to do. */
export interface RecordHead
  extends Omit<
    Published,
    'format' | 'sequence' | 'checkpoint' | 'pages' | 'words' | 'terms' | 'contents' | 'interrupted'
  > {
  readonly checkpoint: Omit<CheckpointState, 'log' | 'tree' | 'key'> | null;
}

/** Returns true while the published site is the one that these circumstances would produce, so that there is nothing to do. */
export function recordHolds(record: RecordHead, circumstances: Circumstances, now: Instant): boolean {
  const { inputs, origin, replicas, stage = record.stage, trialAt = null } = circumstances;
  if (record.intent !== null || record.uninvalidated.length > 0) return false;
  if (record.stage !== stage || record.trialAt !== trialAt) return false;
  const until = record.until === null ? Number.POSITIVE_INFINITY : Date.parse(record.until);
  const isSame = record.inputs.content === inputs.content && record.inputs.renderer === inputs.renderer;
  const isThere = (origin ?? record.origin) === record.origin && isReplicated(record, replicas);
  return isSame && isThere && Date.parse(record.at) <= now && now < until;
}

/** Returns true if all these replica buckets hold the recorded pages. */
export function isReplicated(record: Pick<Published, 'replicas'>, buckets: readonly string[]): boolean {
  return buckets.every((bucket) => record.replicas.includes(bucket));
}

/** What each ledger entry bears out: by itself, a record that somebody altered could forget words and pages. */
export type BorneOut = Pick<Published, 'words' | 'interrupted'> & {
  readonly pages: Readonly<Record<string, Pick<PublishedPage, 'digest'>>>;
};

/** Digest of all words that must not change, and of the bytes of every page as the ledger tells them last. */
export function digestRecord({ words, pages, interrupted }: BorneOut): string {
  const others = Object.keys(interrupted);
  const paths = others.length === 0 ? Object.keys(pages) : [...new Set([...Object.keys(pages), ...others])];
  return digestPairs(
    { names: sortNames(Object.keys(words)), valueAt: (text) => words[text] ?? '' },
    {
      names: sortNames(paths),
      valueAt: (path) => (Object.hasOwn(interrupted, path) ? interrupted[path] : pages[path]?.digest) ?? '',
    },
  );
}

/** Digest of what all pages were made from. By itself, a record that somebody altered could say that a page is what it should be. */
export function digestPageInputs(pages: Published['pages']): string {
  return digestPairs({ names: sortNames(Object.keys(pages)), valueAt: (path) => pages[path]?.inputs ?? null });
}

/** Terms in the order of their names. */
export const sortTerms = rememberOf((terms: Terms): Terms => {
  const all = Object.entries(terms).map(([id, values]) => [id, sortByName(values)] as const);
  const isSorted = all.every(([id, values]) => values === terms[id]);
  return sortByName(isSorted ? terms : Object.fromEntries(all));
});

/** Digest of all terms that must not change. Most publications change none. */
export const digestTerms = rememberOf((terms: Terms): string => sha256(JSON.stringify(sortTerms(terms))));

/** Terms with others, which take the place of those with the same name; the same object where nothing is new. */
export function mergeTerms(terms: Terms, others: Terms): Terms {
  let merged: Record<string, Terms[string]> | undefined;
  for (const [id, values] of Object.entries(others)) {
    if (hasAll(terms[id], values)) continue;
    merged ??= { ...terms };
    merged[id] = { ...terms[id], ...values };
  }
  return merged ?? terms;
}

/** The same of the digests of words. */
export function mergeWords(words: Published['words'], others: Published['words']): Published['words'] {
  return hasAll(words, others) ? words : { ...words, ...others };
}

function hasAll(known: Terms[string] | undefined, values: Terms[string]): boolean {
  if (known === undefined) return false;
  for (const name of Object.keys(values)) if (known[name] !== values[name]) return false;
  return true;
}
