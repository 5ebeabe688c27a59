import type { X509Certificate } from 'node:crypto';
import { sha256 } from '../../../lambda/content/digest.ts';
import { formatCheckpoint } from '../../../lambda/publication/ledger/checkpoint.ts';
import { ledgerKeys } from '../../../lambda/publication/ledger/ledger.ts';
import { recordKey } from '../../../lambda/publication/record/published.ts';
import type { Instant } from '../../../lambda/site/site.ts';
import { checkCheckpoint, type FoundCheckpoint } from '../../shared/ledger/check-checkpoint.ts';
import { compareHeads, type KeptHead } from '../../shared/ledger/compare-heads.ts';
import { absentPage, type LedgerSource, provenPage } from '../../shared/ledger/open-ledger.ts';
import { type Chain, readChain } from '../../shared/ledger/read-chain.ts';
import { compareWordDigests } from './compare-word-digests.ts';
import type { TrustedKey } from './read-key.ts';
import { checkSignatures } from './verify-checkpoints.ts';
import { checkDates, checkStamp, type FoundStamp } from './verify-stamps.ts';
import { findBackdated, keepHead, readWatch } from './watch-heads.ts';

/** What was compared, and every fault that was found. */
export interface Verification {
  readonly entries: number;
  /** Entries after the one that the published record names as the last: of a run that has not finished. */
  readonly unrecorded: number;
  readonly copies: number;
  /** Pages of today that were compared; 0 for a ledger in a directory. */
  readonly pages: number;
  /** Digest of the last entry: whoever keeps it can prove later that no earlier entry was changed. */
  readonly head: string | undefined;
  /** The checkpoint of the last entry, without signatures. */
  readonly checkpoint: string | undefined;
  /** How many heads that were kept before were compared. */
  readonly keptHeads: number;
  readonly faults: readonly string[];
}

/** What a ledger is compared with besides itself. */
export interface VerifyLedgerOptions {
  /** Heads that somebody kept. */
  readonly heads?: readonly KeptHead[];
  /** Keys of which one must have signed the last checkpoint; any or none where there are none. */
  readonly keys?: readonly TrustedKey[];
  /** Certificates of time-stamp authorities of which one must have stamped the last entry; any or none where there are none. */
  readonly authorities?: readonly X509Certificate[];
  /** A directory in which heads are kept from one look to the next. */
  readonly watch?: { readonly directory: string; readonly now: Instant } | undefined;
}

const concurrency = 16;

/**
 * Follows the chain, compares the words of announced texts from entry to entry, digests every copy, and compares the pages of today
 * with the last entry that names them and their headers with the published record.
 */
export async function verifyLedger(source: LedgerSource, options: VerifyLedgerOptions = {}): Promise<Verification> {
  const { heads = [], keys = [], authorities = [], watch } = options;
  const kept = watch === undefined ? undefined : await readWatch(watch.directory, source.name);
  const chain = await readChain(source);
  const entries = chain.entries.map(({ entry }) => entry);
  const digests = [...new Set(entries.flatMap(({ pages }) => Object.values(pages).map(({ bytes }) => bytes)))];
  const copies = source.isLive ? digests : await findSaved(source, digests);
  const copyFaults = await findFaults(copies, (digest) => checkCopy(source, digest));
  const current = source.isLive ? [...lastDigests(chain)] : [];
  const pageFaults = await findFaults(current, (page) => checkPage(source, chain, page));
  const proofFaults = await checkProof(source, digests);
  const named = chain.entries.filter(({ entry }) => entry.log !== undefined);
  const checkpoints: FoundCheckpoint[] = [];
  const checkpointFaults = await findFaults(named, async (entry) => {
    const { found, faults } = await checkCheckpoint(source, chain, entry);
    if (found !== undefined) checkpoints.push(found);
    return faults;
  });
  const stamps: FoundStamp[] = [];
  const stampFaults = await findFaults(named, async (entry) => {
    const { found, faults } = await checkStamp(source, entry);
    if (found !== undefined) stamps.push(found);
    return faults;
  });
  const dateFaults = checkDates(chain, stamps, authorities);
  const signatureFaults = checkSignatures(chain, checkpoints, keys);
  const all = [...heads, ...(kept?.heads ?? [])];
  const headFaults = [...compareHeads(all, chain), ...(kept ? findBackdated(kept, chain) : [])];
  const isFaulty = headFaults.length > 0 || chain.faults.length > 0;
  if (watch !== undefined) await keepHead(watch.directory, { source, chain, isFaulty }, watch.now);
  const last = chain.entries.at(-1);
  return {
    entries: entries.length,
    unrecorded: Math.max(0, entries.length - (chain.claims?.ledger?.entry ?? entries.length)),
    copies: copies.length,
    pages: current.length,
    head: last?.digest,
    checkpoint: last && formatCheckpoint({ log: chain.log, size: entries.length, root: last.root }),
    keptHeads: all.length,
    faults: [
      ...headFaults,
      ...chain.faults,
      ...compareWordDigests(entries),
      ...checkpointFaults,
      ...signatureFaults,
      ...stampFaults,
      ...dateFaults,
      ...copyFaults,
      ...pageFaults,
      ...proofFaults,
    ],
  };
}

