import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { sample } from '../../sample.ts';
import { type Explored, exploreBack, exploreFirst, exploreSecond, formatTable } from './state-machine.ts';
import { definitions, synthesiseVariants, type Variant, type VariantName } from './variants.ts';

const names = Object.keys(definitions) as VariantName[];
const deployable = names.filter((name) => name !== 'refused');
const table: Explored[] = [];
let variants: ReadonlyMap<VariantName, Variant>;

beforeAll(async () => {
  variants = await synthesiseVariants(names);
});

afterAll(() => console.log(formatTable(table)));

test.each(deployable)('no deployment before, over or after %s harms a site, whatever fails', async (from) => {
  vi.spyOn(console, 'error').mockReturnValue();
  const model = { variants };
  const explored = [await exploreFirst(model, from, 'every')];
  const others = names.filter((name) => name !== from);
  for (const to of sample(others, names.indexOf(from))) {
    explored.push(await exploreSecond(model, from, to, 'every'));
    const back = await exploreBack(model, from, to, 'every');
    if (back !== undefined) explored.push(back);
  }
  table.push(...explored);
  expect(explored.flatMap(({ violations }) => violations)).toEqual([]);
});
