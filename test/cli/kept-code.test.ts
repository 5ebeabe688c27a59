import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type CompiledFile, readKeptCode, writeKeptCode } from '../../cli/start/kept-code.ts';
import { createLoader, keepCode } from '../../cli/start/load-program.ts';
import { temporaryDirectory } from './promulgate.ts';

describe('readKeptCode()', () => {
  const kept = new Map<string, CompiledFile>([
    ['main.cjs', { source: Buffer.from('exports.a = "ä";'), code: Buffer.from([1, 2, 3]), runs: 2 }],
    ['shared/empty.cjs', { source: Buffer.alloc(0), code: Buffer.alloc(17, 7), runs: 1 }],
  ]);

  test('returns what was written, each part where V8 takes it without a copy', async () => {
    const file = path.join(await temporaryDirectory(), 'new/code');
    expect(readKeptCode(file)).toEqual(new Map());
    writeKeptCode(file, kept);
    const read = readKeptCode(file);
    expect(read).toEqual(kept);
    for (const { code } of read.values()) expect(code.byteOffset % 8).toBe(0);
  });

  test('believes no part of a file', async () => {
    const file = path.join(await temporaryDirectory(), 'code');
    writeKeptCode(file, kept);
    const whole = readFileSync(file);
    for (let length = 0; length < whole.length; length += 1) {
      writeFileSync(file, whole.subarray(0, length));
      expect(readKeptCode(file)).toEqual(new Map());
    }
  });
});

describe('readKeptCode(), of a file that has changed on the disk', () => {
  test.each([
    ['one bit', (bytes: Buffer) => bytes.fill((bytes[90] ?? 0) ^ 1, 90, 91)],
    ['its index', (bytes: Buffer) => bytes.fill('}', 32, 40)],
    ['all of it', () => Buffer.from('another file of another program, which is long enough to have a head')],
  ])('believes nothing where %s differs', async (_, change) => {
    const file = path.join(await temporaryDirectory(), 'code');
    writeKeptCode(file, new Map([['main.cjs', { source: Buffer.from('1;'), code: Buffer.alloc(99, 7), runs: 1 }]]));
    expect(readKeptCode(file).size).toBe(1);
    writeFileSync(file, change(readFileSync(file)));
    expect(readKeptCode(file)).toEqual(new Map());
  });
});

describe('createLoader()', () => {
  /** A program of three files, and what it prints with what an earlier run kept. */
  async function createProgram() {
    const directory = await temporaryDirectory();
    const write = (name: string, text: string) => writeFileSync(path.join(directory, name), text);
    const file = path.join(directory, 'code');
    write(
      'main.cjs',
      "const { two } = require('./two.cjs'); exports.sum = () => two() + require('./three.json').three;",
    );
    write('two.cjs', "const { sep } = require('node:path'); exports.two = () => sep.length + 1;");
    write('three.json', '{ "three": 3 }');
    const run = async () => {
      const kept = readKeptCode(file);
      const { load, loaded } = createLoader(directory, kept);
      const { sum } = load('main.cjs') as { sum: () => unknown };
      const result = sum();
      await keepCode(file, { directory, loaded, kept });
      return { result, runs: [...readKeptCode(file)].map(([name, { runs }]) => `${name} ${runs}`) };
    };
    return { write, run, file };
  }

  test('runs a program, and keeps what V8 compiled of it in its first runs', async () => {
    const { run, file } = await createProgram();
    expect(await run()).toEqual({ result: 5, runs: ['main.cjs 1', 'two.cjs 1'] });
    expect(await run()).toEqual({ result: 5, runs: ['main.cjs 2', 'two.cjs 2'] });
    expect(await run()).toEqual({ result: 5, runs: ['main.cjs 3', 'two.cjs 3'] });
    const bytes = readFileSync(file);
    expect(await run()).toEqual({ result: 5, runs: ['main.cjs 3', 'two.cjs 3'] });
    expect(readFileSync(file)).toEqual(bytes);
  });

  test('runs what a file says now, even if it is as long as before', async () => {
    const { run, write } = await createProgram();
    await run();
    write('two.cjs', "const { sep } = require('node:path'); exports.two = () => sep.length + 2;");
    expect(await run()).toEqual({ result: 6, runs: ['main.cjs 2', 'two.cjs 1'] });
  });

  test('keeps what an earlier run loaded, and nothing of a file that is gone', async () => {
    const { run, write, file } = await createProgram();
    await run();
    const [[, compiled] = ['', undefined]] = readKeptCode(file);
    if (compiled === undefined) throw new Error('Nothing was kept');
    writeKeptCode(file, new Map([...readKeptCode(file), ['gone.cjs', compiled]]));
    write('main.cjs', 'exports.sum = () => 7;');
    expect(await run()).toEqual({ result: 7, runs: ['main.cjs 1', 'two.cjs 1'] });
  });
});
