import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { sha256 } from '../../../lambda/content/digest.ts';
import { parseCheckpoint } from '../../../lambda/publication/ledger/checkpoint.ts';
import { digestForm, parseEntry } from '../../../lambda/publication/ledger/ledger.ts';
import { HintedError } from '../../../lambda/shared/hinted-error.ts';
import type { KeptHead } from '../../shared/ledger/compare-heads.ts';

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
