import { test } from 'vitest';
import { expectSafeAddresses, expectShown, sources } from './shown-words.ts';

test.each(sources)('what is typed in %s is what is shown, or is refused', (...source) => {
  expectShown(source, 40);
});

test('the address of a link hides no other host, or is refused', () => {
  expectSafeAddresses(40);
});
