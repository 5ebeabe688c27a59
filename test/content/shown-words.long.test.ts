import { test } from 'vitest';
import { expectSafeAddresses, expectShown, sources } from './shown-words.ts';

test.each(sources)('what is typed in %s is what is shown, or is refused, 500 times', (...source) => {
  expectShown(source, 500);
});

test('the address of a link hides no other host, or is refused, 500 times', () => {
  expectSafeAddresses(500);
});
