import { sha256 } from '../../../lambda/content/digest.ts';
import { type LedgerEntry, ledgerKeys, parseEntry } from '../../../lambda/publication/ledger/ledger.ts';
import { addLeaf, emptyTree, treeRoot } from '../../../lambda/publication/ledger/merkle-tree.ts';
import { digestRecord, digestTerms, recordKey } from '../../../lambda/publication/record/published.ts';
import { HintedError } from '../../../lambda/shared/hinted-error.ts';
import { isViewerPath } from '../../../lambda/site/addresses.ts';
import type { LedgerSource } from './open-ledger.ts';
import { parseClaims, type RecordClaims } from './read-record.ts';

/** An entry with the bytes that it was read from. */
export interface ChainedEntry {
  readonly entry: LedgerEntry;
  readonly bytes: Uint8Array;
  /** SHA-256 (hex) of the bytes. */
  readonly digest: string;
  /** Root (hex) of the Merkle tree over the digests of all entries up to this one. */
  readonly root: string;
}

/** All entries in order, and what is wrong with the chain; a fault names the object that was tampered with. */
export interface Chain {
  readonly entries: readonly ChainedEntry[];
  /** The bytes of the published record, which names the last entry; empty if there is none. */
  readonly record: Uint8Array;
  readonly claims: RecordClaims | undefined;
  /** The name of the ledger in checkpoints; the host of the site where no entry names one. */
  readonly log: string;
  readonly faults: readonly string[];
}

/** How many numbers after the last entry are looked at, so that a missing entry does not pass for the end of the ledger. */
const probes = 3;

/** Reads the ledger from its first entry to its last and follows the chain. Throws if it exceeds the limits of its source. */
export async function readChain(source: LedgerSource): Promise<Chain> {
  const record = await source.read(`/${recordKey}`, source.limits.recordBytes);
  const { claims, faults } = parseClaims(record?.bytes);
  const { entries, fault } = await readEntries(source);
  const log = entries.find(({ entry }) => entry.log !== undefined)?.entry.log ?? hostOf(source);
  const chain = { entries, record: record?.bytes ?? new Uint8Array(), claims, log };
  const broken = entries.flatMap((_, index) => checkLink(entries, index));
  if (fault !== undefined) return { ...chain, faults: [...faults, ...broken, fault] };
  const holes = await findHoles(source, entries.length);
  return { ...chain, faults: [...faults, ...broken, ...holes, ...(claims ? checkHead(claims, entries) : [])] };
}

function hostOf({ name, isLive }: LedgerSource): string {
  return isLive ? new URL(name).host : 'unnamed';
}

/** The entries up to the first that is missing, or that is none; only in the latter case there is a fault. */
async function readEntries(source: LedgerSource): Promise<{ entries: ChainedEntry[]; fault?: string }> {
  const { limits } = source;
  const entries: ChainedEntry[] = [];
  let left = limits.ledgerBytes;
  let tree = emptyTree;
  for (let number = 1; number <= limits.entries; number += 1) {
    const key = ledgerKeys.entry(number);
    const object = await source.read(`/${key}`, limits.entryBytes);
    if (object === undefined) return { entries };
    const entry = parseUntrusted(object.bytes);
    if (entry?.entry !== number) return { entries, fault: `${key} is not entry ${number} of a ledger` };
    left -= object.bytes.length;
    if (left < 0) throw tooMuch(source, `its entries have more than ${limits.ledgerBytes.toLocaleString('en')} bytes`);
    const digest = sha256(object.bytes);
    tree = addLeaf(tree, digest);
    entries.push({ entry, bytes: object.bytes, digest, root: treeRoot(tree) });
  }
  throw tooMuch(source, `it has more than ${limits.entries.toLocaleString('en')} entries`);
}

function tooMuch({ name }: LedgerSource, reason: string): HintedError {
  return new HintedError(
    `Cannot read the ledger of ${name}: ${reason}`,
    'No site of this program comes near that; ask whoever runs this one',
  );
}

