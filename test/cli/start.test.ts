import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { childEnvironment } from '../child-environment.ts';
import { fixtureWorkspace } from '../fixture-content.ts';
import { librariesIn, runWithModules } from './promulgate.ts';

const commandsIn = (modules: readonly string[]) =>
  modules.flatMap((url) => /\/cli\/commands\/([^/]+)\/command\.ts$/.exec(url)?.[1] ?? []);

describe('the start of the command', () => {
  test.each(['--version', '--help'])('%s loads no command, and no library but commander', async (option) => {
    const modules = (await runWithModules([option])).modules;
    expect(modules.some((url) => url.endsWith('/cli/main.ts'))).toBe(true);
    expect(commandsIn(modules)).toEqual([]);
    expect(librariesIn(modules)).toEqual(['commander']);
  });

  test.each([
    [['check', '--help'], 'check'],
    [['help', 'check'], 'check'],
  ])('%j loads that command alone, and neither the AWS SDK nor the stand-in', async (args, name) => {
    const modules = (await runWithModules(args)).modules;
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
