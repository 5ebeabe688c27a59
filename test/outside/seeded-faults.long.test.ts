import { expect, test } from 'vitest';
import { at } from '../publication/publisher.ts';
import { sample } from '../sample.ts';
import { createSeeding, look, publish, smallFiles } from './outside-site.ts';
import { seededFaults } from './seeded-faults.ts';

test('finds each seeded fault, and names it', async () => {
  const { transform, seed } = createSeeding();
  const site = await publish([[smallFiles, at]], { transform });
  const unseen: string[] = [];
  for (const { name, fault, path, words } of sample(seededFaults)) {
    seed(fault);
    const { faults } = await look(site);
    const isFound = faults.some((one) => one.path === path && words.test(one.message));
    if (!isFound)
      unseen.push(
        `${name}: ${faults
          .map((one) => `${one.path}: ${one.message}`)
          .slice(0, 6)
          .join(' | ')}`,
      );
  }
  seed(undefined);
  expect((await look(site)).faults).toEqual([]);
  expect(unseen).toEqual([]);
});
