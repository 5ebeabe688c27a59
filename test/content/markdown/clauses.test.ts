import { describe, expect, test } from 'vitest';
import { lexMarkdown, locateTokens } from '../../../lambda/content/markdown/lex-markdown.ts';
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
    [
      '## X {#x}\n\n(a) p:\n\n    (i) q\n\n    (ii) r:\n\n        (A) s\n\n(b) t:\n    (i) u\n    (ii) v',
      [['x', 'x-a', 'x-a-i', 'x-a-ii', 'x-a-ii-A', 'x-b', 'x-b-i', 'x-b-ii']],
    ],
    ['## X {#x}\n\n(a) p:\n\n\t(i) q\n\n\tAnd:\n\n\t(i) r', [['x', 'x-a', 'x-a-i', 'x-a-i-2']]],
  ])('%j', (text, anchors) => {
    expect(anchorsOf(text)).toEqual(anchors);
  });
});

describe('lexMarkdown() sees what a clause holds', () => {
  const held = (text: string) => lexMarkdown(text).flatMap((token) => (token.type === 'space' ? [] : [outline(token)]));

  test.each([
    ['sub-clauses after an empty line', '(a) x:\n\n    (i) y\n\n    (ii) z\n\n(b) u', ['(a x: ((i y) (ii z)))(b u)']],
    ['sub-clauses after a colon', '(a) x:\n    (i) y\n    (ii) z\n(b) u', ['(a x: ((i y) (ii z)))(b u)']],
    ['a second paragraph', '(a) x\n\n    y\n    z\n\n(b) u', ['(a x p)(b u)']],
    [
      'a list, a table and a quotation',
      '(a) x\n\n    - y\n\n    | a |\n    | - |\n\n    > q',
      ['(a x list table quote)'],
    ],
    ['three levels', '(a) x:\n    (i) y:\n        (A) z', ['(a x: ((i y: ((A z)))))']],
    ['tabs', '(a) x:\n\n\t(i) y:\n\n\t\t(A) z', ['(a x: ((i y: ((A z)))))']],
    ['a reference at the start of a line is none', '(a) as in\n    (i) above', ['(a as in\n    (i) above)']],
    ['three spaces are the margin', '(a) x:\n\n   (i) y', ['(a x:)(i y)']],
    ['a paragraph at the margin ends the clauses', '(a) x\n\n    y\n\nz', ['(a x p)', 'p']],
    ['indented text after a paragraph is program code', 'x\n\n    y', ['p', 'code']],
  ])('%s', (_, text, expected) => {
    expect(held(text)).toEqual(expected);
  });

  test('and nothing of the text is lost or in the wrong place', () => {
    const text = '(a) x:\n    (i) y {{z}}:\n\n        (A) **u** v\n\n    w\n\n(b) x:\n\n\t(i) y\n';
    const tokens = lexMarkdown(text);
    expect(tokens.map(({ raw }) => raw).join('')).toBe(text);
    const located = locateTokens(tokens, text);
    const starts = located.filter(({ token }) => token.type === 'clause').map(({ offset }) => offset);
    expect(starts).toEqual(['(a)', '(i) y {', '(A)', '(b)', '(i) y\n'].map((start) => text.lastIndexOf(start)));
  });
});

/** A block in short, with what it holds. */
function outline(token: Token): string {
  if (token.type === 'clauses') return token.items.map(outline).join('');
  if (token.type !== 'clause') return { paragraph: 'p', blockquote: 'quote' }[token.type as string] ?? token.type;
  const [first, ...rest] = token.tokens;
  if (first?.type !== 'text' || first.tokens === undefined) return `(${token.label} ${token.text})`;
  const held = rest.filter(({ type }) => type !== 'space');
  const inner = held.map((block) =>
    block.type === 'clauses' ? `(${block.items.map(outline).join(' ')})` : outline(block),
  );
  return `(${[token.label, token.text, ...inner].join(' ')})`;
}

function inShort(token: Token): string[] {
  if (token.type === 'space') return [];
  if (token.type !== 'clauses') return [token.type];
  return [token.items.map(({ label, text }) => `(${label})${text}`).join(' ')];
}
