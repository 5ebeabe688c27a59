import { readFileSync } from 'node:fs';
import * as zlib from 'node:zlib';
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

/** What comes first, in so many digits each: the checksum of all that follows, and how long the index is. */
const numberDigits = 16;

/** V8 takes any bytes for its code, and may never end with them. Node has this wherever it has a directory for what it compiles. */
function checksum(bytes: Uint8Array): string {
  return String(zlib.crc32(bytes)).padStart(numberDigits);
}

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
  if (bytes.toString('latin1', 0, numberDigits) !== checksum(bytes.subarray(numberDigits))) return undefined;
  const start = 2 * numberDigits;
  const end = start + Number(bytes.toString('latin1', numberDigits, start));
  const entries: readonly Entry[] = JSON.parse(bytes.toString('utf8', start, end));
  let at = aligned(end);
  const take = (length: number) => {
    const taken = bytes.subarray(at, at + length);
    at += aligned(length);
    return taken;
  };
  return new Map(entries.map(([name, source, code, runs]) => [name, { source: take(source), code: take(code), runs }]));
}

/** Writes it there, in place of what was kept before. */
export function writeKeptCode(file: string, kept: KeptCode): void {
  const entries = [...kept].map(([name, { source, code, runs }]): Entry => [name, source.length, code.length, runs]);
  const index = Buffer.from(JSON.stringify(entries));
  const length = Buffer.from(String(index.length).padStart(numberDigits));
  const parts = [...kept.values()].flatMap(({ source, code }) => [pad(source), pad(code)]);
  const summed = Buffer.concat([pad(Buffer.concat([length, index])), ...parts]);
  // On the disk before it has its name: a file that is not whole would be compiled anew.
  writeAtOnce(file, Buffer.concat([Buffer.from(checksum(summed)), summed]), { flush: true });
}

function pad(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc(aligned(bytes.length) - bytes.length)]);
}

/** V8 would copy what does not begin at a multiple of eight. */
function aligned(length: number): number {
  return Math.ceil(length / 8) * 8;
}