/** A proof contains only the copies that were saved in it; any other directory is a site, which contains all of them. */
async function findSaved(source: LedgerSource, digests: readonly string[]): Promise<readonly string[]> {
  const marks = await Promise.all([provenPage, absentPage].map((name) => readBytes(source, `/${name}`)));
  if (marks.every((bytes) => bytes === undefined)) return digests;
  const found = await Promise.all(
    digests.map(async (digest) => [digest, await readBytes(source, `/${ledgerKeys.page(digest)}`)] as const),
  );
  return found.filter(([, bytes]) => bytes !== undefined).map(([digest]) => digest);
}

/** The page of a proof must be one that the ledger names. */
async function checkProof(source: LedgerSource, digests: readonly string[]): Promise<string[]> {
  const page = source.isLive ? undefined : await readBytes(source, `/${provenPage}`);
  if (page === undefined || digests.includes(sha256(page))) return [];
  return [`${provenPage} was changed: its digest is ${sha256(page)}, and no entry names that`];
}

/** The digest of each viewer path in the last entry that names it. */
function lastDigests({ entries }: Chain): Map<string, string> {
  const pages = entries.flatMap(({ entry }) => Object.entries(entry.pages));
  return new Map(pages.map(([path, { bytes }]) => [path, bytes]));
}

async function checkCopy(source: LedgerSource, digest: string): Promise<string[]> {
  const key = ledgerKeys.page(digest);
  const bytes = await readBytes(source, `/${key}`);
  if (bytes === undefined) return [`${key} is missing`];
  const found = sha256(bytes);
  return found === digest ? [] : [`${key} was changed: its digest is ${found}`];
}

async function checkPage(source: LedgerSource, { claims }: Chain, [path, digest]: [string, string]): Promise<string[]> {
  const object = await source.read(path, source.limits.pageBytes);
  if (object === undefined) return [`${path} is no longer public`];
  const found = sha256(object.bytes);
  const isBeingWritten = claims?.intent?.pages[path]?.bytes === found;
  const excuse = isBeingWritten
    ? ` (${recordKey} says that a run is writing it: verify again when it has finished)`
    : '';
  const faults =
    found === digest ? [] : [`${path} was changed: its digest is ${found}, and the ledger says ${digest}${excuse}`];
  const recorded = claims !== undefined && Object.hasOwn(claims.pages, path) ? claims.pages[path]?.headers : undefined;
  if (claims !== undefined && recorded === undefined) faults.push(`${path} is not in ${recordKey}`);
  if (recorded !== undefined && recorded !== object.headers)
    faults.push(`${path} is served with different headers: "${object.headers}", and ${recordKey} says "${recorded}"`);
  return faults;
}

async function readBytes(source: LedgerSource, path: string): Promise<Uint8Array | undefined> {
  return (await source.read(path, source.limits.pageBytes))?.bytes;
}

async function findFaults<T>(items: readonly T[], check: (item: T) => Promise<string[]>): Promise<string[]> {
  const faults: string[] = [];
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) faults.push(...(await check(item)));
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  return faults.sort();
}
