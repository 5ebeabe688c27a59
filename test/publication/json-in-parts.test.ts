import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from '../../lambda/content/digest.ts';
import { digestPairs, encodeMembers } from '../../lambda/publication/json-in-parts.ts';
import { digestRecord } from '../../lambda/publication/record/published.ts';

const decode = (parts: readonly Uint8Array[]) => Buffer.concat(parts).toString();

/** Objects of more members than are turned into text at once, beside small ones and within others. */
const large = fc
  .record({ count: fc.constantFrom(0, 1, 255, 256, 257, 513, 800), member: fc.jsonValue({ maxDepth: 2 }) })
  .map(({ count, member }) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`/å${index}`, member])));
const value = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constant(undefined), large);
const object = fc.dictionary(
  fc.string({ unit: 'binary' }),
  fc.oneof(value, fc.dictionary(fc.string(), value, { maxKeys: 3 })),
  { maxKeys: 4 },
);

test.each([0, 1] as const)('encodeMembers() with an indent of %d writes what JSON.stringify() does', (indent) => {
  fc.assert(
    fc.property(object, (members) => {
      const expected = JSON.stringify(members, null, indent).slice(1, -1);
      const around = indent === 1 && expected !== '' ? '\n' : '';
      expect(around + decode(encodeMembers(members, indent)) + around).toBe(expected);
    }),
  );
});

test('encodeMembers() gives many members in several parts', () => {
  const pages = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`/${index}/é`, { digest: 'd' }]));
  const parts = encodeMembers({ run: 'r', intent: { pages }, rest: 1 }, 0);
  expect(decode(parts)).toBe(JSON.stringify({ run: 'r', intent: { pages }, rest: 1 }).slice(1, -1));
  expect(Math.max(...parts.map(({ byteLength }) => byteLength))).toBeLessThan(65_536);
});

test('digestPairs() digests the JSON of the pairs', () => {
  const values = fc.dictionary(fc.string({ unit: 'binary' }), fc.option(fc.string()));
  const many = fc.constantFrom(0, 256, 257, 600).map((count) => {
    return Object.fromEntries(Array.from({ length: count }, (_, index) => [`/${index}`, `${index}`]));
  });
  fc.assert(
    fc.property(fc.array(fc.oneof(values, many), { minLength: 1, maxLength: 3 }), (lists) => {
      const pairs = lists.map((list) => Object.entries(list));
      const named = lists.map((list) => ({ names: Object.keys(list), valueAt: (name: string) => list[name] ?? null }));
      expect(digestPairs(...named)).toBe(sha256(JSON.stringify(pairs.length === 1 ? pairs[0] : pairs)));
    }),
  );
});

test('digestRecord() digests a page whose path is the name of a property of every object', () => {
  const pages = { toString: { digest: 'd' }, valueOf: { digest: 'e' } };
  const expected = [
    [],
    [
      ['toString', 'd'],
      ['valueOf', 'f'],
    ],
  ];
  expect(digestRecord({ words: {}, pages, interrupted: { valueOf: 'f' } as never })).toBe(
    sha256(JSON.stringify(expected)),
  );
});
