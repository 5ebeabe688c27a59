import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { promulgate, temporaryDirectory } from './promulgate.ts';

/** The modules that a command loads, as Node reports them when it ends. */
async function modulesOf(...args: readonly string[]): Promise<string[]> {
  const directory = await temporaryDirectory();
  const { status } = await promulgate(args, { env: { NODE_V8_COVERAGE: directory } });
  expect(status).toBe(0);
  const [report = ''] = await readdir(directory);
  const { result } = JSON.parse(await readFile(path.join(directory, report), 'utf8')) as {
    readonly result: readonly { readonly url: string }[];
  };
  return result.map(({ url }) => url);
}

const commandsIn = (modules: readonly string[]) =>
  modules.flatMap((url) => /\/cli\/commands\/([^/]+)\/command\.ts$/.exec(url)?.[1] ?? []);

describe('the start of the command', () => {
  test.each(['--version', '--help'])('%s loads no command, and no library but commander', async (option) => {
    const modules = await modulesOf(option);
    expect(modules.some((url) => url.endsWith('/cli/main.ts'))).toBe(true);
    expect(commandsIn(modules)).toEqual([]);
    const libraries = modules.flatMap((url) => /\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? []);
    expect([...new Set(libraries)]).toEqual(['commander']);
  });

  test.each([
    [['check', '--help'], 'check'],
    [['help', 'check'], 'check'],
  ])('%j loads that command alone, and neither the AWS SDK nor the stand-in', async (args, name) => {
    const modules = await modulesOf(...args);
    expect(commandsIn(modules)).toEqual([name]);
    expect(modules.filter((url) => /\/@aws-sdk\/|\/cli\/stand-in\//.test(url))).toEqual([]);
  });
});
