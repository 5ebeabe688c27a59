import { sha256 } from '../../../lambda/content/digest.ts';
import { parseDisclosure } from '../../../lambda/guard/disclosure/disclosure.ts';
import { fetchDisclosure } from '../../../lambda/guard/disclosure/fetch-disclosure.ts';
import type { PolicyLock } from '../../../lambda/guard/disclosure/lock-form.ts';
import type { PinnedPolicy } from '../../../lambda/guard/disclosure/policy-lock.ts';
import { formatInclusionProof } from '../../../lambda/publication/ledger/inclusion-proof.ts';
import { inclusionPath } from '../../../lambda/publication/ledger/merkle-tree.ts';
import { formatVerifierKey, type VerifierKey } from '../../../lambda/publication/ledger/verifier-key.ts';
import { compareHeads } from '../../shared/ledger/compare-heads.ts';
import { openLedger } from '../../shared/ledger/open-ledger.ts';
import { type Chain, type ChainedEntry, readChain } from '../../shared/ledger/read-chain.ts';
import { findCheckpoint, type LockedCheckpoint } from './find-checkpoint.ts';
import { unproven } from './unproven.ts';

/** What is known of a policy before it is pinned. */
interface BeforeLock {
  /** What the lock file pinned before, and how to name it. */
  readonly before: PinnedPolicy | undefined;
  readonly file: string;
  /** Who must have signed the ledger. Defaults to who had signed it before. */
  readonly key?: VerifierKey | undefined;
  readonly now: number;
  readonly deadline?: AbortSignal;
}

/**
 * Fetches the policy at an address and pins it with its proof. Throws a `GuardProblem` when the ledger of the site is broken, does not
 * name these bytes as the last that were published there, does not continue the ledger of the lock before, or is not signed as it was.
 */
export async function lockPolicy(given: string, { before, file, key, now, deadline }: BeforeLock): Promise<PolicyLock> {
  const { origin, pathname } = new URL(given);
  const address = origin + pathname;
  const storage = await fetchDisclosure(address);
  const { policy } = parseDisclosure(storage, address);
  const source = openLedger(address, deadline === undefined ? {} : { deadline });
  const chain = await readChain(source);
  if (chain.faults.length > 0) throw unproven(address, `the ledger is broken: ${chain.faults[0]}`);
  const naming = findNaming(chain, address, storage);
  const followed = before !== undefined && isSameLedger(before, address, chain) ? before : undefined;
  if (followed !== undefined) requireContinued(followed, { chain, address, file });
  const checkpoint = await findCheckpoint(source, chain, {
    address,
    key: key ?? followed?.proof?.key,
    atLeast: Math.max(naming.entry.entry, followed?.proof?.checkpoint.size ?? 1),
  });
  return {
    lock: 2,
    address,
    policy,
    fetchedAt: new Date(now).toISOString(),
    ...(checkpoint.key && { key: formatVerifierKey(checkpoint.key) }),
    proof: proofOf(chain, naming, checkpoint),
    entry: new TextDecoder().decode(naming.bytes),
    storage,
  };
}

/** The last entry that names the address, which must name these bytes. */
function findNaming({ entries }: Chain, address: string, storage: string): ChainedEntry {
  const { pathname } = new URL(address);
  const last = entries.findLast(({ entry }) => Object.hasOwn(entry.pages, pathname));
  if (last === undefined) throw unproven(address, `no entry of the ledger names ${pathname}`);
  if (last.entry.pages[pathname]?.bytes !== sha256(storage))
    throw unproven(address, `entry ${last.entry.entry} of the ledger says that other bytes were published there`);
  return last;
}

/** Another policy of a site is in the same ledger. */
function isSameLedger({ address, proof }: PinnedPolicy, wanted: string, { log }: Chain): boolean {
  return address === wanted || proof?.checkpoint.log === log;
}

function requireContinued(
  { entry, proof }: PinnedPolicy,
  { chain, address, file }: { readonly chain: Chain; readonly address: string; readonly file: string },
): void {
  const known = chain.entries.find((one) => one.entry.entry === entry.entry);
  const heads = proof === undefined ? [] : [{ name: file, ...proof.checkpoint }];
  const [fault] = compareHeads(heads, chain);
  if (fault !== undefined) throw unproven(address, fault);
  if (known?.digest !== entry.digest)
    throw unproven(address, `entry ${entry.entry} of the ledger is not the one that was pinned before`);
}

function proofOf({ entries }: Chain, { entry: { entry } }: ChainedEntry, { size, note }: LockedCheckpoint): string {
  const digests = entries.slice(0, size).map(({ digest }) => digest);
  return formatInclusionProof({ index: entry - 1, path: inclusionPath(digests, entry - 1), note });
}
