import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { fileOf, mutate, mutations } from './mutations.ts';

test('every mutant can be made of the program as it is, and has a name of its own', async () => {
  for (const mutation of mutations) {
    const source = await readFile(fileOf(mutation), 'utf8');
    expect(mutate(mutation, source)).not.toBe(source);
  }
  expect(new Set(mutations.map(({ name }) => name)).size).toBe(mutations.length);
});

test('mutate() says which mutation to adapt where the program has changed', () => {
  const [mutation] = mutations;
  if (mutation === undefined) throw new Error('There are no mutations');
  expect(() => mutate(mutation, '')).toThrow(
    `the mutant that "${mutation.name}": ${fileOf(mutation)} has its text 0 times`,
  );
});
