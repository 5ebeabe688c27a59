import { test } from 'vitest';
import { expectReadInOrder } from './read-in-order.ts';

test('every typed word is read in its order, or a problem says where it is not, 2,000 times', () => {
  expectReadInOrder(2_000, 3);
});
