import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const project = path.join(import.meta.dirname, '..');

/** Writes the licences of the packages that a bundle took code from, as those licences require; each text once. */
export async function writeLicences(file: string, sources: readonly string[]): Promise<void> {
  const found = sources.flatMap((source) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(source)?.[0] ?? []);
  const packages = await Promise.all([...new Set(found)].sort().map(readPackage));
  const byText = Map.groupBy(packages, ({ text }) => text);
  const parts = [...byText].map(([text, those]) => `${those.map(({ name }) => name).join('\n')}\n\n${text}\n`);
  await writeFile(file, parts.join(`\n${'-'.repeat(80)}\n\n`));
}

async function readPackage(directory: string): Promise<{ name: string; text: string }> {
  const from = path.join(project, directory);
  const { name, version, license } = JSON.parse(await readFile(path.join(from, 'package.json'), 'utf8'));
  const file = (await readdir(from)).find((one) => /^licen[cs]e/i.test(one));
  const text = file === undefined ? `Licence: ${license}` : (await readFile(path.join(from, file), 'utf8')).trim();
  return { name: `${name} ${version}`, text };
}
