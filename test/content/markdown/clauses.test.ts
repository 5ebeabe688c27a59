import { describe, expect, test } from 'vitest';
import { lexMarkdown } from '../../../lambda/content/markdown/lex-markdown.ts';
import { splitSections } from '../../../lambda/content/markdown/sections.ts';
import type { Token } from '../../../lambda/content/markdown/tokens.ts';

/** Blocks in short: a run of clauses by label and text, any other block by its type. */
const runs: readonly (readonly [name: string, text: string, ...blocks: string[]])[] = [
  ['a run with lines between', '(a) x\n\n(b) y\n', '(a)x (b)y'],
  ['a run without lines between', '(a) x\n(b) y\n(c) z', '(a)x (b)y (c)z'],
  ['romans', '(i) x\n(ii) y\n(iii) z\n(iv) u\n(v) w', '(i)x (ii)y (iii)z (iv)u (v)w'],
  ['large romans', '(I) x\n(II) y', '(I)x (II)y'],
  ['(i) after (h) is a letter too', '(h) x\n(i) y\n(j) z', '(h)x (i)y (j)z'],
  ['doubled letters', '(z) x\n\n(aa) y\n(bb) z', '(z)x (aa)y (bb)z'],
  ['numbers', '(9) x\n(10) y\n\n(100) z', '(9)x (10)y (100)z'],
  ['labels that start again in a new list', '(a) x\n\nAnd:\n\n(a) y', '(a)x', 'paragraph', '(a)y'],
  ['a label within the text of another clause', '(d) as in\n(b) above', '(d)as in\n(b) above'],
  ['a first label within a paragraph', 'It is:\n(a) x\n(b) y', 'paragraph', '(a)x (b)y'],
  ['a later label within a paragraph', 'as in\n(b) above', 'paragraph'],
  ['text that goes on in the next line', '(a) x\ny\n\n(b) z', '(a)x\ny (b)z'],
  ['a list after a clause', '(a) x\n- y\n- z', '(a)x', 'list'],
  ['a numbered list after a clause', '(a) x\n1. y', '(a)x', 'list'],
  ['a heading after a clause', '(a) x\n## Y {#y}', '(a)x', 'heading'],
  ['the table of storage after a clause', '(a) x\n{{storage}}\n', '(a)x', 'storage'],
  ['a paragraph after a clause', '(a) x\n\ny\n\n(b) z', '(a)x', 'paragraph', '(b)z'],
  ['spaces of other scripts', '(a)\u3000x\n(b)\u00a0y', '(a)x (b)y'],
  ['three spaces before', '   (a) x', '(a)x'],
  ['no space after', '(a)x', 'paragraph'],
  ['words in parentheses', '(not) x\n\n(ab) y\n\n(1000) z', 'paragraph', 'paragraph', 'paragraph'],
  ['a doubled sign', '((a)) x', 'paragraph'],
];

describe('lexMarkdown() sees clauses', () => {
  test.each(runs)('%s', (_, text, ...blocks) => {
    expect(lexMarkdown(text).flatMap(inShort)).toEqual(blocks);
  });

  test('and Markdown within them, but not in their labels', () => {
    const [run] = lexMarkdown('(a) {{company}} **b** [c](/d)');
    expect(run?.type === 'clauses' && run.items[0]?.tokens.map(({ type }) => type)).toEqual([
      'fact',
      'text',
      'strong',
      'text',
      'link',
    ]);
  });
});

describe('splitSections() names each clause by its section', () => {
  const anchorsOf = (text: string) =>
    splitSections(lexMarkdown(text), 0).map(({ id, clauses }) => [id, ...clauses.map(({ anchor }) => anchor)]);

  test.each([
    ['## X {#x}\n\n(a) p\n\n(b) q', [['x', 'x-a', 'x-b']]],
    ['## X {#x}\n\n(a) p\n\nAnd:\n\n(a) q\n\nAnd:\n\n(a) r', [['x', 'x-a', 'x-a-2', 'x-a-3']]],
    [
      '(a) p\n\n## X {#x}\n\n(a) q',
      [
        ['', 'a'],
        ['x', 'x-a'],
      ],
    ],
    ['## X {#x}\n\n### Y {#y}\n\n(iv) p\n\n## Z {#z}', [['x', 'x-iv'], ['z']]],
    ['\n\n## X {#x}\n\n(A) p\n\n(a) q', [['x', 'x-A', 'x-a']]],
  ])('%j', (text, anchors) => {
    expect(anchorsOf(text)).toEqual(anchors);
  });
});

function inShort(token: Token): string[] {
  if (token.type === 'space') return [];
  if (token.type !== 'clauses') return [token.type];
  return [token.items.map(({ label, text }) => `(${label})${text}`).join(' ')];
}
