import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sha256 } from '../../../lambda/content/digest.ts';
import type { Files } from '../../../lambda/content/files/files.ts';

/** One input that took a way through the program that no other one did: the files that differ from the small content. */
export type Seed = Readonly<Record<string, string>>;

const directory = path.join(import.meta.dirname, '../../fixtures/fuzz-corpus');

/** Reads the inputs that earlier fuzzing kept, in the order of their names. */
export async function readCorpus(): Promise<Seed[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(names.map(async (name) => JSON.parse(await readFile(path.join(directory, name), 'utf8'))));
}

/** Keeps an input for ever, under the digest of what it is. */
export async function keepSeed(seed: Seed): Promise<void> {
  const text = `${JSON.stringify(seed, null, 1)}\n`;
  await writeFile(path.join(directory, `${sha256(text).slice(0, 16)}.json`), text);
}

/** What an input changes; undefined where its bytes are no UTF-8 that JSON could keep. */
export function seedOf(files: Files, base: Files): Seed {
  const decoder = new TextDecoder();
  const changed = [...files].filter(([name, bytes]) => base.get(name) !== bytes);
  return Object.fromEntries(changed.map(([name, bytes]) => [name, decoder.decode(bytes)]));
}

/** The content of an input. */
export function withSeed(base: Files, seed: Seed): Files {
  const encoder = new TextEncoder();
  return new Map([...base, ...Object.entries(seed).map(([name, text]) => [name, encoder.encode(text)] as const)]);
}
