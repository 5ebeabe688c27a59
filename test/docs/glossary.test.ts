import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { programFiles } from '../read-program.ts';
import { readDocument, root, tableOf } from './read-documents.ts';

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

test('no program uses a retired word', async () => {
  const retired = tableOf(glossary, 'Retired').map(([word = '']) => word);
  const pattern = new RegExp(`(?<![a-z])(?:${retired.join('|')})|(?:${retired.map(capitalise).join('|')})(?![a-z])`);
  const files = (await Promise.all(['lambda', 'cdk', 'cli'].map(programFiles))).flat();
  const found = files.map(async (file) => {
    const lines = (await readFile(path.join(root, file), 'utf8')).split('\n');
    return lines.filter((line) => pattern.test(line)).map((line) => `${file}: ${line.trim()}`);
  });
  expect(files.length).toBeGreaterThan(200);
  expect((await Promise.all(found)).flat()).toEqual([]);
});

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
