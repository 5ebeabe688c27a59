import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { createLazyValues } from '../../lambda/content/lazy-values.ts';

const withSum = createLazyValues<readonly number[], { readonly sum: number }>({
  sum: (numbers) => numbers.reduce((sum, number) => sum + number, 0),
});

test('computes a value of each object from its own source, each time', () => {
  const numbers = [1, 2];
  const objects = [withSum({ name: 'one' }, numbers), withSum({ name: 'other' }, [5])];
  expect(objects.map(({ sum }) => sum)).toEqual([3, 5]);
  numbers.push(4);
  expect(objects[0]?.sum).toBe(7);
});

test('adds the values as if they had been written there', () => {
  const object = withSum({ name: 'one' }, [1, 2]);
  expect(object).toEqual({ name: 'one', sum: 3 });
  expect({ ...object }).toEqual({ name: 'one', sum: 3 });
  expect(JSON.stringify(object)).toBe('{"name":"one","sum":3}');
});

test('makes objects that V8 does not keep as tables', () => {
  setFlagsFromString('--allow-natives-syntax');
  const isFast: (object: object) => boolean = runInNewContext('(object) => %HasFastProperties(object)');
  // It is compiled when it is first called.
  isFast({});
  setFlagsFromString('--no-allow-natives-syntax');
  expect(['one', 'other'].map((name) => isFast(withSum({ name }, [1])))).toEqual([true, true]);
});
