import { stat } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { collectGarbage } from '../../lambda/shared/collect-garbage.ts';

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
