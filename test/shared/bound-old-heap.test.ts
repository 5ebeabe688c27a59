import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

/** Lives on while more is made and dropped, as what was read of a content does while its pages are made. */
const program = (start: string) => `
  import v8 from 'node:v8';
  ${start}
  const make = (count) => Array.from({ length: count }, (_, index) => ({ index, next: [index] }));
  const kept = make(400_000);
  gc();
  let dropped = [];
  let most = 0;
  for (let round = 0; round < 250; round += 1) {
    dropped = [...dropped.slice(-2), make(20_000)];
    most = Math.max(most, v8.getHeapStatistics().used_heap_size);
  }
  console.log(most, kept.length);`;

function mostWith(start: string): number {
  // In one thread, so that it does not matter how busy the machine is.
  const args = ['--single-threaded', '--expose-gc', '--input-type=module', '--eval', program(start)];
  return Number(execFileSync(process.execPath, args, { encoding: 'utf8', env: {} }).split(' ')[0]);
}

test('boundOldHeap() collects what is no longer needed earlier', () => {
  const file = path.join(import.meta.dirname, '../../lambda/shared/bound-old-heap.ts');
  const bounded = mostWith(`(await import(${JSON.stringify(file)})).boundOldHeap();`);
  expect(bounded).toBeLessThan(0.7 * mostWith(''));
});
