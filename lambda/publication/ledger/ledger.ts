import * as v from 'valibot';
import { sha256 } from '../../content/digest.ts';
import type { Terms } from '../../site/site.ts';
import { type Stage, stages } from '../../site/stage.ts';
import { type Inputs, type UnknownCommit, unknownCommits } from '../inputs.ts';
import { encodeMembers } from '../json-in-parts.ts';
import { sortByName } from '../sort-by-name.ts';
import { publicKeyPattern } from './note-signatures.ts';

/**
 * A permanent account of what one publication made public: the words and bytes of each page, and the entry before. Each page had
 * these bytes at `at`; if the ledger named different ones before, it got them at some instant from `begun` on. Both are by the store's clock.
 */
export interface LedgerEntry {
  /** Entries of format 1 lack `run`, `begun` and `record`, and their `at` is the instant that the pages were made for. */
  readonly format: 1 | 2;
  /** Counts entries, from 1. */
  readonly entry: number;
  /** SHA-256 (hex) of the bytes of the entry before; null in the first. */
  readonly previous: string | null;
  /** The attempt that made the pages public. */
  readonly run?: string | undefined;
  /** ISO 8601 instant before which none of these pages was public. */
  readonly begun?: string | undefined;
  /** ISO 8601 instant at which all of them were; never earlier than that of the entry before. */
  readonly at: string;
  /** Set if the run was interrupted: another run found these pages public and added the entry. */
  readonly interrupted?: true | undefined;
  /** SHA-256 (hex) of the words of all announced texts and the bytes of all pages, as `digestRecord()` makes it. */
  readonly record?: string | undefined;
  /** The terms of versions, translations and corrections that became public with it, or that it is the first to name. */
  readonly terms?: Terms | undefined;
  /** SHA-256 (hex) of the terms of everything that is announced, as `digestTerms()` makes it. */
  readonly allTerms?: string | undefined;
  /** SHA-256 (hex) of what all pages were made from, as `digestPageInputs()` makes it; entries of earlier releases lack it. */
  readonly pageInputs?: string | undefined;
  /** The name of the ledger in checkpoints; entries from before there were any lack it. */
  readonly log?: string | undefined;
  /** Root (hex) of the Merkle tree over the digests of all entries before this one. */
  readonly tree?: string | undefined;
  /**
   * The public key (DER, base64) that signs the checkpoint of this entry; null if it could not be read, and the checkpoint was signed
   * later. An entry whose checkpoint is not signed has none.
   */
  readonly signingKey?: string | null | undefined;
  /** The address of the authority that was to stamp this entry with the time. */
  readonly timestampAuthority?: string | undefined;
  /** Set if the site is a trial, of which nothing binds. */
  readonly stage?: Stage | undefined;
  /** Commit of the content, where it is known. */
  readonly commit: string | null;
  /** Why it is not known, if the publisher could find out. */
  readonly commitUnknown?: UnknownCommit | undefined;
  readonly inputs: Pick<Inputs, 'content' | 'renderer'>;
  /** By viewer path: each page that became public or changed. */
  readonly pages: Readonly<Record<string, LedgerPage>>;
}

/** A page as it became public. */
export interface LedgerPage {
  /** SHA-256 (hex) of its bytes, under which a copy of them is stored. */
  readonly bytes: string;
  /** Digests of the words of each text that it shows, by `privacy/2026-11-15/de`. */
  readonly words: Readonly<Record<string, string>>;
}

/** The end of the chain. */
export interface LedgerHead {
  readonly entry: number;
  /** SHA-256 (hex) of the entry's bytes. */
  readonly digest: string;
}

/** S3 keys of the ledger's objects, which are their viewer paths without the first slash. */
export const ledgerKeys = {
  entry: (number: number) => `ledger/${String(number).padStart(6, '0')}.json`,
  /** The checkpoint of the head that an entry made. */
  checkpoint: (number: number) => `ledger/${String(number).padStart(6, '0')}.checkpoint`,
  /** The time stamp of an entry's bytes (RFC 3161). */
  stamp: (number: number) => `ledger/${String(number).padStart(6, '0')}.tsr`,
  /** A public key that signs checkpoints, under the digest of its DER. */
  publicKey: (digest: string) => `ledger/keys/${digest}.pem`,
  /** A copy of a page's bytes. */
  page: (digest: string) => `ledger/pages/${digest}`,
} as const;

export const digestPattern = /^[0-9a-f]{64}$/;
export const digestForm = v.pipe(v.string(), v.regex(digestPattern));
export const ledgerPageForm = v.object({ bytes: digestForm, words: v.record(v.string(), digestForm) });
export const termsForm = v.record(v.string(), v.record(v.string(), v.nullable(v.string())));
/** A page of the published record; its digest is empty if the object was found without one. */
export const pageForm = v.object({
  digest: v.string(),
  headers: v.string(),
  etag: v.string(),
  inputs: v.optional(v.string()),
});
const instant = v.pipe(
  v.string(),
  v.check((text) => !Number.isNaN(Date.parse(text))),
);
/** A name that a note can have: one line without spaces and plus signs. */
const logPattern = /^[\x21-\x2a\x2c-\x7e]{1,253}$/;
export const unknownCommitForm = v.picklist(unknownCommits);
const form = v.object({
  format: v.picklist([1, 2]),
  entry: v.pipe(v.number(), v.integer(), v.minValue(1)),
  previous: v.nullable(digestForm),
  run: v.optional(v.string()),
  begun: v.optional(instant),
  at: instant,
  interrupted: v.optional(v.literal(true)),
  record: v.optional(digestForm),
  terms: v.optional(termsForm),
  allTerms: v.optional(digestForm),
  pageInputs: v.optional(digestForm),
  log: v.optional(v.pipe(v.string(), v.regex(logPattern))),
  tree: v.optional(digestForm),
  timestampAuthority: v.optional(v.pipe(v.string(), v.regex(/^https?:\/\/[\x21-\x7e]{1,500}$/))),
  signingKey: v.optional(v.nullable(v.pipe(v.string(), v.regex(publicKeyPattern)))),
  stage: v.optional(v.picklist(stages)),
  commit: v.nullable(v.string()),
  commitUnknown: v.optional(unknownCommitForm),
  inputs: v.object({ content: digestForm, renderer: digestForm }),
  pages: v.record(v.string(), ledgerPageForm),
});

/** Formats an entry; the same entry gives the same text. */
export function formatEntry(entry: LedgerEntry): string {
  return new TextDecoder().decode(encodeEntry(entry));
}

/** Encodes an entry as it is stored; the same entry gives the same bytes. */
export function encodeEntry(entry: LedgerEntry): Uint8Array {
  const members = encodeMembers({ ...entry, pages: sortByName(entry.pages) }, 1);
  return Buffer.concat([encoder.encode('{\n'), ...members, encoder.encode('\n}\n')]);
}

const encoder = new TextEncoder();

/** Parses an entry; throws if the text is not an entry. */
export function parseEntry(text: string): LedgerEntry {
  return v.parse(form, JSON.parse(text));
}

/** Returns what the next entry names as the one before it. */
export function headOf(entry: number, data: Uint8Array | string): LedgerHead {
  return { entry, digest: sha256(data) };
}
