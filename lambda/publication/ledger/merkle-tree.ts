import { createHash } from 'node:crypto';

/**
 * A Merkle tree as RFC 6962 defines it (section 2.1), over the digests of entries. Only the roots of its perfect subtrees are kept, the
 * largest first: enough to add a leaf and to work out the root, and never more than one for each binary digit of the size.
 */
export interface MerkleTree {
  readonly size: number;
  /** SHA-256 (hex). */
  readonly roots: readonly string[];
}

export const emptyTree: MerkleTree = { size: 0, roots: [] };

/** Returns the tree with one more entry, whose digest (hex) is the leaf. */
export function addLeaf({ size, roots }: MerkleTree, digest: string): MerkleTree {
  const left = [...roots];
  let node = hash(leafPrefix, digest);
  for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) node = hash(nodePrefix, left.pop() ?? '', node);
  return { size: size + 1, roots: [...left, node] };
}

/** Returns the root hash (hex). */
export function treeRoot({ roots }: MerkleTree): string {
  return roots.length === 0 ? hash() : roots.reduceRight((right, left) => hash(nodePrefix, left, right));
}

/** True if a tree of this size has so many perfect subtrees. */
export function isTreeOf(size: number, { length }: readonly string[]): boolean {
  return [...size.toString(2)].filter((digit) => digit === '1').length === length;
}

const leafPrefix = '00';
const nodePrefix = '01';

function hash(...parts: readonly string[]): string {
  return createHash('sha256')
    .update(Buffer.from(parts.join(''), 'hex'))
    .digest('hex');
}
