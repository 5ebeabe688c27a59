import { expect, test } from 'vitest';
import { readDocument, tableOf } from './read-documents.ts';

const glossary = await readDocument('docs/glossary.md');
/** One row may define several words: "distribution, viewer, invalidation, caller reference". */
const words = tableOf(glossary, 'Word').flatMap(([word = '']) => word.split(', '));
const verbs = tableOf(glossary, 'Verb').flatMap(([verb = '']) => verb.split(', '));

test.each([
  ['word', words],
  ['verb', verbs],
])('no %s is defined twice', (_, defined) => {
  expect(defined.length).toBeGreaterThan(5);
  expect(defined.filter((word, index) => defined.indexOf(word) !== index)).toEqual([]);
});

test('every word has a meaning', () => {
  expect(tableOf(glossary, 'Word').filter(([, meaning = '']) => !/^\S.*\.$/.test(meaning))).toEqual([]);
});
