import { test } from 'vitest';
import { expectReadInOrder } from './read-in-order.ts';

test('every typed word is read in its order, or a problem says where it is not', () => {
  expectReadInOrder(150, 1);
});
