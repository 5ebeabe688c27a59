import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { programFiles } from '../../read-program.ts';

const files = (await programFiles('lambda')).sort();
const programs = await Promise.all(files.map(async (file) => [file, await readFile(file, 'utf8')] as const));
const filesWith = (pattern: RegExp) => programs.filter(([, text]) => pattern.test(text)).map(([file]) => file);

test('the types of marked end where it is called: everything else reads the one union of tokens', () => {
  expect(filesWith(/from 'marked'/)).toEqual([
    'lambda/content/markdown/clauses.ts',
    'lambda/content/markdown/comments.ts',
    'lambda/content/markdown/definitions.ts',
    'lambda/content/markdown/facts.ts',
    'lambda/content/markdown/held-blocks.ts',
    'lambda/content/markdown/lex-markdown.ts',
    'lambda/content/markdown/tokens.ts',
  ]);
  expect(filesWith(/\bas (?:readonly )?(?:Tokens\.|\w*Token\b)/)).toEqual(['lambda/content/markdown/lex-markdown.ts']);
});
