import { expect, test } from 'vitest';
import { exploreSeeds } from './explore.ts';

test('no schedule of 5,000 breaks a promise of a publication', async () => {
  expect(await exploreSeeds(1, 5_000)).toBe(5_000);
});
