import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { childEnvironment } from '../child-environment.ts';
import { fixtureWorkspace } from '../fixture-content.ts';
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

test('on an older Node, one SIGTERM ends the command and the Node that it handed over to', async () => {
  const older = `data:text/javascript,${encodeURIComponent("Object.defineProperty(process.versions,'node',{value:'20.20.0'})")}`;
  const args = ['--import', older, path.resolve('cli/promulgate.mjs'), 'preview', '--port', '0', '--at', '2026-11-18'];
  const command = spawn(process.execPath, args, {
    cwd: fixtureWorkspace,
    env: childEnvironment({}),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void command.kill('SIGKILL'));
  let printed = '';
  for await (const chunk of command.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    printed += chunk;
    if (printed.includes('Stop with Ctrl+C')) break;
  }
  const ended = once(command, 'exit');
  command.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  const [siteUrl = ''] = /http:\/\/localhost:\d+/.exec(printed) ?? [];
  await expect(fetch(siteUrl)).rejects.toThrow('fetch failed');
});
