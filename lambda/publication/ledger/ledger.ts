import * as v from 'valibot';
import { sha256 } from '../../content/digest.ts';
import type { Inputs } from '../record/published.ts';

/** What became public with one publication, for ever: the words and bytes of each page, and the entry before. */
export interface LedgerEntry {
  readonly format: 1;
  /** Counts entries, from 1. */
  readonly entry: number;
  /** SHA-256 (hex) of the bytes of the entry before; null in the first. */
  readonly previous: string | null;
  /** ISO 8601 instant that the pages were made for. */
  readonly at: string;
  /** Commit of the content, where it is known. */
  readonly commit: string | null;
  readonly inputs: Pick<Inputs, 'content' | 'renderer'>;
  /** By viewer path: each page that became public or changed. */
  readonly pages: Readonly<Record<string, LedgerPage>>;
}

/** A page as it became public. */
export interface LedgerPage {
  /** SHA-256 (hex) of its bytes; a copy of them is kept under it. */
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

/** S3 keys, and without the slash viewer paths, of the ledger. */
export const ledgerKeys = {
  entry: (number: number) => `ledger/${String(number).padStart(6, '0')}.json`,
  /** A copy of a page's bytes. */
  page: (digest: string) => `ledger/pages/${digest}`,
} as const;

const digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const form = v.object({
  format: v.literal(1),
  entry: v.pipe(v.number(), v.integer(), v.minValue(1)),
  previous: v.nullable(digest),
  at: v.pipe(
    v.string(),
    v.check((text) => !Number.isNaN(Date.parse(text))),
  ),
  commit: v.nullable(v.string()),
  inputs: v.object({ content: digest, renderer: digest }),
  pages: v.record(v.string(), v.object({ bytes: digest, words: v.record(v.string(), digest) })),
});

/** An entry's own text, the same for the same entry. */
export function formatEntry(entry: LedgerEntry): string {
  const pages = Object.entries(entry.pages).sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ ...entry, pages: Object.fromEntries(pages) }, null, 1)}\n`;
}

/** Reads an entry; throws where the text is none. */
export function parseEntry(text: string): LedgerEntry {
  return v.parse(form, JSON.parse(text));
}

/** What the next entry names as the one before. */
export function headOf(entry: number, text: string): LedgerHead {
  return { entry, digest: sha256(text) };
}
