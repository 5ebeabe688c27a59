import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { ledgerKeys } from '../../../lambda/publication/ledger/ledger.ts';
import { parseTimeStamp, signerOf } from '../../../lambda/publication/witness/time-stamp.ts';
import { HintedError } from '../../../lambda/shared/hinted-error.ts';
import type { LedgerSource } from '../../shared/ledger/open-ledger.ts';
import type { Chain, ChainedEntry } from '../../shared/ledger/read-chain.ts';

/** A time stamp of an entry that somebody signed, with the certificates that lead to whom. */
export interface FoundStamp {
  readonly number: number;
  /** ISO 8601. */
  readonly at: string;
  readonly signer: X509Certificate;
  readonly certificates: readonly X509Certificate[];
}

const maxStampBytes = 64_000;

/** Compares the time stamp of an entry with the entry; one that was not made yet is no fault. */
export async function checkStamp(
  source: LedgerSource,
  { entry, digest }: ChainedEntry,
): Promise<{ readonly found?: FoundStamp; readonly faults: string[] }> {
  const key = ledgerKeys.stamp(entry.entry);
  const object = await source.read(`/${key}`, maxStampBytes);
  if (object === undefined) return { faults: [] };
  try {
    const stamp = parseTimeStamp(object.bytes);
    const signer = signerOf(stamp);
    if (stamp.digest !== digest)
      return { faults: [`${key} stamps something else than ${ledgerKeys.entry(entry.entry)}`] };
    if (signer === undefined) return { faults: [`${key} is not signed by any certificate for time stamps in it`] };
    return { found: { number: entry.entry, at: stamp.at, signer, certificates: stamp.certificates }, faults: [] };
  } catch {
    return { faults: [`${key} is not a time stamp`] };
  }
}

/** Reads the certificates of authorities that somebody trusts. */
export async function readTrustedCertificates(file: string): Promise<X509Certificate[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const blocks = text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  try {
    const certificates = blocks.map((block) => new X509Certificate(block));
    if (certificates.length > 0) return certificates;
  } catch {}
  throw new HintedError(
    `Cannot use "${file}" for time stamps: it is not a file with certificates in PEM`,
    'Name the root certificate of the time-stamp authority, which it publishes',
  );
}

/** How much later than its date an entry may have its first stamp: an outage of a week. */
const allowance = 7 * 86_400_000;

/** Names the entries of which no trusted stamp shows that they are as old as they say. A stamp covers all entries before it. */
export function checkDates(
  { entries }: Pick<Chain, 'entries'>,
  stamps: readonly FoundStamp[],
  trusted: readonly X509Certificate[],
): string[] {
  if (trusted.length === 0) return [];
  const good = stamps.filter((stamp) => isTrusted(stamp, trusted)).sort((a, b) => a.number - b.number);
  const last = good.at(-1)?.number ?? 0;
  const uncovered = entries.length > last ? [`No trusted time stamp covers the entries after ${last}`] : [];
  const late = entries.slice(0, last).flatMap(({ entry: { entry, at } }) => {
    const first = good.find(({ number }) => number >= entry)?.at ?? '';
    const isLate = Date.parse(first) > Date.parse(at) + allowance;
    return isLate ? [`${ledgerKeys.entry(entry)} is dated ${at}, and no time stamp covers it before ${first}`] : [];
  });
  return [...late, ...uncovered];
}

const maxDepth = 5;

/** Follows the certificates from who signed to one that is trusted; each must have been valid when it stamped. */
function isTrusted({ signer, certificates, at }: FoundStamp, trusted: readonly X509Certificate[]): boolean {
  const roots = new Set(trusted.map(({ fingerprint256 }) => fingerprint256));
  let current = signer;
  for (let depth = 0; depth < maxDepth; depth += 1) {
    if (Date.parse(at) < current.validFromDate.getTime() || Date.parse(at) > current.validToDate.getTime())
      return false;
    if (roots.has(current.fingerprint256)) return true;
    const issuer = [...trusted, ...certificates].find(
      (one) => one.ca && current.checkIssued(one) && current.verify(one.publicKey),
    );
    if (issuer === undefined) return false;
    current = issuer;
  }
  return false;
}
