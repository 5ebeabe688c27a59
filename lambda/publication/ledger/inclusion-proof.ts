/** That an entry is in a ledger: https://c2sp.org/tlog-proof */
export interface InclusionProof {
  /** How many entries come before it. */
  readonly index: number;
  /** The hashes (hex) beside the way from the entry to the root of the Merkle tree, from the leaf up. */
  readonly path: readonly string[];
  /** A checkpoint of the ledger, with signatures or without, in which the root is. */
  readonly note: string;
}

const title = 'c2sp.org/tlog-proof@v1';

/** Formats a proof; the same proof gives the same text. */
export function formatInclusionProof({ index, path, note }: InclusionProof): string {
  const hashes = path.map((hash) => Buffer.from(hash, 'hex').toString('base64'));
  return `${[title, `index ${index}`, ...hashes].join('\n')}\n\n${note}`;
}

/** Parses a proof in the one way in which it is formatted; undefined for anything else, such as a proof with extra data. */
export function parseInclusionProof(text: string): InclusionProof | undefined {
  const end = text.indexOf('\n\n');
  const [, indexLine = '', ...hashes] = text.slice(0, Math.max(0, end)).split('\n');
  const path = hashes.map((line) => Buffer.from(line, 'base64'));
  if (path.some(({ length }) => length !== 32)) return undefined;
  const proof = {
    index: Number(/^index (\d{1,9})$/.exec(indexLine)?.[1]),
    path: path.map((hash) => hash.toString('hex')),
    note: text.slice(end + 2),
  };
  return formatInclusionProof(proof) === text ? proof : undefined;
}
