import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { childEnvironment } from '../../child-environment.ts';
import { sample } from '../../sample.ts';
import { type Mutation, mutations } from './mutations.ts';

const directory = 'test/publication/mutations';
/** Some of the schedules after a seed that once found the violation: the program may have changed a little since. */
const schedules = 1_000;

/** Runs a program with a mutant in it; returns what it prints, also if it fails. */
async function runMutant({ name }: Mutation, args: readonly string[]): Promise<string> {
  const env = childEnvironment({ PROMULGATE_MUTATION: name });
  const ended = promisify(execFile)(process.execPath, args, { env, maxBuffer: 100_000_000 });
  return (await ended.catch((error: { stdout: string }) => error)).stdout;
}

test.each(sample(mutations))('a publisher that $name is caught', async (mutation) => {
  const { caught } = mutation;
  if ('afterSeed' in caught) {
    const args = [`--import=./${directory}/apply-mutation.ts`, `${directory}/explore-mutant.ts`];
    const found = JSON.parse(await runMutant(mutation, [...args, String(caught.afterSeed), String(schedules)]));
    expect(found).toMatchObject({ seed: expect.any(Number), violation: expect.stringMatching(/^I\d+: /) });
    return;
  }
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--config', `${directory}/vitest.config.ts`];
  const report = await runMutant(mutation, [...vitest, `test/publication/${caught.by}`, '-t', caught.named]);
  const failed = report.split('\n').filter((line) => line.startsWith('not ok') && line.includes(caught.named));
  expect([report.slice(0, 1_000), failed.length > 0]).toEqual([expect.any(String), true]);
});
