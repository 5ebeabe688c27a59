import { expect, test } from 'vitest';
import { findStraySign } from '../../lambda/content/compare/stray-signs.ts';
import type { Unit } from '../../lambda/content/compare/units.ts';

/** An item as it was typed; the lines below its first one belong to it. */
function itemOf(raw: string): Unit {
  const at = (index: number) => index;
  return { kind: 'item', depth: 0, mark: '-', id: undefined, tokens: [], node: [], raw, offset: 0, at };
}

test.each([
  ['+* zwei', '+'],
  ['-* zwei', '-'],
  ['+- zwei', '+'],
  ['+2. zwei', '+'],
  ['  +12) zwei', '+'],
  ['+zwei', '+'],
])('findStraySign() finds the sign that keeps "%s" from being an item of its own', (line, found) => {
  const raw = `eins\n${line}`;
  expect(findStraySign(itemOf(raw), 'eins zwei', 'one two')).toEqual({ found, index: raw.indexOf(found) });
});

test.each([
  '+49 30 1234567',
  '-5 Grad',
  '- zwei',
  '* zwei',
  '2. zwei',
  '-2,5 Grad',
  '-5. Das ist kalt.',
  '-- wie es heißt --',
  '--- zwei',
])('findStraySign() takes "%s" at the start of a line for what it says', (line) => {
  expect(findStraySign(itemOf(`eins\n${line}`), 'eins zwei', 'one two')).toBeUndefined();
});
