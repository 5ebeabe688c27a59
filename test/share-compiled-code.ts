import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the programs that tests start keep their compiled code: compiling is most of what a short command does. */
    readonly compiledCode: string;
  }
}

/** Makes a directory for compiled code that goes with the run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(path.join(tmpdir(), 'promulgate-compiled-'));
  project.provide('compiledCode', directory);
  return () => rm(directory, { recursive: true, force: true });
}
