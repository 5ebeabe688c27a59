import { formatCheckpoint } from '../../../lambda/publication/ledger/checkpoint.ts';
import { formatSignedBy } from '../../../lambda/publication/ledger/note-signatures.ts';
import { formatVerifierKey, type VerifierKey } from '../../../lambda/publication/ledger/verifier-key.ts';
import { checkCheckpoint } from '../../shared/ledger/check-checkpoint.ts';
import type { LedgerSource } from '../../shared/ledger/open-ledger.ts';
import type { Chain, ChainedEntry } from '../../shared/ledger/read-chain.ts';
import { unproven } from './unproven.ts';

/** The checkpoint to which a lock leads. */
export interface LockedCheckpoint {
  /** How many entries the ledger had. */
  readonly size: number;
  /** With the signature of the key alone, or without any. */
  readonly note: string;
  readonly key: VerifierKey | undefined;
}

/** What the checkpoint must be. */
interface WantedCheckpoint {
  /** The address that is to be pinned. */
  readonly address: string;
  /** Who must have signed it; undefined if whoever signs the ledger may. */
  readonly key: VerifierKey | undefined;
  /** How many entries it must have at least. */
  readonly atLeast: number;
}

/** How many of the last entries may lack their signature: those of an outage. */
const maxOwed = 50;

/**
 * Finds the last checkpoint of a ledger that its key has signed, or that of its last entry if nobody signs. Throws a `GuardProblem` if
 * another key signs now, or none does.
 */
export async function findCheckpoint(
  source: LedgerSource,
  chain: Chain,
  wanted: WantedCheckpoint,
): Promise<LockedCheckpoint> {
  const { address, key, atLeast } = wanted;
  if (key !== undefined && key.name !== chain.log)
    throw unproven(address, `its ledger is called "${chain.log}", and the key is that of "${key.name}"`, leaveOut);
  const isSigned = key !== undefined || chain.entries.at(-1)?.entry.signingKey !== undefined;
  for (const entry of chain.entries
    .slice(atLeast - 1)
    .slice(-maxOwed)
    .reverse()) {
    const { found, faults } = await checkCheckpoint(source, chain, entry);
    if (faults[0] !== undefined) throw unproven(address, faults[0]);
    if (!isSigned) return unsigned(chain, entry);
    const signer = keyNamedBy(chain, entry);
    const by = key ?? signer;
    const note = found && by && formatSignedBy(found.checkpoint, by.publicKey);
    if (note !== undefined) return { size: entry.entry.entry, note, key: by };
    if (found !== undefined && signer !== undefined) throw signedByAnother(wanted, signer);
  }
  throw notSigned(wanted, chain);
}

function unsigned({ log }: Chain, { entry: { entry: size }, root }: ChainedEntry): LockedCheckpoint {
  return { size, note: formatCheckpoint({ log, size, root }), key: undefined };
}

/** The key that an entry names, if it names one. */
function keyNamedBy({ log: name }: Chain, { entry: { signingKey: publicKey } }: ChainedEntry): VerifierKey | undefined {
  return publicKey ? { name, publicKey } : undefined;
}

function signedByAnother({ address, key }: WantedCheckpoint, signer: VerifierKey): Error {
  const [before, now] = [key && formatVerifierKey(key), formatVerifierKey(signer)];
  return unproven(
    address,
    `its ledger is signed by ${now} now, and not by ${before}`,
    `If the company says that this is its new key, run the command with --key ${now}, and pin that`,
  );
}

function notSigned({ address, key }: WantedCheckpoint, { entries }: Chain): Error {
  const by = key === undefined ? '' : ` by ${formatVerifierKey(key)}`;
  return entries.at(-1)?.entry.signingKey === undefined
    ? unproven(address, `its ledger is not signed${by}`, askCompany)
    : unproven(address, `the last entries of its ledger are not signed${by} yet`, 'Try again in an hour');
}

const leaveOut = 'Run the command without --key to see who signs the ledger of this site';
const askCompany =
  'Ask the company why; to pin the policy without a signature, delete the lock file, and name the address without --key';
