import { formatCheckpoint, parseCheckpoint } from '../../../lambda/publication/ledger/checkpoint.ts';
import { ledgerKeys } from '../../../lambda/publication/ledger/ledger.ts';
import type { LedgerSource } from '../../shared/ledger/open-ledger.ts';
import type { Chain, ChainedEntry } from '../../shared/ledger/read-chain.ts';

/** A note has a line for each signature. */
export const maxCheckpointBytes = 500_000;

/** Compares the checkpoint of an entry with the entries; one that was not written yet is no fault. */
export async function checkCheckpoint(
  source: LedgerSource,
  { log }: Pick<Chain, 'log'>,
  { entry, root }: ChainedEntry,
): Promise<string[]> {
  const key = ledgerKeys.checkpoint(entry.entry);
  const object = await source.read(`/${key}`, maxCheckpointBytes);
  if (object === undefined) return [];
  const found = parseCheckpoint(new TextDecoder().decode(object.bytes));
  if (found === undefined) return [`${key} is not a checkpoint`];
  if (found.text === formatCheckpoint({ log, size: entry.entry, root })) return [];
  return [
    `${key} is that of a different ledger: it says ${found.size} entries of "${found.log}" with root ${found.root}, and the root of these is ${root}`,
  ];
}
