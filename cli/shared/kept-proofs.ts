import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import nodeModule from 'node:module';
import path from 'node:path';
import { sha256 } from '../../lambda/content/digest.ts';
import type { Proofs } from '../../lambda/content/proofs.ts';
import { digestRenderer } from '../../lambda/shared/digest-inputs.ts';
import { withUnicode } from '../../lambda/shared/with-unicode.ts';

/** Proofs that outlive the command. */
export interface KeptProofs extends Proofs {
  /** Writes those of this run, and so many of earlier ones. */
  keep(): void;
}

/** A site of 50 languages and 20 versions needs about 5,000; each takes 23 bytes. */
const maxClaims = 32_768;

/**
 * Reads what earlier runs of the same program kept beside what Node compiled, where only those can write who can change the program too.
 * Undefined where Node keeps nothing, and on machines of continuous integration, unless somebody names a directory.
 */
export function readKeptProofs({ CI, NODE_COMPILE_CACHE } = process.env): KeptProofs | undefined {
  const directory = nodeModule.getCompileCacheDir?.();
  if (directory === undefined || (CI !== undefined && NODE_COMPILE_CACHE === undefined)) return undefined;
  return readProofsOf(path.join(directory, 'checked'), withUnicode(digestRenderer()));
}

/** The same of a program, from a file that may not be there. */
export function readProofsOf(file: string, program: string): KeptProofs {
  const known = new Set(readClaims(file, program));
  const used = new Set<string>();
  return {
    program,
    has: (claim) => {
      const digest = digestOf(claim);
      if (known.has(digest)) used.add(digest);
      return known.has(digest);
    },
    add: (claim) => {
      used.add(digestOf(claim));
    },
    keep: () => {
      if ([...used].every((digest) => known.has(digest))) return;
      writeAtOnce(file, [program, ...new Set([...used, ...known])].slice(0, maxClaims + 1).join('\n'));
    },
  };
}

function digestOf(claim: string): string {
  return sha256(claim).slice(0, 22);
}

/** None where the file is of another program. */
function readClaims(file: string, program: string): readonly string[] {
  const [first, ...claims] = readIfThere(file).split('\n');
  return first === program ? claims : [];
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Others read the old file or the new one, never a part of either. Where it cannot be written, the next run sees for itself. */
function writeAtOnce(file: string, text: string): void {
  const own = `${file}.${process.pid}`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(own, text);
    renameSync(own, file);
  } catch {}
}
