import { sha256 } from '../../../lambda/content/digest.ts';
import { ledgerKeys } from '../../../lambda/publication/ledger/ledger.ts';
import { type LedgerSource, provenPage } from '../../shared/ledger/open-ledger.ts';
import { type Chain, type ChainedEntry, readChain } from '../../shared/ledger/read-chain.ts';

/** What was looked at, and every fault that was found. */
export interface Verification {
  readonly entries: number;
  readonly copies: number;
  /** Pages of today that were compared; 0 for a ledger in a directory. */
  readonly pages: number;
  /** Digest of the last entry: whoever keeps it can tell later that nothing before it was changed. */
  readonly head: string | undefined;
  readonly faults: readonly string[];
}

const concurrency = 16;

/** Follows the chain, digests every copy, and compares the pages of today with the last entry that names them. */
export async function verifyLedger(source: LedgerSource): Promise<Verification> {
  const chain = await readChain(source);
  const digests = [
    ...new Set(chain.entries.flatMap(({ entry }) => Object.values(entry.pages).map(({ bytes }) => bytes))),
  ];
  const copies = source.isLive ? digests : await savedOf(source, digests);
  const copyFaults = await findFaults(copies, (digest) => checkCopy(source, digest));
  const current = source.isLive ? [...lastDigests(chain)] : [];
  const pageFaults = await findFaults(current, ([path, digest]) => checkPage(source, path, digest));
  return {
    entries: chain.entries.length,
    copies: copies.length,
    pages: current.length,
    head: chain.entries.at(-1)?.digest,
    faults: [...chain.faults, ...copyFaults, ...pageFaults, ...(await checkProof(source, digests))],
  };
}

/** A proof holds the copies that somebody saved there; any other directory is a site, which holds all. */
async function savedOf(source: LedgerSource, digests: readonly string[]): Promise<readonly string[]> {
  if ((await source.read(`/${provenPage}`)) === undefined) return digests;
  const found = await Promise.all(
    digests.map(async (digest) => [digest, await source.read(`/${ledgerKeys.page(digest)}`)] as const),
  );
  return found.filter(([, bytes]) => bytes !== undefined).map(([digest]) => digest);
}

/** The page that a proof is of must be one that the ledger names. */
async function checkProof(source: LedgerSource, digests: readonly string[]): Promise<string[]> {
  const page = source.isLive ? undefined : await source.read(`/${provenPage}`);
  if (page === undefined || digests.includes(sha256(page))) return [];
  return [`${provenPage} was changed: its digest is ${sha256(page)}, and no entry names that`];
}

/** The digest that each viewer path has had since the last entry that names it. */
function lastDigests({ entries }: Chain): Map<string, string> {
  const pages = entries.flatMap(({ entry }: ChainedEntry) => Object.entries(entry.pages));
  return new Map(pages.map(([path, { bytes }]) => [path, bytes]));
}

async function checkCopy(source: LedgerSource, digest: string): Promise<string[]> {
  const key = ledgerKeys.page(digest);
  const bytes = await source.read(`/${key}`);
  if (bytes === undefined) return [`${key} is not there`];
  const found = sha256(bytes);
  return found === digest ? [] : [`${key} was changed: its digest is ${found}`];
}

async function checkPage(source: LedgerSource, path: string, digest: string): Promise<string[]> {
  const bytes = await source.read(path);
  if (bytes === undefined) return [`${path} is not public any more`];
  const found = sha256(bytes);
  return found === digest ? [] : [`${path} was changed: its digest is ${found}, and the ledger says ${digest}`];
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
