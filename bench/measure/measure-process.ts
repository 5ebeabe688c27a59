import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A program to run, as a whole process. */
export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What is done before each run, and not measured. */
  readonly before?: () => void;
}

/** What a process used, its children included. */
export interface Use {
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  /** The peak of the largest process. */
  readonly mebibytes: number;
}

/** Bash times to the millisecond, and GNU time knows the memory; the program's own errors go past both. */
const script =
  'TIMEFORMAT="%3U %3S %3R"; exec 3>&2; { time /usr/bin/time -q -f %M -o "$0.memory" "$@" 2>&3; } 2>"$0.time"';

/** Runs a program to its end and says what it used, by the operating system's own account; throws if it fails. Needs bash and GNU time. */
export async function measureProcess({ command, args, cwd, env, before }: Program): Promise<Use> {
  before?.();
  const directory = await mkdtemp(path.join(tmpdir(), 'promulgate-bench-'));
  const report = path.join(directory, 'use');
  const child = spawn('bash', ['-c', script, report, command, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    errors += text;
  });
  const [status] = await once(child, 'close');
  if (status !== 0) throw new Error(`Cannot measure ${command} ${args.join(' ')}: it ended with ${status}\n${errors}`);
  const [user, system, wall] = await readNumbers(`${report}.time`);
  const [kibibytes] = await readNumbers(`${report}.memory`);
  await rm(directory, { recursive: true });
  return {
    cpuSeconds: (user ?? Number.NaN) + (system ?? Number.NaN),
    wallSeconds: wall ?? Number.NaN,
    mebibytes: (kibibytes ?? Number.NaN) / 1_024,
  };
}

async function readNumbers(file: string): Promise<number[]> {
  return (await readFile(file, 'utf8')).trim().split(/\s+/).map(Number);
}
