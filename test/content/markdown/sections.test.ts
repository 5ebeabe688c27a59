import { describe, expect, test } from 'vitest';
import { lexMarkdown } from '../../../lambda/content/markdown/lex-markdown.ts';
import { splitHeading, splitSections } from '../../../lambda/content/markdown/sections.ts';

const digestOf = (text: string) => splitSections(lexMarkdown(text), 0)[0]?.digest;

describe('the digest of a section', () => {
  const words = '## Scope {#scope}\n\nIt goes\non for {{company}}.\n\n(a) caf\u00e9\n';

  test.each([
    ['a different wrap', words.replace('goes\non', 'goes on')],
    ['more empty lines', words.replaceAll('\n\n', '\n\n\n\n')],
    ['spaces at the end', words.replaceAll('\n', '  \n')],
    ['a different id', words.replace('{#scope}', '{#reach}')],
    ['the same letters composed otherwise', words.normalize('NFD')],
    ['a section after it', `${words}\n## Use {#use}\n\nx\n`],
  ])('stays with %s', (_, text) => {
    expect(text).not.toBe(words);
    expect(digestOf(text)).toBe(digestOf(words));
  });

  test.each([
    ['a word', words.replace('goes', 'went')],
    ['a sign', words.replace('{{company}}.', '{{company}}!')],
    ['the label of a clause', words.replace('(a)', '(b)')],
    ['a fact', words.replace('company', 'contact')],
    ['emphasis', words.replace('goes', '*goes*')],
    ['the heading', words.replace('Scope', 'Reach')],
  ])('changes with %s', (_, text) => {
    expect(digestOf(text)).not.toBe(digestOf(words));
  });
});

test('splitSections() divides at headings of the second level and knows where each begins in the file', () => {
  const text = 'intro\n\n## A {#a}\n\nx\n\n### B\n\ny\n\n## C {#c}\n';
  const sections = splitSections(lexMarkdown(text), 100);
  expect(sections.map(({ id, offset, blocks }) => [id, offset - 100, blocks.length])).toEqual([
    ['', 0, 2],
    ['a', text.indexOf('## A'), 7],
    ['c', text.indexOf('## C'), 0],
  ]);
});

describe('splitHeading() takes the id off the words', () => {
  test.each([
    ['## A {#a}', 'a', 'A'],
    ['## A b  {#a-b}  ', 'a-b', 'A b'],
    ['## A {#a} ##', 'a', 'A'],
    ['## **A** b {#a}', 'a', '**A** b'],
    ['## **A** {#a}', 'a', '**A**'],
    ['## {{company}} {#a}', 'a', '{{company}}'],
    ['## A', undefined, 'A'],
    ['## A {#a} b', undefined, 'A {#a} b'],
    ['## A `{#a}`', undefined, 'A `{#a}`'],
    ['## A \\{#a}', undefined, 'A \\{#a}'],
  ])('%s', (text, id, shown) => {
    const [heading] = lexMarkdown(text);
    if (heading?.type !== 'heading') throw new Error(`Cannot find a heading in "${text}"`);
    const { id: found, tokens } = splitHeading(heading);
    expect({ found, shown: tokens.map(({ raw }) => raw).join('') }).toEqual({ found: id, shown });
  });
});
