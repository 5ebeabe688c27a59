import { expect, test } from 'vitest';
import { exploreSeeds } from './explore.ts';

/** Seeds that the quick suite leaves out, in parts, so that the run shows its progress. */
const schedules = Number(process.env.PROMULGATE_SCHEDULES ?? 100_000);
const parts = Array.from({ length: Math.ceil(schedules / 5_000) }, (_, index) => 1_000_000 + index * 5_000);

test.each(parts)(
  'no schedule of the 5,000 from seed %i on breaks a promise of a publication',
  async (seed) => {
    expect(await exploreSeeds(seed, 5_000)).toBe(5_000);
  },
  1_800_000,
);
