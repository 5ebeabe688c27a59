import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { childEnvironment } from '../child-environment.ts';
import { fixtureDirectory, fixtureWorkspace } from '../fixture-content.ts';

/** How a command ended. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `promulgate` as a person does. `cwd` defaults to a directory with the fixture in `content/`. */
export function promulgate(
  args: readonly string[],
  { cwd = fixtureWorkspace, env = {} }: { cwd?: string; env?: Record<string, string> } = {},
): Promise<Ended> {
  const { promise, resolve } = Promise.withResolvers<Ended>();
  const child = execFile(
    process.execPath,
    [path.resolve('cli/promulgate.mjs'), ...args],
    { cwd, env: childEnvironment(env) },
    (_, stdout, stderr) => resolve({ status: child.exitCode, stdout, stderr }),
  );
  return promise;
}

/** Runs a command that must end with 0, and names the modules that it loads, as Node reports them when it ends. */
export async function runWithModules(
  args: readonly string[],
  { cwd, env = {} }: { cwd?: string; env?: Record<string, string> } = {},
): Promise<{ readonly stdout: string; readonly modules: readonly string[] }> {
  const directory = await temporaryDirectory();
  const { status, stdout, stderr } = await promulgate(args, {
    ...(cwd && { cwd }),
    env: { ...env, NODE_V8_COVERAGE: directory },
  });
  if (status !== 0) throw new Error(`Cannot run ${args.join(' ')}: it ended with ${status}\n${stderr}`);
  const [report = ''] = await readdir(directory);
  const { result } = JSON.parse(await readFile(path.join(directory, report), 'utf8'));
  return { stdout, modules: result.map(({ url }: { readonly url: string }) => url) };
}

/** The packages that modules are of. */
export function librariesIn(modules: readonly string[]): string[] {
  return [...new Set(modules.flatMap((url) => /\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? []))];
}

/** A directory that is gone after the test. */
export async function temporaryDirectory(): Promise<string> {
  const directory = await mkdtemp(path.join(tmpdir(), 'promulgate-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

/** A directory with a copy of the fixture in `content/`. */
export async function copyOfContent(): Promise<string> {
  const directory = await temporaryDirectory();
  await cp(fixtureDirectory, path.join(directory, 'content'), { recursive: true });
  return directory;
}

/** Replaces a passage of a file, as an editor would: in one step, so that a watcher never reads half of it. */
export async function edit(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  if (!text.includes(from)) throw new Error(`Cannot edit ${file}: it does not contain "${from}"`);
  const edited = path.join(await temporaryDirectory(), path.basename(file));
  await writeFile(edited, text.replace(from, to));
  await rename(edited, file);
}
