import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../lambda/shared/read-content.ts';

const module = path.resolve(import.meta.dirname, '../../lambda/shared/write-content.ts');
const [former, newer] = ['former words\n'.repeat(9), 'new words\n'.repeat(99)];
const names = ['site.yaml', 'a/de.md', 'a/de.lock'];

/** Kills the process in the middle of its step number `at`, after half the bytes of a write. */
const program = (at: number) => `
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
let step = 0;
const die = () => process.kill(process.pid, 'SIGKILL');
const { writeFileSync, renameSync } = fs;
fs.writeFileSync = (file, bytes) => {
  step += 1;
  if (step === ${at}) { writeFileSync(file, bytes.subarray(0, bytes.length / 2)); die(); }
  writeFileSync(file, bytes);
};
fs.renameSync = (from, to) => { step += 1; if (step === ${at}) die(); renameSync(from, to); };
syncBuiltinESMExports();
const { writeContentSync } = await import(${JSON.stringify(module)});
writeContentSync(new Map(${JSON.stringify(names)}.map((name) => [name, Buffer.from(${JSON.stringify(newer)})])), process.argv[1]);
console.log(step);
`;

async function writeKilledAt(at: number) {
  const directory = await mkdtemp(path.join(tmpdir(), 'promulgate-write-'));
  const run = (step: number) =>
    spawnSync(process.execPath, ['--input-type=module', '-e', program(step), directory], { encoding: 'utf8' });
  await mkdir(path.join(directory, 'a'));
  for (const name of names) await writeFile(path.join(directory, name), former);
  const { signal, stdout } = run(at);
  const texts = await Promise.all(names.map((name) => readFile(path.join(directory, name), 'utf8')));
  return { directory, signal, stdout, texts, again: () => run(0) };
}

test('writeContent() leaves each file with its former words or its new ones, wherever it is killed', async () => {
  const { stdout, texts } = await writeKilledAt(0);
  expect(texts).toEqual([newer, newer, newer]);
  const steps = Number(stdout);
  expect(steps).toBeGreaterThanOrEqual(names.length);
  for (let step = 1; step <= steps; step += 1) {
    const killed = await writeKilledAt(step);
    expect(killed.signal).toBe('SIGKILL');
    for (const text of killed.texts) expect([former, newer]).toContain(text);
    // What is left of the write is no content.
    expect([...(await readContent(killed.directory)).keys()].toSorted()).toEqual(names.toSorted());
    if (step > 1) continue;
    expect(killed.again().status).toBe(0);
    expect(await readFile(path.join(killed.directory, 'a/de.md'), 'utf8')).toBe(newer);
  }
});
