import path from 'node:path';
import { digestFiles, digestRenderer } from '../../lambda/shared/digest-inputs.ts';
import { readContentSync } from '../../lambda/shared/read-content.ts';
import { withUnicode } from '../../lambda/shared/with-unicode.ts';
import type { Instant } from '../../lambda/site/site.ts';
import project from '../../package.json' with { type: 'json' };
import { keptFile, readIfThere, writeAtOnce } from './kept-files.ts';

/** What is known of a content in which nothing is wrong. */
export interface KeptVerdict {
  /** How much of it can be published, in words. */
  readonly sum: string;
  /** The digest of its files. */
  readonly content: string;
  /** From when until when it holds. */
  readonly from: Instant;
  readonly until: Instant;
}

/** The verdict of an earlier run of the same program on a content directory, where it is still true. */
export function readKeptVerdict(directory: string): KeptVerdict | undefined {
  const file = keptFile('right');
  const verdict = file === undefined ? undefined : readVerdictOf(file, nameProgram());
  return verdict !== undefined && isTrueOf(verdict, directory, Date.now()) ? verdict : undefined;
}

/** True where a directory has the files of a verdict, and its time has not passed. */
export function isTrueOf({ content, from, until }: KeptVerdict, directory: string, now: Instant): boolean {
  return from <= now && now < until && digestFiles(readContentSync(directory)) === content;
}

/** Keeps a verdict for later runs, in place of the one before. */
export function keepVerdict(verdict: KeptVerdict): void {
  const file = keptFile('right');
  if (file !== undefined) writeVerdictOf(file, nameProgram(), verdict);
}

/** The verdict that a program kept in a file; undefined where another did, and where the file is not whole. */
export function readVerdictOf(file: string, program: string): KeptVerdict | undefined {
  const [first, content = '', from, until, sum = '', end] = readIfThere(file).split('\n');
  if (first !== program || end !== '') return undefined;
  return { content, from: Number(from), until: Number(until), sum };
}

/** Writes it there. */
export function writeVerdictOf(file: string, program: string, { content, from, until, sum }: KeptVerdict): void {
  writeAtOnce(file, `${[program, content, from, until, sum].join('\n')}\n`);
}

/** In the repository, what reads and tries a content may change without a new version. */
const rooms = ['cli', 'lambda/shared', 'lambda/requirements'];

function nameProgram(): string {
  const root = path.join(import.meta.dirname, '../..');
  const sources = rooms.map((room) => digestFiles(readContentSync(path.join(root, room))));
  return [project.version, withUnicode(digestRenderer()), ...sources].join(' ');
}
