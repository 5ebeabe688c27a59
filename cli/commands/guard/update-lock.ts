import { sha256 } from '../../../lambda/content/digest.ts';
import { type Disclosure, parseDisclosure } from '../../../lambda/guard/disclosure/disclosure.ts';
import { fetchDisclosure } from '../../../lambda/guard/disclosure/fetch-disclosure.ts';
import { GuardProblem } from '../../../lambda/guard/disclosure/guard-problem.ts';
import type { PolicyLock } from '../../../lambda/guard/disclosure/policy-lock.ts';
import { openLedger } from '../../shared/ledger/open-ledger.ts';
import { readChain } from '../../shared/ledger/read-chain.ts';

/**
 * Fetches the policy at an address and pins it. Throws a `GuardProblem` when the ledger of the site is broken, does not name these
 * bytes as the last that were published there, or does not continue the ledger of the lock before.
 */
export async function lockPolicy(
  address: string,
  { before, now, deadline }: { before: PolicyLock | undefined; now: number; deadline?: AbortSignal },
): Promise<PolicyLock> {
  const storage = await fetchDisclosure(address);
  const { policy }: Disclosure = parseDisclosure(storage, address);
  const { pathname } = new URL(address);
  const chain = await readChain(openLedger(address, deadline === undefined ? {} : { deadline }));
  if (chain.faults.length > 0) throw unproven(address, `the ledger is broken: ${chain.faults[0]}`);
  const last = chain.entries.findLast(({ entry }) => Object.hasOwn(entry.pages, pathname));
  if (last === undefined) throw unproven(address, `no entry of the ledger names ${pathname}`);
  const digest = sha256(storage);
  if (last.entry.pages[pathname]?.bytes !== digest)
    throw unproven(address, `entry ${last.entry.entry} of the ledger says that other bytes were published there`);
  const known = chain.entries.find(({ entry }) => entry.entry === before?.entry.number);
  if (before !== undefined && before.address === address && known?.digest !== before.entry.digest)
    throw unproven(address, `entry ${before.entry.number} of the ledger is not the one that was pinned before`);
  return {
    lock: 1,
    address,
    policy,
    digest,
    entry: { number: last.entry.entry, digest: last.digest },
    fetchedAt: new Date(now).toISOString(),
    storage,
  };
}

function unproven(address: string, why: string): GuardProblem {
  return new GuardProblem(
    `Cannot pin ${address}: ${why}`,
    'Find out with "promulgate verify" what was changed; a publication that is running now ends within minutes',
  );
}
