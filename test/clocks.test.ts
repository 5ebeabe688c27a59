import type { Node } from 'acorn';
import { expect, test } from 'vitest';
import { nodesOf, parseProgram, programFiles, readProgram } from './read-program.ts';

/** What measures time, lets it pass, or gives up after a second: a busy machine would change the result of a test. */
const clocks = [
  ...['Date.now', 'performance.now', 'process.hrtime', 'hrtime.bigint', 'setTimeout', 'setInterval', 'setImmediate'],
  ...['vi.waitFor', 'vi.waitUntil', 'expect.poll'],
];

function clocksIn(program: Node): string[] {
  const calls = [...nodesOf(program)].filter(({ type }) => type === 'CallExpression');
  return calls.map(({ callee }) => nameOf(callee as Node)).filter((name) => clocks.includes(name));
}

/** `Date.now` for that expression. */
function nameOf(node: Node): string {
  const { name, object, property } = node as Node & Record<string, (Node & { name?: string }) | undefined>;
  return object === undefined ? String(name) : `${nameOf(object).split('.').at(-1)}.${property?.name}`;
}

test('no test depends on how long something takes', async () => {
  const files = await programFiles('test');
  expect(files.length).toBeGreaterThan(100);
  const findings = files.map(async (file) => [file, clocksIn(await readProgram(file))] as const);
  expect((await Promise.all(findings)).filter(([, names]) => names.length > 0)).toEqual([]);
});

test.each([
  ['expect(performance.now() - start).toBeLessThan(3000);', ['performance.now']],
  ['const start = Date.now();', ['Date.now']],
  ['await new Promise((resolve) => setTimeout(resolve, 100));', ['setTimeout']],
  ['process.hrtime.bigint();', ['hrtime.bigint']],
  ['await vi.waitFor(() => done);', ['vi.waitFor']],
  ['await start({ now: Date.now });', []],
  ['await locator.waitFor();', []],
])('clocksIn() finds in %j: %j', (text, expected) => {
  expect(clocksIn(parseProgram(text))).toEqual(expected);
});
