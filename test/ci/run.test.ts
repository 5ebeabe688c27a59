import { execFile } from 'node:child_process';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryDirectory } from '../cli/promulgate.ts';

const project = path.join(import.meta.dirname, '../..');
/** A substitute for npm: records its arguments and environment, and fails where it is asked to. */
const fakeNpm = `#!/bin/sh
echo "$*|$HOME|$TMPDIR|$TZ|$LANG|$npm_config_userconfig|$SECRET|$PROMULGATE_SAMPLE|$(ls -A "$HOME" "$TMPDIR" | grep -v ':$' | tr -d '\\n')" >> "$(dirname "$0")/calls"
[ "$*" != "$(cat "$(dirname "$0")/failing")" ]
`;

interface Call {
  readonly command: string;
  readonly home: string;
  readonly temporary: string;
  readonly zone: string;
  readonly language: string;
  readonly settings: string;
  readonly secret: string;
  readonly sample: string;
  readonly leftovers: string;
}

/** Runs \`.ci/run\` with an npm that does nothing but fail at one command. */
async function runWith(
  failing: string,
): Promise<{ calls: Call[]; status: number | null; stdout: string; home: string }> {
  const directory = await temporaryDirectory();
  const file = (name: string) => path.join(directory, name);
  await writeFile(file('npm'), fakeNpm);
  await writeFile(file('failing'), failing);
  await chmod(file('npm'), 0o755);
  const env = { PATH: `${directory}:${process.env.PATH}`, HOME: directory, SECRET: 'x', TZ: 'Europe/Berlin' };
  const { promise, resolve } = Promise.withResolvers<{ status: number | null; stdout: string }>();
  const child = execFile('bash', [path.join(project, '.ci/run')], { env, cwd: directory }, (_, stdout) =>
    resolve({ status: child.exitCode, stdout }),
  );
  const ended = await promise;
  const lines = (await readFile(file('calls'), 'utf8')).trimEnd().split('\n');
  return { ...ended, home: directory, calls: lines.map(toCall) };
}

function toCall(line: string): Call {
  const [
    command = '',
    home = '',
    temporary = '',
    zone = '',
    language = '',
    settings = '',
    secret = '',
    sample = '',
    leftovers = '',
  ] = line.split('|');
  return { command, home, temporary, zone, language, settings, secret, sample, leftovers };
}

const commands = ['ci', 'run check:code', 'test', 'run test:long', 'run synth'];

describe('.ci/run', () => {
  test('installs, and runs the cheap checks before the tests, and those before the synthesis', async () => {
    const { status, calls } = await runWith('nothing');
    expect([status, calls.map(({ command }) => command)]).toEqual([0, commands]);
  });

  test.each(commands)('ends with a failure after npm %s fails', async (failing) => {
    const { status, calls } = await runWith(failing);
    expect(status).toBe(1);
    expect(calls.map(({ command }) => command)).toEqual(commands.slice(0, commands.indexOf(failing) + 1));
  });

  test('installs with the npm settings of the home, and gives the tests nothing of it', async () => {
    const { calls, stdout, home } = await runWith('nothing');
    const [install, ...others] = calls;
    expect(install?.settings).toBe(path.join(home, '.npmrc'));
    for (const call of others)
      expect(call).toEqual({
        command: call.command,
        home: expect.not.stringContaining(home),
        temporary: expect.not.stringContaining(home),
        zone: 'Pacific/Kiritimati',
        language: 'tr_TR.UTF-8',
        settings: '',
        secret: '',
        sample: '12',
        leftovers: '',
      });
    expect(stdout).toMatch(
      /^A twelfth of the longest tests: PROMULGATE_SAMPLE=12 PROMULGATE_TURN=\d+\nNetwork from here on: (none but loopback|proxies that lead nowhere, .*)\n$/,
    );
  });
});
