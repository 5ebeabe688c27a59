import { readFileSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readKeptProofs, readProofsOf } from '../../cli/shared/kept-proofs.ts';
import type { Problem } from '../../lambda/content/problem.ts';
import { loadBuiltContent } from '../../lambda/shared/load-content.ts';
import { copyOfContent, edit, promulgate, temporaryDirectory } from './promulgate.ts';

describe('readProofsOf()', () => {
  test('knows what an earlier run of the same program kept', async () => {
    const file = path.join(await temporaryDirectory(), 'new/checked');
    const first = readProofsOf(file, 'program 1');
    expect(first.has('one')).toBe(false);
    first.add('one');
    first.keep();

    const second = readProofsOf(file, 'program 1');
    expect([second.has('one'), second.has('two')]).toEqual([true, false]);
  });

  test('believes nothing that another program kept, and replaces it', async () => {
    const file = path.join(await temporaryDirectory(), 'checked');
    const first = readProofsOf(file, 'program 1');
    first.add('one');
    first.keep();
    const other = readProofsOf(file, 'program 2');
    expect(other.has('one')).toBe(false);
    other.add('two');
    other.keep();

    expect(readProofsOf(file, 'program 1').has('one')).toBe(false);
    expect(readProofsOf(file, 'program 2').has('one')).toBe(false);
    expect(readProofsOf(file, 'program 2').has('two')).toBe(true);
  });

  test('keeps those of another content, but not for ever', async () => {
    const file = path.join(await temporaryDirectory(), 'checked');
    const keep = (claims: readonly string[]) => {
      const proofs = readProofsOf(file, 'program');
      for (const claim of claims) if (!proofs.has(claim)) proofs.add(claim);
      proofs.keep();
    };
    keep(['old']);
    keep(['new']);
    expect(['old', 'new'].map(readProofsOf(file, 'program').has)).toEqual([true, true]);
    keep(Array.from({ length: 40_000 }, (_, index) => `claim ${index}`));
    expect(['old', 'new'].map(readProofsOf(file, 'program').has)).toEqual([false, false]);
    expect(readFileSync(file, 'utf8').length).toBeLessThan(1_000_000);
  });

  test('does without a file that cannot be read or written', async () => {
    const directory = await temporaryDirectory();
    const proofs = readProofsOf(directory, 'program');
    proofs.add('one');
    expect(() => proofs.keep()).not.toThrow();
    expect(proofs.has('one')).toBe(false);
  });

  test('is written at once, so that of two programs each leaves a whole file', async () => {
    const directory = await temporaryDirectory();
    const file = path.join(directory, 'checked');
    const [one, other] = [readProofsOf(file, 'program'), readProofsOf(file, 'program')];
    one.add('one');
    other.add('other');
    one.keep();
    other.keep();

    expect(['one', 'other'].map(readProofsOf(file, 'program').has)).toEqual([false, true]);
    expect(await readdir(directory)).toEqual(['checked']);
  });
});

test('readKeptProofs() keeps nothing in continuous integration, unless a directory is named', () => {
  expect(readKeptProofs({ CI: 'true' })).toBeUndefined();
});

test('promulgate check reports the same with what an earlier run has seen, after an edit, and from half of a file', async () => {
  const directory = await copyOfContent();
  const kept = await temporaryDirectory();
  const content = path.join(directory, 'content');
  const file = path.join(content, 'privacy/2026-11-15/de.md');
  const check = async () => {
    const env = { NODE_COMPILE_CACHE: kept };
    const { stdout } = await promulgate(['check', '--json', '--at', '2026-10-01'], { cwd: directory, env });
    return { found: JSON.parse(stdout).problems, wanted: (await loadBuiltContent(content)).problems };
  };
  const expectSame = ({ found, wanted }: { found: readonly Problem[]; wanted: readonly Problem[] }) =>
    expect(found).toEqual(wanted.map((problem) => ({ ...problem, file: path.relative(directory, problem.file) })));

  expectSame(await check());
  const name = (await readdir(kept, { recursive: true })).find((each) => each.endsWith('checked'));
  const proofs = path.join(kept, name ?? '');
  expect(readFileSync(proofs, 'utf8').split('\n').length).toBeGreaterThan(50);
  await edit(file, '{{company}} behält', '{{compny}} behält');
  const edited = await check();
  expect(edited.wanted).not.toEqual([]);
  expectSame(edited);
  await edit(file, '{{compny}} behält', '{{company}} behält');
  writeFileSync(proofs, readFileSync(proofs, 'utf8').slice(0, 500));
  expectSame(await check());
});
