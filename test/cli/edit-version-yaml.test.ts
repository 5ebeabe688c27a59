import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { addCorrection, followVersion } from '../../cli/shared/edit-version-yaml.ts';

const entry = { locale: 'de', date: '2026-11-24', because: 'A "slip": #1 \\ {x}' };
const line = '- { locale: de, date: 2026-11-24, because: "A \\"slip\\": #1 \\\\ {x}" }\n';
const typed = '# Of 2026\nannounced: 2026-10-15   # in time\nfacts: {a:  b}\n';

test.each([
  ['none so far', typed, `${typed}corrections:\n  ${line}`],
  ['no line end', 'change: major', `change: major\ncorrections:\n  ${line}`],
  ['one already', `${typed}corrections: # why\n    - x\n`, `${typed}corrections: # why\n    - x\n    ${line}`],
  ['no indentation', 'corrections:\n- x\n', `corrections:\n- x\n${line}`],
  ['an entry of many lines', 'corrections:\n  - a: 1\n    b: 2\n', `corrections:\n  - a: 1\n    b: 2\n  ${line}`],
])('addCorrection() leaves what was typed as it is: %s', (_, text, expected) => {
  expect(addCorrection(text, entry)).toBe(expected);
});

test.each([
  ['between other keys', 'corrections:\n  - x\nb: 1 # kept\n', { corrections: ['x', entry], b: 1 }],
  ['between brackets', 'b: 1 # kept\ncorrections: [x]\n', { b: 1, corrections: ['x', entry] }],
  ['all between brackets', '{ b: 1 } # kept\n', { b: 1, corrections: [entry] }],
])('addCorrection() adds to a list %s', (_, text, expected) => {
  expect(parse(addCorrection(text, entry))).toEqual(expected);
  expect(addCorrection(text, entry)).toContain('# kept');
});

test.each([
  ['last', `${typed}change: "minor" # so\ncorrections:\n  - x\n`],
  ['between others', `${typed}corrections:\n  - x\nchange: minor # so\n`],
  ['none', `${typed}change: minor # so\n`],
])('followVersion() sets two values and leaves out corrections: %s', (_, text) => {
  expect(followVersion(text, { announced: '2027-01-30', change: 'major' })).toBe(
    '# Of 2026\nannounced: 2027-01-30   # in time\nfacts: {a:  b}\nchange: major # so\n',
  );
});
