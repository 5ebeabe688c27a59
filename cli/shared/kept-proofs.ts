import { sha256 } from '../../lambda/content/digest.ts';
import type { Proofs } from '../../lambda/content/proofs.ts';
import { rememberLast } from '../../lambda/content/remember.ts';
import { digestRenderer } from '../../lambda/shared/digest-inputs.ts';
import { withUnicode } from '../../lambda/shared/with-unicode.ts';
import { keptFile, readIfThere, writeAtOnce } from './kept-files.ts';

/** Proofs that outlive the command. */
export interface KeptProofs extends Proofs {
  /** Writes those of this run, and so many of earlier ones. */
  keep(): void;
}

/** A site of 50 languages and 20 versions needs about 5,000; each takes 23 bytes. */
const maxClaims = 32_768;

/** Reads what earlier runs of the same program kept; undefined where nothing is kept. */
export function readKeptProofs(environment = process.env): KeptProofs | undefined {
  const file = keptFile('checked', environment);
  return file === undefined ? undefined : readProofsOf(file, withUnicode(digestRenderer()));
}

/** The same of a program, from a file that may not be there. */
export function readProofsOf(file: string, program: string): KeptProofs {
  const known = new Set(readClaims(file, program));
  const used = new Set<string>();
  // What is not known is mostly asked for first, and then added.
  const digestOf = rememberLast(1, (claim: string) => sha256(claim).slice(0, 22));
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

/** None where the file is of another program. */
function readClaims(file: string, program: string): readonly string[] {
  const [first, ...claims] = readIfThere(file).split('\n');
  return first === program ? claims : [];
}
