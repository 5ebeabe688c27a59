import { sha256 } from '../../../lambda/content/digest.ts';
import { formatCheckpoint, parseCheckpoint } from '../../../lambda/publication/ledger/checkpoint.ts';
import { ledgerKeys } from '../../../lambda/publication/ledger/ledger.ts';
import { formatPem, isSignedBy } from '../../../lambda/publication/ledger/note-signatures.ts';
import { maxCheckpointBytes } from '../../shared/ledger/limits.ts';
import type { LedgerSource } from '../../shared/ledger/open-ledger.ts';
import type { Chain } from '../../shared/ledger/read-chain.ts';

/** What vouches for a ledger, as far as the site serves it and it is right. */
export interface LedgerEvidence {
  /** The last checkpoint that is signed, or else that of the last entry. */
  readonly checkpoint: { readonly key: string; readonly note: string } | undefined;
  /** The time stamp of the entry of that checkpoint, as the site serves it. */
  readonly stamp: { readonly key: string; readonly bytes: Uint8Array; readonly entryKey: string } | undefined;
  /** The public key that signed it, as the entry names it. */
  readonly publicKey: { readonly key: string; readonly pem: string } | undefined;
}

/** How many entries may lack their checkpoint: those of an outage. */
const maxOwed = 50;

/** Reads the last checkpoint that says the same as the entries. */
export async function readEvidence(source: LedgerSource, { entries, log }: Chain): Promise<LedgerEvidence> {
  for (const { entry, root } of entries.slice(-maxOwed).reverse()) {
    const key = ledgerKeys.checkpoint(entry.entry);
    const bytes = (await source.read(`/${key}`, maxCheckpointBytes))?.bytes;
    const note = new TextDecoder().decode(bytes);
    const checkpoint = parseCheckpoint(note);
    if (checkpoint?.text !== formatCheckpoint({ log, size: entry.entry, root })) continue;
    const { signingKey } = entry;
    const isSigned = Boolean(signingKey) && isSignedBy(checkpoint, signingKey ?? '');
    const stampKey = ledgerKeys.stamp(entry.entry);
    const stamp = (await source.read(`/${stampKey}`, maxCheckpointBytes))?.bytes;
    return {
      checkpoint: { key, note },
      stamp: stamp && { key: stampKey, bytes: stamp, entryKey: ledgerKeys.entry(entry.entry) },
      publicKey: isSigned && signingKey ? publicKeyOf(signingKey) : undefined,
    };
  }
  return { checkpoint: undefined, stamp: undefined, publicKey: undefined };
}

function publicKeyOf(signingKey: string): { key: string; pem: string } {
  return { key: ledgerKeys.publicKey(sha256(Buffer.from(signingKey, 'base64'))), pem: formatPem(signingKey) };
}
