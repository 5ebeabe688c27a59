import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** What is tried of some cases with these settings. */
async function tried(cases: readonly string[], settings: Readonly<Record<string, string>>, shift?: number) {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  vi.resetModules();
  const { sample, shareOf } = await import('./sample.ts');
  return { cases: sample(cases, shift), share: shareOf(30, 8) };
}

const cases = [...'abcdefgh'];

test('every case is tried, unless the environment asks for a sample', async () => {
  const settings = { PROMULGATE_SAMPLE: '1', PROMULGATE_TURN: '7' };
  expect(await tried(cases, settings, 3)).toEqual({ cases, share: 30 });
});

test.each([0, 5])('in a sample, each case gets its turn, and exactly one, with a shift of %i', async (shift) => {
  const all: string[] = [];
  for (const turn of [11, 12, 13]) {
    const { cases: some, share } = await tried(cases, { PROMULGATE_SAMPLE: '3', PROMULGATE_TURN: `${turn}` }, shift);
    expect(some.length).toBeGreaterThan(1);
    expect(share).toBe(10);
    all.push(...some);
  }
  expect(all.sort()).toEqual(cases);
});

test.each([1, 2, 8, 11])(
  'of %i cases, fewer than a sample skips, one is tried at each turn, and each has its turn',
  async (count) => {
    const few = [...'abcdefghijk'].slice(0, count);
    const all: string[] = [];
    for (let turn = 20; turn < 20 + count; turn += 1) {
      const { cases: some } = await tried(few, { PROMULGATE_SAMPLE: '12', PROMULGATE_TURN: `${turn}` }, 26);
      expect(some).toHaveLength(1);
      all.push(...some);
    }
    expect(all.sort()).toEqual(few);
  },
);
