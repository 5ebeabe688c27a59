import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

const mebibyte = 1_048_576;
/** What lives on while more is made lets V8 double the room for new objects, until nothing grows it any more. */
const program = (start: string) => `
  import v8 from 'node:v8';
  ${start}
  const kept = [];
  for (let round = 0; round < 40; round += 1) kept[round % 8] = Array.from({ length: 40_000 }, (_, index) => ({ index }));
  const { space_size: size } = v8.getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space');
  console.log(size);`;

function roomAfter(start: string): number {
  // Threads that collect beside the program make the size depend on the machine.
  const args = ['--single-threaded', '--input-type=module', '--eval', program(start)];
  const lines = execFileSync(process.execPath, args, { encoding: 'utf8', env: {} });
  return Number(lines.trim().split('\n').at(-1));
}

const importOf = (file: string) =>
  `await import(${JSON.stringify(path.join(import.meta.dirname, '../../lambda', file))})`;

test('boundYoungHeap() keeps the room for new objects as small as it is', () => {
  expect(roomAfter('')).toBeGreaterThan(8 * mebibyte);
  expect(roomAfter(`(${importOf('shared/bound-young-heap.ts')}).boundYoungHeap();`)).toBeLessThan(4 * mebibyte);
});

test('growYoungHeap() makes it four times as large at once, after which it can be bounded', () => {
  const both = `const { growYoungHeap, boundYoungHeap } = ${importOf('shared/bound-young-heap.ts')};`;
  const fill = 'let filled = Array.from({ length: 40_000 }, (_, index) => ({ index })); filled = undefined;';
  const grown = (grow: string) => roomAfter(`${both} ${grow} ${fill} boundYoungHeap();`);
  expect(grown('growYoungHeap();')).toBeGreaterThan(grown(''));
});

test('the publisher bounds it when its program is loaded, before it asks a store that it cannot find here', () => {
  const asset = '{ readInputs: async () => ({ content: "", renderer: "" }) }';
  const deployment = '{ bucket: "policies", distribution: "E2EXAMPLE", replicas: [] }';
  const run = `(${importOf('run/run.ts')}).run({ asset: ${asset}, deployment: ${deployment}, ownsProcess: true })`;
  // Where nothing bounds it, 32 MiB.
  expect(roomAfter(`await ${run}.catch(({ message }) => console.log(message));`)).toBeLessThan(16 * mebibyte);
});
