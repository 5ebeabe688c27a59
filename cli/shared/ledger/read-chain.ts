import { sha256 } from '../../../lambda/content/digest.ts';
import { type LedgerEntry, ledgerKeys, parseEntry } from '../../../lambda/publication/ledger/ledger.ts';
import { parsePublished, recordKey } from '../../../lambda/publication/record/published.ts';
import type { LedgerSource } from './open-ledger.ts';

/** An entry with the bytes that it was read from. */
export interface ChainedEntry {
  readonly entry: LedgerEntry;
  readonly bytes: Uint8Array;
  /** SHA-256 (hex) of the bytes. */
  readonly digest: string;
}

/** All entries in order, and what is wrong with the chain; a fault names the object that was tampered with. */
export interface Chain {
  readonly entries: readonly ChainedEntry[];
  /** The bytes of the record, which names the last entry; none where there is no record. */
  readonly record: Uint8Array;
  readonly faults: readonly string[];
}

/** Reads the ledger from its first entry to its last and follows the chain. */
export async function readChain(source: LedgerSource): Promise<Chain> {
  const entries: ChainedEntry[] = [];
  const faults: string[] = [];
  const record = (await source.read(`/${recordKey}`)) ?? new Uint8Array();
  for (let number = 1; ; number += 1) {
    const key = ledgerKeys.entry(number);
    const bytes = await source.read(`/${key}`);
    if (bytes === undefined) break;
    const entry = readEntry(bytes);
    const before = entries.at(-1);
    if (entry === undefined || entry.entry !== number) {
      return { entries, record, faults: [...faults, `${key} is not entry ${number} of a ledger`] };
    }
    if (entry.previous !== (before?.digest ?? null)) faults.push(brokenLink(number, entry.previous, before));
    entries.push({ entry, bytes, digest: sha256(bytes) });
  }
  return { entries, record, faults: [...faults, ...checkHead(record, entries)] };
}

function readEntry(bytes: Uint8Array): LedgerEntry | undefined {
  try {
    return parseEntry(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function brokenLink(number: number, previous: string | null, before: ChainedEntry | undefined): string {
  const key = ledgerKeys.entry(number);
  if (before === undefined) return `${key} names an entry before it, and there is none`;
  return `${ledgerKeys.entry(number - 1)} was changed: its digest is ${before.digest}, and ${key} was chained to ${previous ?? 'nothing'}`;
}

/** The record names the last entry; one more may be there when a run has not finished. */
function checkHead(record: Uint8Array, entries: readonly ChainedEntry[]): string[] {
  if (record.length === 0)
    return entries.length > 0 ? [] : [`${recordKey} is not there: nothing was ever published here`];
  const published = parsePublished(new TextDecoder().decode(record));
  if (published === undefined) return [`${recordKey} is damaged`];
  const { ledger } = published;
  if (ledger === null) return [];
  const last = entries[ledger.entry - 1];
  const key = ledgerKeys.entry(ledger.entry);
  if (last === undefined) return [`${key} is not there, and ${recordKey} says that it is the last entry`];
  return last.digest === ledger.digest
    ? []
    : [`${key} was changed: its digest is ${last.digest}, and ${recordKey} says ${ledger.digest}`];
}
