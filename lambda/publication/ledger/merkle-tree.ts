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

/** Returns the hashes (hex) beside the way from an entry to the root, from the leaf up: section 2.1.1 of RFC 6962. Indexes begin with 0. */
export function inclusionPath(digests: readonly string[], index: number): string[] {
  if (digests.length < 2) return [];
  const half = leftHalf(digests.length);
  const [left, right] = [digests.slice(0, half), digests.slice(half)];
  return index < half
    ? [...inclusionPath(left, index), rootOf(right)]
    : [...inclusionPath(right, index - half), rootOf(left)];
}

/**
 * Returns the root (hex) of a tree of `size` entries to which a path leads from the digest of the entry at an index; undefined if no path in
 * such a tree is as long.
 */
export function rootAbove(
  digest: string,
  path: readonly string[],
  { index, size }: { readonly index: number; readonly size: number },
): string | undefined {
  const sibling = path.at(-1);
  if (size < 2) return sibling === undefined ? hash(leafPrefix, digest) : undefined;
  if (sibling === undefined) return undefined;
  const half = leftHalf(size);
  const isLeft = index < half;
  const node = rootAbove(
    digest,
    path.slice(0, -1),
    isLeft ? { index, size: half } : { index: index - half, size: size - half },
  );
  return node && (isLeft ? hash(nodePrefix, node, sibling) : hash(nodePrefix, sibling, node));
}

/** The largest power of two below a size: so many leaves are on the left of the root. */
function leftHalf(size: number): number {
  return 2 ** Math.floor(Math.log2(size - 1));
}

function rootOf(digests: readonly string[]): string {
  return treeRoot(digests.reduce(addLeaf, emptyTree));
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
