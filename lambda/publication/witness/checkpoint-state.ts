import * as v from 'valibot';
import { digestForm, type LedgerEntry } from '../ledger/ledger.ts';
import { isTreeOf, type MerkleTree, treeRoot } from '../ledger/merkle-tree.ts';

/** What the record knows of the checkpoint of the last entry. */
export interface CheckpointState {
  /** First line of every checkpoint of this ledger. */
  readonly log: string;
  /** Roots (hex) of the perfect subtrees of the Merkle tree over all entries before the last one. */
  readonly tree: readonly string[];
  /** The entry whose checkpoint was written last; 0 before the first. */
  readonly entry: number;
  /** SHA-256 (hex) of the public key that signed it; null if none did. */
  readonly key: string | null;
  /** True if that entry has its time stamp, too. */
  readonly isStamped: boolean;
  /** Replica buckets that hold that checkpoint, too. */
  readonly copies: readonly string[];
}

/** Of a head whose checkpoint was not written yet, or of which it is not known. */
export const newCheckpoint: Omit<CheckpointState, 'log'> = {
  tree: [],
  entry: 0,
  key: null,
  isStamped: false,
  copies: [],
};

export const checkpointForm = v.object({
  log: v.string(),
  tree: v.array(digestForm),
  entry: v.pipe(v.number(), v.integer(), v.minValue(0)),
  key: v.optional(v.nullable(digestForm), null),
  isStamped: v.optional(v.boolean(), false),
  copies: v.array(v.string()),
});

/** Returns the tree over all entries before the last one, if the last one bears out what the record says of it. */
export function treeBefore(
  state: CheckpointState | null,
  { entry, log, tree }: Pick<LedgerEntry, 'entry' | 'log' | 'tree'>,
): MerkleTree | undefined {
  if (state === null || tree === undefined || state.log !== log) return undefined;
  const before = { size: entry - 1, roots: state.tree };
  return isTreeOf(before.size, before.roots) && treeRoot(before) === tree ? before : undefined;
}
