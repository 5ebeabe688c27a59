import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { childEnvironment } from '../child-environment.ts';

const runFile = promisify(execFile);

/** A program that has ended. */
export interface Ended {
  readonly code: number;
  /** Standard output, then standard error. */
  readonly printed: string;
}

/** Runs a program to its end, whatever that is. */
export async function runProgram(
  file: string,
  args: readonly string[],
  options: Parameters<typeof runFile>[2],
): Promise<Ended> {
  const { code, stdout, stderr } = await runFile(file, args, options).then(
    (ended) => ({ code: 0, ...ended }),
    (error: { code?: number; stdout?: string; stderr?: string }) => error,
  );
  return { code: typeof code === 'number' ? code : 1, printed: `${stdout ?? ''}${stderr ?? ''}` };
}

/**
 * The environment of someone who runs npm: the settings of this machine's user say where the registry is, and what was downloaded is kept
 * in a directory of the run.
 */
export async function npmEnvironment(): Promise<Record<string, string>> {
  const cache = await mkdtemp(path.join(tmpdir(), 'npm-cache-'));
  return childEnvironment({
    HOME: process.env.HOME ?? '',
    CI: 'true',
    npm_config_userconfig: process.env.npm_config_userconfig ?? path.join(userInfo().homedir, '.npmrc'),
    npm_config_cache: process.env.npm_config_cache ?? cache,
    ...ofTheNetwork(),
    npm_config_fetch_retries: '1',
    npm_config_update_notifier: 'false',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    CDK_DISABLE_CLI_TELEMETRY: 'true',
  });
}

/** What says how this machine reaches others. */
function ofTheNetwork(): Record<string, string> {
  const names = /^(?:NODE_EXTRA_CA_CERTS|(?:https?|no)_proxy|npm_config_registry)$/i;
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      names.test(name) && value !== undefined ? [[name, value]] : [],
    ),
  );
}

/** The newest release of a package; undefined where the registry cannot be reached. */
export async function findNewest(name: string, env: Readonly<Record<string, string>>): Promise<string | undefined> {
  const args = ['view', name, 'version', '--fetch-retries=0', '--fetch-timeout=20000'];
  const { code, printed } = await runProgram('npm', args, { env });
  return code === 0 ? /^\d+\.\d+\.\d+$/m.exec(printed)?.[0] : undefined;
}
