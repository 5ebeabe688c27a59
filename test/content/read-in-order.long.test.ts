import { expect, test } from 'vitest';
import type { RuleId } from '../../lambda/content/rules.ts';
import { expectReadInOrder, type Fault } from './read-in-order.ts';

test('every typed word is read in its order, or a problem says where it is not, 2,000 times', () => {
  expectReadInOrder(2_000, 3);
});

/** Words of these would be lost if the renderer knew them no longer; a line break, a rule and an escaped sign have none. */
const tokens = 'text paragraph clauses list strong em link codespan fact definitions blockquote table heading'.split(
  ' ',
);

/** What these rules refuse changes the letters that readers get. */
const rules: readonly RuleId[] = ['unused-definition', 'heading-level', 'missing-id', 'accidental-list'];

const faults: readonly [string, Fault][] = [
  ...tokens.map((drop): [string, Fault] => [`a renderer that leaves out each ${drop}`, { drop }]),
  ...rules.map((off): [string, Fault] => [`a check without the rule ${off}`, { off }]),
  ['a page on which what looks like a tag is one', { alter: (page) => page.replaceAll('&lt;', '<') }],
  ['a page whose lists begin with 1', { alter: (page) => page.replace(/<ol start="\d+">/g, '<ol>') }],
];

test.each(faults)('the property finds %s', (_, fault) => {
  expect(() => expectReadInOrder(900, 1, fault)).toThrow('Property failed after');
});
