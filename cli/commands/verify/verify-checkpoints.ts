import {
  formatCheckpoint,
  type ParsedCheckpoint,
  parseCheckpoint,
} from '../../../lambda/publication/ledger/checkpoint.ts';
import { ledgerKeys } from '../../../lambda/publication/ledger/ledger.ts';
import { isSignedBy } from '../../../lambda/publication/ledger/note-signatures.ts';
import { recordKey } from '../../../lambda/publication/record/published.ts';
import { maxCheckpointBytes } from '../../shared/ledger/limits.ts';
import type { LedgerSource } from '../../shared/ledger/open-ledger.ts';
import type { Chain, ChainedEntry } from '../../shared/ledger/read-chain.ts';
import type { TrustedKey } from './read-key.ts';

/** A checkpoint that says the same as the entries. */
export interface FoundCheckpoint {
  readonly number: number;
  readonly checkpoint: ParsedCheckpoint;
}

/** Compares the checkpoint of an entry with the entries; one that was not written yet is no fault. */
export async function checkCheckpoint(
  source: LedgerSource,
  { log }: Pick<Chain, 'log'>,
  { entry, root }: ChainedEntry,
): Promise<{ readonly found?: FoundCheckpoint; readonly faults: string[] }> {
  const key = ledgerKeys.checkpoint(entry.entry);
  const object = await source.read(`/${key}`, maxCheckpointBytes);
  if (object === undefined) return { faults: [] };
  const checkpoint = parseCheckpoint(new TextDecoder().decode(object.bytes));
  if (checkpoint === undefined) return { faults: [`${key} is not a checkpoint`] };
  if (checkpoint.text !== formatCheckpoint({ log, size: entry.entry, root }))
    return {
      faults: [
        `${key} is that of a different ledger: it says ${checkpoint.size} entries of "${checkpoint.log}" with root ${checkpoint.root}, and the root of these is ${root}`,
      ],
    };
  const { signingKey } = entry;
  const faults =
    !signingKey || isSignedBy(checkpoint, signingKey)
      ? []
      : [`${key} has no valid signature of the key that ${ledgerKeys.entry(entry.entry)} names`];
  return { found: { number: entry.entry, checkpoint }, faults };
}

/** Names the entries for which no trusted key vouches. A checkpoint covers all entries before it. */
export function checkSignatures(
  { entries, claims }: Chain,
  checkpoints: readonly FoundCheckpoint[],
  keys: readonly TrustedKey[],
): string[] {
  if (keys.length === 0) return [];
  const signed = checkpoints.filter(({ checkpoint }) => keys.some((key) => isSignedBy(checkpoint, key.publicKey)));
  const last = Math.max(0, ...signed.map(({ number }) => number));
  if (last === entries.length && last > 0) return [];
  const names = keys.map(({ name }) => name).join(', ');
  if (last === 0) return [`No checkpoint of this ledger is signed by ${names}`];
  const isOwed = claims?.checkpoint?.entry !== claims?.ledger?.entry;
  const excuse = isOwed ? ` (${recordKey} says that the signature is still missing: verify again in an hour)` : '';
  return [`No signature by ${names} covers the entries after ${last}${excuse}`];
}
