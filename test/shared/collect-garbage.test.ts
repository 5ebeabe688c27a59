import { stat } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { collectGarbage, createCollector } from '../../lambda/shared/collect-garbage.ts';

/** What is no longer needed; an object that was only just made counts as needed until the turn ends. */
async function drop(): Promise<WeakRef<object>> {
  const dropped = new WeakRef({ name: 'dropped' });
  await stat(import.meta.filename);
  return dropped;
}

test('collects what is no longer needed', async () => {
  const dropped = await drop();
  collectGarbage(0);
  expect(dropped.deref()).toBeUndefined();
});

test('leaves a small heap as it is', async () => {
  const dropped = await drop();
  collectGarbage(Number.POSITIVE_INFINITY);
  expect(dropped.deref()).toEqual({ name: 'dropped' });
});

const mebibyte = 1_024 * 1_024;

test('collects once much is made', async () => {
  const dropped = await drop();
  const tell = createCollector(0);
  tell(mebibyte / 2);
  expect(dropped.deref()).toBeDefined();
  await stat(import.meta.filename);
  tell(mebibyte / 2);
  expect(dropped.deref()).toBeUndefined();
});

test('collects again only once the heap has grown by a quarter', async () => {
  let used = 100;
  const tell = createCollector(0, () => used);
  tell(mebibyte);
  const dropped = await drop();
  used = 124;
  tell(mebibyte);
  expect(dropped.deref()).toBeDefined();
  await stat(import.meta.filename);
  used = 125;
  tell(mebibyte);
  expect(dropped.deref()).toBeUndefined();
});

test('leaves a heap as it is that has not grown much', async () => {
  const dropped = await drop();
  createCollector(Number.POSITIVE_INFINITY)(mebibyte);
  expect(dropped.deref()).toBeDefined();
});
