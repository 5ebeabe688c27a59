import { expect, test, vi } from 'vitest';
import { buildSite } from '../../lambda/site/build-site.ts';
import { derive, differences, editedSites, otherCircumstances, unedited } from './derived-sites.ts';

/** What of the inputs is left out: the argument with this index, where there are so many of them. */
let left: readonly [count: number, index: number] | undefined;
const seen = new Set<string>();

vi.mock(import('../../lambda/site/inputs/digest-values.ts'), async (load) => {
  const { digestValues } = await load();
  return {
    digestValues: (...values: readonly unknown[]) => {
      for (const index of values.keys()) seen.add(`${values.length} ${index}`);
      const isKept = (index: number) => left === undefined || values.length !== left[0] || index !== left[1];
      return digestValues(...values.map((value, index) => (isKept(index) ? value : null)));
    },
  };
});

test('a site that is derived from an earlier one has the bytes of one that is built anew, after every edit', () => {
  left = undefined;
  const before = derive(unedited, undefined);
  for (const wanted of [...editedSites(1), ...otherCircumstances])
    expect([wanted.name, differences(derive(wanted, before), buildSite(wanted.content, wanted.options))]).toEqual([
      wanted.name,
      [],
    ]);
});
