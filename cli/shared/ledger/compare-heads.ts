import type { Chain } from './read-chain.ts';

/** A head that somebody kept, as far as it is known what it was the head of. */
export interface KeptHead {
  /** How to name it: a file, or the digest itself. */
  readonly name: string;
  /** How many entries the ledger had. */
  readonly size?: number | undefined;
  /** SHA-256 (hex) of the last entry. */
  readonly digest?: string | undefined;
  /** Root (hex) of the Merkle tree over all entries. */
  readonly root?: string | undefined;
  readonly log?: string | undefined;
}

/** Compares kept heads with a ledger: names each that is not the head of its first entries, and says how far the others agree. */
export function compareHeads(heads: readonly KeptHead[], chain: Pick<Chain, 'entries' | 'log'>): string[] {
  const faults = heads.flatMap((head) => compareHead(head, chain));
  if (faults.length === 0) return [];
  const agreeing = heads.filter((head) => compareHead(head, chain).length === 0).map(({ size = 0 }) => size);
  const last = Math.max(0, ...agreeing);
  return last === 0 ? faults : [...faults, `Entries up to ${last} are still what they were when a head was kept`];
}

function compareHead(
  { name, size, digest, root, log }: KeptHead,
  { entries, log: found }: Pick<Chain, 'entries' | 'log'>,
): string[] {
  const last = entries.length;
  if (size === undefined)
    return entries.some((entry) => entry.digest === digest)
      ? []
      : [`No entry has the kept digest ${name}: the ledger was rebuilt, or cut before that entry`];
  const entry = entries[size - 1];
  if (entry === undefined)
    return [`The ledger was cut: it ends with entry ${last}, and ${name} was kept when it had ${size}`];
  const isSame = (digest ?? entry.digest) === entry.digest && (root ?? entry.root) === entry.root;
  if (!isSame)
    return [
      `The ledger was rebuilt: its first ${size === 1 ? 'entry is' : `${size} entries are`} not those of which ${name} was kept`,
    ];
  return log === undefined || log === found
    ? []
    : [`The ledger calls itself "${found}", and "${log}" when ${name} was kept`];
}
