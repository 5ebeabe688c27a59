import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { sha256 } from '../../../lambda/content/digest.ts';
import { parseCheckpoint } from '../../../lambda/publication/ledger/checkpoint.ts';
import { digestForm, parseEntry } from '../../../lambda/publication/ledger/ledger.ts';
import { HintedError } from '../../../lambda/shared/hinted-error.ts';
import type { Chain } from '../../shared/ledger/read-chain.ts';

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

const maxBytes = 32_000_000;
const recordForm = v.object({ ledger: v.object({ entry: v.number(), digest: digestForm }) });
const answerForm = v.object({ entries: v.number(), head: digestForm });

/** Reads a kept head: a digest, or a file with a checkpoint, an entry, a published record, or what `verify --json` printed. */
export async function readKeptHead(given: string): Promise<KeptHead> {
  if (/^[0-9a-f]{64}$/i.test(given)) return { name: given, digest: given.toLowerCase() };
  const bytes = await readSmallFile(given);
  const head = parseKeptHead(bytes);
  if (head !== undefined) return { name: path.basename(given), ...head };
  throw new HintedError(
    `Cannot use "${given}" as a head: it is neither a checkpoint, nor an entry, nor a published record, nor what "verify --json" printed`,
    'Name the file that was kept, or its digest of 64 hexadecimal digits',
  );
}

async function readSmallFile(file: string): Promise<Uint8Array> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() && found.size <= maxBytes) return readFile(file);
  throw new HintedError(
    `Cannot read "${file}": ${found === undefined ? 'there is no such file' : 'it is not a file of a head'}`,
    'Name the file that was kept, or its digest of 64 hexadecimal digits',
  );
}

function parseKeptHead(bytes: Uint8Array): Omit<KeptHead, 'name'> | undefined {
  const text = new TextDecoder().decode(bytes);
  const checkpoint = parseCheckpoint(text);
  if (checkpoint !== undefined) return { size: checkpoint.size, root: checkpoint.root, log: checkpoint.log };
  try {
    const value: unknown = JSON.parse(text);
    const record = v.safeParse(recordForm, value);
    if (record.success) return { size: record.output.ledger.entry, digest: record.output.ledger.digest };
    const answer = v.safeParse(answerForm, value);
    if (answer.success) return { size: answer.output.entries, digest: answer.output.head };
    return { size: parseEntry(text).entry, digest: sha256(bytes) };
  } catch {
    return undefined;
  }
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
