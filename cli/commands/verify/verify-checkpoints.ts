import { isSignedBy } from '../../../lambda/publication/ledger/note-signatures.ts';
import { recordKey } from '../../../lambda/publication/record/published.ts';
import type { FoundCheckpoint } from '../../shared/ledger/check-checkpoint.ts';
import type { Chain } from '../../shared/ledger/read-chain.ts';
import type { TrustedKey } from './read-key.ts';

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
