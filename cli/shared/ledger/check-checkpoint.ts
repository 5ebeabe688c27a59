import {
  formatCheckpoint,
  type ParsedCheckpoint,
  parseCheckpoint,
} from '../../../lambda/publication/ledger/checkpoint.ts';
import { ledgerKeys } from '../../../lambda/publication/ledger/ledger.ts';
import { isSignedBy } from '../../../lambda/publication/ledger/note-signatures.ts';
import { maxCheckpointBytes } from './limits.ts';
import type { LedgerSource } from './open-ledger.ts';
import type { Chain, ChainedEntry } from './read-chain.ts';

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
