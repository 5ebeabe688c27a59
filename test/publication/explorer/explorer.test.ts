import { expect, test } from 'vitest';
import { exploreSeeds } from './explore.ts';

/** In parts, each of which ends in time on a machine that is busy with other things. */
test.each([1, 1_001, 2_001, 3_001, 4_001])(
  'no schedule of the 1,000 from seed %i on breaks a promise of a publication',
  async (seed) => {
    expect(await exploreSeeds(seed, 1_000)).toBe(1_000);
  },
);
