import { sha256 } from '../../content/digest.ts';
import {
  type Checkpoint,
  formatCheckpoint,
  type ParsedCheckpoint,
  parseCheckpoint,
} from '../../publication/ledger/checkpoint.ts';
import { type InclusionProof, parseInclusionProof } from '../../publication/ledger/inclusion-proof.ts';
import { headOf, type LedgerEntry, type LedgerHead, parseEntry } from '../../publication/ledger/ledger.ts';
import { rootAbove } from '../../publication/ledger/merkle-tree.ts';
import { formatSignedBy } from '../../publication/ledger/note-signatures.ts';
import { parseVerifierKey, type VerifierKey } from '../../publication/ledger/verifier-key.ts';
import type { PolicyLock } from './lock-form.ts';

/** What a lock proves by itself. */
export interface LockProof {
  /** The entry that names the policy. */
  readonly entry: LedgerHead;
  /** The ledger in which it is. */
  readonly checkpoint: Checkpoint;
  /** Who signed the checkpoint; undefined if nobody did. */
  readonly key: VerifierKey | undefined;
}

/** Works out everything that a lock claims again; `refusal` makes the error for a reason why it cannot be right. */
export function proveLock(lock: PolicyLock, refusal: (reason: string) => Error): LockProof {
  const proof = parseInclusionProof(lock.proof);
  if (proof === undefined) throw refusal('proof is not an inclusion proof in the form of c2sp.org/tlog-proof');
  const checkpoint = parseCheckpoint(proof.note);
  if (checkpoint === undefined) throw refusal('proof does not end with a checkpoint');
  const entry = parseUntrusted(lock.entry);
  if (entry === undefined) throw refusal('entry is not an entry of a ledger');
  const head = headOf(entry.entry, lock.entry);
  const fault =
    findEntryFault(entry, lock) ?? findLedgerFault(entry, checkpoint) ?? findPathFault(head, proof, checkpoint);
  if (fault !== undefined) throw refusal(fault);
  const key = lock.key === undefined ? undefined : parseVerifierKey(lock.key);
  if (lock.key !== undefined && key === undefined) throw refusal('key is not a verifier key for Ed25519');
  const signatureFault = findSignatureFault(checkpoint, proof.note, key);
  if (signatureFault !== undefined) throw refusal(signatureFault);
  return { entry: head, checkpoint, key };
}

function parseUntrusted(text: string): LedgerEntry | undefined {
  try {
    return parseEntry(text);
  } catch {
    return undefined;
  }
}

/** The entry names the policy's bytes at the path of its address. */
function findEntryFault({ entry, pages }: LedgerEntry, { address, storage }: PolicyLock): string | undefined {
  const { pathname } = new URL(address);
  const page = pages[pathname];
  if (page === undefined) return `entry ${entry} of the ledger does not name ${pathname}`;
  return page.bytes === sha256(storage)
    ? undefined
    : `the policy in it has another digest than entry ${entry} of the ledger names`;
}

function findLedgerFault({ entry, log }: LedgerEntry, checkpoint: Checkpoint): string | undefined {
  // Entries from before there were checkpoints name no ledger.
  return (log ?? checkpoint.log) === checkpoint.log
    ? undefined
    : `entry ${entry} is of the ledger "${log}", and the checkpoint of "${checkpoint.log}"`;
}

/** The path leads from the entry to the root of the checkpoint. */
function findPathFault(
  { entry, digest }: LedgerHead,
  { index, path }: InclusionProof,
  { size, root }: Checkpoint,
): string | undefined {
  if (index + 1 !== entry) return `proof is that of entry ${index + 1}, and the file has entry ${entry}`;
  if (entry > size) return `entry ${entry} is not among the ${size} of the checkpoint`;
  const found = rootAbove(digest, path, { index, size });
  if (found === undefined)
    return `proof has ${path.length} hashes, and there are not as many between entry ${entry} and the root of ${size}`;
  return found === root
    ? undefined
    : `the checkpoint is not that of a ledger whose entry ${entry} is the one in the file`;
}

/** The key, if there is one, has signed the checkpoint, and nothing else is in the note that nobody would verify. */
function findSignatureFault(
  checkpoint: ParsedCheckpoint,
  note: string,
  key: VerifierKey | undefined,
): string | undefined {
  if (key === undefined)
    return note === formatCheckpoint(checkpoint) ? undefined : 'its checkpoint is signed, but the key is missing';
  if (key.name !== checkpoint.log) return `key is that of "${key.name}", and the checkpoint of "${checkpoint.log}"`;
  return note === formatSignedBy(checkpoint, key.publicKey)
    ? undefined
    : 'its checkpoint is not signed by the key in the file, and by it alone';
}
