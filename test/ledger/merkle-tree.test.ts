import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { sha256 } from '../../lambda/content/digest.ts';
import {
  addLeaf,
  emptyTree,
  inclusionPath,
  isTreeOf,
  rootAbove,
  treeRoot,
} from '../../lambda/publication/ledger/merkle-tree.ts';

const digests = Array.from({ length: 70 }, (_, index) => sha256(`entry ${index}`));
const hash = (prefix: number, ...parts: readonly Buffer[]) =>
  createHash('sha256')
    .update(Buffer.concat([Buffer.from([prefix]), ...parts]))
    .digest();

/** Word for word the definition in section 2.1 of RFC 6962. */
function treeHash(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves;
  if (only === undefined) return createHash('sha256').digest();
  if (leaves.length === 1) return hash(0, only);
  const k = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return hash(1, treeHash(leaves.slice(0, k)), treeHash(leaves.slice(k)));
}

describe('a Merkle tree', () => {
  test('has the root of RFC 6962 at every size', () => {
    let tree = emptyTree;
    for (let size = 0; size <= digests.length; size += 1) {
      const leaves = digests.slice(0, size).map((digest) => Buffer.from(digest, 'hex'));
      expect([size, treeRoot(tree)]).toEqual([size, treeHash(leaves).toString('hex')]);
      expect(isTreeOf(size, tree.roots)).toBe(true);
      tree = addLeaf(tree, digests[size] ?? '');
    }
  });

  test('keeps no more than a root for each binary digit of its size', () => {
    const tree = digests.reduce(addLeaf, emptyTree);
    expect([tree.size, tree.roots.length]).toEqual([70, 3]);
    expect(isTreeOf(71, tree.roots)).toBe(false);
  });

  test('has the known roots of the test vectors of Certificate Transparency', () => {
    expect(treeRoot(emptyTree)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(treeRoot(addLeaf(emptyTree, ''))).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
    expect(treeRoot(addLeaf(addLeaf(emptyTree, ''), '00'))).toBe(
      'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    );
  });
});

describe('inclusionPath()', () => {
  const leaves = digests.slice(0, 40).map((digest) => Buffer.from(digest, 'hex'));
  const nodeOver = (from: number, to: number) => treeHash(leaves.slice(from, to)).toString('hex');

  test('leads from every entry of a tree of any size to its root, and to no other', () => {
    for (let size = 1; size <= leaves.length; size += 1)
      for (let index = 0; index < size; index += 1) {
        const [digest = '', path] = [digests[index], inclusionPath(digests.slice(0, size), index)];
        expect(rootAbove(digest, path, { index, size })).toBe(nodeOver(0, size));
        expect(rootAbove(sha256('another'), path, { index, size })).not.toBe(nodeOver(0, size));
        expect(rootAbove(digest, [...path, sha256('more')], { index, size })).toBe(undefined);
        if (size > 1) expect(rootAbove(digest, path.slice(1), { index, size })).toBe(undefined);
      }
  });

  test('names the nodes that the example in section 2.1.3 of RFC 6962 names', () => {
    const named = (index: number, ...nodes: readonly (readonly [number, number])[]) =>
      expect([index, inclusionPath(digests.slice(0, 7), index)]).toEqual([
        index,
        nodes.map(([from, to]) => nodeOver(from, to)),
      ]);
    named(0, [1, 2], [2, 4], [4, 7]);
    named(3, [2, 3], [0, 2], [4, 7]);
    named(4, [5, 6], [6, 7], [0, 4]);
    named(6, [4, 6], [0, 4]);
  });
});
