import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { requireModules } from '../../packaging/require-modules.ts';
import { childEnvironment } from '../child-environment.ts';
import { temporaryDirectory } from '../cli/promulgate.ts';

const runFile = promisify(execFile);

describe('requireModules()', () => {
  test.each([
    ['import{readFileSync as a}from"node:fs";a();', 'const {readFileSync:a}=process.getBuiltinModule("node:fs");a();'],
    ['import a from"path";a;', 'const a=process.getBuiltinModule("path");a;'],
    ['import*as a from"node:zlib";a;', 'const a=process.getBuiltinModule("node:zlib");a;'],
    ['import{default as a}from"node:os";a;', 'const a=process.getBuiltinModule("node:os");a;'],
    ['import a,{b as c,d}from"node:vm";a;', 'const a=process.getBuiltinModule("node:vm"),{b:c,d:d}=a;a;'],
    ['import"node:fs";a;', 'const {}=process.getBuiltinModule("node:fs");a;'],
  ])('%s', (text, expected) => {
    expect(requireModules(text)).toBe(expected);
  });

  test.each(['import{a}from"./chunk.mjs";a;', 'import a from"constructs";a;', 'const a="import b from \'node:fs\'";'])(
    'leaves %s as it is',
    (text) => {
      expect(requireModules(text)).toBe(text);
    },
  );

  test('lets a module run as before, and load nothing that it does not ask for', async () => {
    const directory = await temporaryDirectory();
    await writeFile(
      path.join(directory, 'library.cjs'),
      "exports.one = 1; exports['two'] = 2; exports.require = require;",
    );
    await writeFile(path.join(directory, 'data.json'), '{ "three": 3 }');
    const text = `import { readFileSync } from 'node:fs';
      import { one, two } from './library.cjs';
      import library from './library.cjs';
      import data from './data.json' with { type: 'json' };
      import again from './data.json' with { type: 'json' };
      console.log(typeof readFileSync, one, two, library.one, data.three, again === data);
      console.log(process.moduleLoadList.includes('NativeModule internal/readline/interface'));`;
    const run = async (name: string, program: string) => {
      const file = path.join(directory, name);
      await writeFile(file, program);
      return (await runFile(process.execPath, [file], { env: childEnvironment() })).stdout.trim().split('\n');
    };
    expect(await run('before.mjs', text)).toEqual(['function 1 2 1 3 true', 'true']);
    expect(await run('after.mjs', requireModules(text))).toEqual(['function 1 2 1 3 true', 'false']);
  });
});
