import { existsSync, readFileSync } from 'node:fs';
import nodeModule from 'node:module';
import path from 'node:path';
import { Script } from 'node:vm';
import { heapFlags } from '../../lambda/shared/heap-flags.ts';
import { type CompiledFile, type KeptCode, readKeptCode, writeKeptCode } from './kept-code.ts';

/** What a program exports, under a name of its own: when its command has ended, and which one it was. */
type Program = Readonly<Record<string, Promise<string | undefined>>>;

/** A file that this process has compiled. */
interface LoadedFile {
  readonly script: Script;
  readonly source: Buffer;
  /** How many runs have added to what is kept of it; none where V8 did not take that. */
  readonly runs: number;
}

/** So many runs of a command add what they call first. */
const maxRuns = 3;

/**
 * Runs the program that was built beside this file. What V8 compiles of it, until the command has ended, is kept for later runs of the same
 * command, beside what Node keeps: Node keeps no function that V8 compiles when it is called first, which are most.
 */
export async function runProgramHere(): Promise<void> {
  const directory = import.meta.dirname;
  const named = process.argv.slice(2).find((argument) => !argument.startsWith('-')) ?? 'none';
  const keptIn = nodeModule.getCompileCacheDir?.();
  const file = keptIn === undefined || !/^[a-z-]{1,20}$/.test(named) ? undefined : path.join(keptIn, `code-${named}`);
  const kept: KeptCode = file === undefined ? new Map() : readKeptCode(file);
  const { load, loaded } = createLoader(directory, kept);
  const [ended] = Object.values(load('main.cjs') as Program);
  const ran = await ended;
  // A name that was mistyped has no code of its own.
  if (file !== undefined && (ran ?? 'none') === named) await keepCode(file, { directory, loaded, kept });
}

/** Loads files of a directory as Node loads CommonJS, with what was kept of those that are still the same. */
export function createLoader(directory: string, kept: KeptCode) {
  const loaded = new Map<string, LoadedFile>();
  const modules = new Map<string, { exports: unknown }>();
  const requireOther = nodeModule.createRequire(path.join(directory, 'main.cjs'));
  const load = (name: string): unknown => {
    const known = modules.get(name);
    if (known !== undefined) return known.exports;
    const module: { exports: unknown } = { exports: {} };
    modules.set(name, module);
    const file = path.join(directory, name);
    const source = readFileSync(file);
    if (name.endsWith('.json')) module.exports = JSON.parse(source.toString('utf8'));
    else {
      const compiled = compile(file, source, kept.get(name));
      loaded.set(name, compiled);
      const requireFrom = (wanted: string) =>
        wanted.startsWith('.') ? load(path.posix.join(path.posix.dirname(name), wanted)) : requireOther(wanted);
      compiled.script.runInThisContext()(module.exports, requireFrom, module, file, path.dirname(file));
    }
    return module.exports;
  };
  return { load, loaded };
}

const [head, tail] = ['(function(exports,require,module,__filename,__dirname){', '\n})'];

function compile(filename: string, source: Buffer, kept: CompiledFile | undefined): LoadedFile {
  const cachedData = kept?.source.equals(source) ? kept.code : undefined;
  const text = head + source.toString('utf8') + tail;
  const script = new Script(text, { filename, columnOffset: -head.length, cachedData });
  const isTaken = cachedData !== undefined && script.cachedDataRejected === false;
  return { script, source, runs: isTaken ? (kept?.runs ?? 0) : 0 };
}

interface LoadedProgram {
  readonly directory: string;
  readonly loaded: ReadonlyMap<string, LoadedFile>;
  /** What was kept before. */
  readonly kept: KeptCode;
}

/** Keeps what V8 has compiled by now, with what was kept of files that this run did not load. */
export async function keepCode(file: string, { directory, loaded, kept }: LoadedProgram): Promise<void> {
  if ([...loaded.values()].every(({ runs }) => runs >= maxRuns)) return;
  const { setFlagsFromString } = await import('node:v8');
  // V8 refuses what it compiled under other flags than those with which the next run begins.
  for (const { undo } of Object.values(heapFlags)) setFlagsFromString(undo);
  const left = [...kept].filter(([name]) => existsSync(path.join(directory, name)));
  const now = [...loaded].map(([name, { script, source, runs }]) => {
    return [name, { source, code: script.createCachedData(), runs: runs + 1 }] as const;
  });
  writeKeptCode(file, new Map([...left, ...now]));
}
