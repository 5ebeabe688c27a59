import { readFileSync } from 'node:fs';
import { writeAtOnce } from '../shared/kept-files.ts';

/** What V8 compiled of a file of the program. */
export interface CompiledFile {
  /** The bytes of the file that it was compiled from. */
  readonly source: Buffer;
  readonly code: Buffer;
  /** How many runs have added to it what they called first. */
  readonly runs: number;
}

/** What V8 compiled of a program, by the names of its files. */
export type KeptCode = ReadonlyMap<string, CompiledFile>;

/** What comes first: how long the index is that follows, in so many digits. */
const lengthDigits = 16;

/** The lengths of what is kept of a file, in the order in which it follows. */
type Entry = readonly [name: string, source: number, code: number, runs: number];

/** Reads what earlier runs kept in a file; nothing where it is not there or not whole. */
export function readKeptCode(file: string): KeptCode {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return new Map();
  }
  return splitBytes(bytes) ?? new Map();
}

function splitBytes(bytes: Buffer): KeptCode | undefined {
  const end = lengthDigits + Number(bytes.toString('latin1', 0, lengthDigits));
  if (!(end <= bytes.length)) return undefined;
  const entries: readonly Entry[] = JSON.parse(bytes.toString('utf8', lengthDigits, end));
  let at = aligned(end);
  const take = (length: number) => {
    const taken = bytes.subarray(at, at + length);
    at += aligned(length);
    return taken;
  };
  const kept = new Map(
    entries.map(([name, source, code, runs]) => [name, { source: take(source), code: take(code), runs }]),
  );
  return at === bytes.length ? kept : undefined;
}

/** Writes it there, in place of what was kept before. */
export function writeKeptCode(file: string, kept: KeptCode): void {
  const entries = [...kept].map(([name, { source, code, runs }]): Entry => [name, source.length, code.length, runs]);
  const index = Buffer.from(JSON.stringify(entries));
  const head = Buffer.from(String(index.length).padStart(lengthDigits));
  const parts = [...kept.values()].flatMap(({ source, code }) => [pad(source), pad(code)]);
  // V8 does not look whether it is whole, so it is on the disk before it has its name.
  writeAtOnce(file, Buffer.concat([pad(Buffer.concat([head, index])), ...parts]), { flush: true });
}

function pad(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(aligned(bytes.length) - bytes.length)]);
}

/** V8 would copy what does not begin at a multiple of eight. */
function aligned(length: number): number {
  return Math.ceil(length / 8) * 8;
}
