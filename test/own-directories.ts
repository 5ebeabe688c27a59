import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

interface OwnDirectories {
  /** Takes the place of the developer's home, which nothing reads or writes. */
  readonly home: string;
  /** Takes the place of the machine's directory for temporary files. */
  readonly temporary: string;
  /** Where the programs that tests start keep their compiled code: compiling is most of what a short command does. */
  readonly compiled: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    readonly directories: OwnDirectories;
  }
}

/** Makes the directories of a run, which go with it, and whatever was left in them too. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = await mkdtemp(path.join(tmpdir(), 'promulgate-tests-'));
  const directories = {
    home: path.join(root, 'home'),
    temporary: path.join(root, 'tmp'),
    compiled: path.join(root, 'compiled'),
  };
  for (const directory of Object.values(directories)) await mkdir(directory);
  project.provide('directories', directories);
  return () => rm(root, { recursive: true, force: true });
}