/** An entry whose every value has the form that the publisher gives it; undefined for anything else. */
function parseUntrusted(bytes: Uint8Array): LedgerEntry | undefined {
  try {
    const entry = parseEntry(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const texts = Object.values(entry.pages).flatMap(({ words }) => Object.keys(words));
    const ids = [...texts, ...Object.keys(entry.terms ?? {})];
    const paths = [...Object.keys(entry.pages), ...ids.map((id) => `/${id}`)];
    const { begun = entry.at, at } = entry;
    const isInOrder = isIsoInstant(begun) && isIsoInstant(at) && Date.parse(begun) <= Date.parse(at);
    return isInOrder && paths.every(isViewerPath) ? entry : undefined;
  } catch {
    return undefined;
  }
}

/** `Date.parse()` alone accepts any text in parentheses. */
function isIsoInstant(text: string): boolean {
  return new Date(text).toISOString() === text;
}

function checkLink(entries: readonly ChainedEntry[], index: number): string[] {
  const [before, current] = [entries[index - 1], entries[index]];
  if (current === undefined) return [];
  const key = ledgerKeys.entry(current.entry.entry);
  const { previous, at, log = '', tree } = current.entry;
  const root = before?.root ?? treeRoot(emptyTree);
  const rootFault =
    (tree ?? root) === root
      ? []
      : [`${key} names the root ${tree} for the entries before it, and their root is ${root}`];
  if (before === undefined)
    return previous === null ? rootFault : [`${key} names an entry before it, but it is the first one`];
  const keyBefore = ledgerKeys.entry(before.entry.entry);
  const faults: string[] = [];
  const named = entries.slice(0, index).findLast(({ entry }) => entry.log !== undefined)?.entry.log;
  if (log !== '' && named !== undefined && named !== log)
    faults.push(`${key} calls the ledger "${log}", and entries before it "${named}"`);
  if (previous === before.digest) faults.push(...rootFault);
  else
    faults.push(
      `${keyBefore} was changed: its digest is ${before.digest}, and ${key} was chained to ${previous ?? 'nothing'}`,
    );
  if (Date.parse(at) < Date.parse(before.entry.at))
    faults.push(`${key} goes back in time: its date is ${at}, and that of ${keyBefore} is ${before.entry.at}`);
  return faults;
}

async function findHoles(source: LedgerSource, count: number): Promise<string[]> {
  const key = ledgerKeys.entry(count + 1);
  for (let number = count + 2; number <= count + 1 + probes; number += 1) {
    const later = ledgerKeys.entry(number);
    if ((await source.read(`/${later}`, source.limits.entryBytes)) !== undefined)
      return [`${key} is missing, although ${later} exists`];
  }
  return [];
}

/** The record names the last entry; further ones may be there while a run has not finished. */
function checkHead(claims: RecordClaims, entries: readonly ChainedEntry[]): string[] {
  const { ledger } = claims;
  if (ledger === null)
    return [`${recordKey} names no entry${entries.length > 0 ? `, although ${ledgerKeys.entry(1)} is there` : ''}`];
  const last = entries[ledger.entry - 1];
  const key = ledgerKeys.entry(ledger.entry);
  if (last === undefined) return [`${key} is missing, although ${recordKey} names it as the last entry`];
  if (last.digest !== ledger.digest)
    return [`${key} was changed: its digest is ${last.digest}, and ${recordKey} says ${ledger.digest}`];
  const digest = digestRecord(claims);
  const { record = digest, allTerms = digestTerms({}) } = last.entry;
  return [
    ...(record === digest ? [] : [`${recordKey} has different announced words or pages than ${key}`]),
    ...(allTerms === digestTerms(claims.terms) ? [] : [`${recordKey} has different announced terms than ${key}`]),
  ];
}
