import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findRefusals } from '../../lambda/publication/frozen-words.ts';
import { replacedTextId } from '../../lambda/site/site.ts';

/** All words that a text ever had, the current ones last. */
type Words = readonly string[];

const texts = ['privacy/2026-11-15/de', 'privacy/2026-11-15/en', 'privacy/2023-03-30/en'];
const words = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 4 });
const histories = fc.dictionary(fc.constantFrom(...texts), words, { maxKeys: 3 });

function digestsOf(all: Readonly<Record<string, Words>>): Record<string, string> {
  const entries = Object.entries(all).flatMap(([text, own]) => [
    [text, own.at(-1) ?? ''] as const,
    ...own.slice(0, -1).map((replaced, index) => [replacedTextId(text, index + 1), replaced] as const),
  ]);
  return Object.fromEntries(entries);
}

function isAccepted(before: Readonly<Record<string, Words>>, after: Readonly<Record<string, Words>>): boolean {
  return findRefusals({ wordDigests: digestsOf(after) }, { words: digestsOf(before) }).length === 0;
}

test('a publication is accepted if and only if every public text keeps all words that it ever had', () => {
  let accepted = 0;
  fc.assert(
    fc.property(histories, histories, fc.boolean(), (before, drawn, grows) => {
      const more = Object.fromEntries(
        Object.entries(before).map(([text, own]) => [text, [...own, ...(drawn[text] ?? [])]]),
      );
      const after = grows ? { ...drawn, ...more } : drawn;
      const isGrowth = Object.entries(before).every(([text, own]) =>
        own.every((one, index) => after[text]?.[index] === one),
      );
      expect(isAccepted(before, after)).toBe(isGrowth);
      accepted += isGrowth ? 1 : 0;
    }),
    { seed: 1, numRuns: 2_000 },
  );
  expect(accepted).toBeGreaterThan(500);
});
