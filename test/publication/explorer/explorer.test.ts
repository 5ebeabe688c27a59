import { expect, test } from 'vitest';
import { exploreSeeds } from './explore.ts';

test('no schedule of 1,000 breaks a promise of a publication', async () => {
  expect(await exploreSeeds(1, 1_000)).toBe(1_000);
});
