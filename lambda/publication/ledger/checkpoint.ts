import { addLeaf, type MerkleTree, treeRoot } from './merkle-tree.ts';

/** What a checkpoint says: the state of a ledger after an entry. */
export interface Checkpoint {
  /** Names the ledger for ever: the host of the site when its first checkpoint was made. */
  readonly log: string;
  /** How many entries the ledger has. */
  readonly size: number;
  /** Root (hex) of the Merkle tree over the digests of all entries. */
  readonly root: string;
}

/** A checkpoint as it was read. */
export interface ParsedCheckpoint extends Checkpoint {
  /** The three lines that signatures are made over. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** A line of a signed note. */
interface NoteSignature {
  /** Who signed. */
  readonly name: string;
  /** Four bytes that tell keys of the same name apart. */
  readonly keyId: Buffer;
  readonly signature: Buffer;
}

/** Formats the text of a checkpoint: https://c2sp.org/tlog-checkpoint. */
export function formatCheckpoint({ log, size, root }: Checkpoint): string {
  return `${log}\n${size}\n${Buffer.from(root, 'hex').toString('base64')}\n`;
}

/** Returns the checkpoint of the head that follows a tree. */
export function checkpointOf(log: string, before: MerkleTree, digest: string): Checkpoint {
  const { size, ...tree } = addLeaf(before, digest);
  return { log, size, root: treeRoot({ size, ...tree }) };
}

/** No note of ours comes near it; witnesses add a line each. */
const maxSignatures = 64;
const textPattern = /^([\x21-\x2a\x2c-\x7e]{1,253})\n([1-9]\d{0,8})\n([A-Za-z0-9+/]{43}=)\n$/;
const linePattern = /^\u2014 ([^\s+]{1,253}) ([A-Za-z0-9+/]{8,6000}={0,2})$/u;

/** Parses a checkpoint, with signatures or without; undefined for anything else. Lines after the root are none of ours, and refused. */
export function parseCheckpoint(note: string): ParsedCheckpoint | undefined {
  const end = note.indexOf('\n\n');
  const text = end < 0 ? note : note.slice(0, end + 1);
  const [, log, size, root] = textPattern.exec(text) ?? [];
  if (log === undefined || size === undefined || root === undefined) return undefined;
  const signatures = end < 0 ? [] : parseSignatures(note.slice(end + 2));
  if (signatures === undefined) return undefined;
  return { log, size: Number(size), root: Buffer.from(root, 'base64').toString('hex'), text, signatures };
}

/** https://c2sp.org/signed-note */
function parseSignatures(lines: string): NoteSignature[] | undefined {
  if (!lines.endsWith('\n')) return undefined;
  const all = lines.slice(0, -1).split('\n');
  if (all.length > maxSignatures) return undefined;
  const signatures: NoteSignature[] = [];
  for (const line of all) {
    const [, name, encoded] = linePattern.exec(line) ?? [];
    if (name === undefined || encoded === undefined) return undefined;
    const bytes = Buffer.from(encoded, 'base64');
    signatures.push({ name, keyId: bytes.subarray(0, 4), signature: bytes.subarray(4) });
  }
  return signatures;
}
