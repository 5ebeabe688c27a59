import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lexMarkdown } from '../../../lambda/content/markdown/lex-markdown.ts';
import { splitParts } from '../../../lambda/content/markdown/text-part.ts';
import { parseContent } from '../../../lambda/content/parse-content.ts';
import { createReadingCache } from '../../../lambda/content/reading-cache.ts';
import { fixtureFiles } from '../../fixture-content.ts';
import { mutateFiles } from '../fuzz/mutate-files.ts';
import { snippets } from '../fuzz/snippets.ts';
import { smallContent } from '../small-content.ts';

const headings = ['\n\n## One {#one}\n\n', '\n\n## Two\n', '\n## Three {#three}\n\n', '\n\n##\n\n', '\n\n## \n\n'];
const blocks = ['- a\n', '1. a\n\n   b', '> a\n', '(a) a;\n\n(b) b.', '    a', '| a |\n|---|\n| b |', 'a\n---', '***'];
const crossing = [
  '```\n',
  '~~~\n',
  '<div>',
  '<a href="/x">',
  '[a]: /x\n',
  '<!--',
  '<pre>',
  '[a][a]',
  '<https://a.example>',
];
const markdown = fc
  .array(fc.constantFrom(...headings, ...headings, ...blocks, ...crossing, ...snippets), { maxLength: 16 })
  .map((pieces) => pieces.join(''));

describe('splitParts()', () => {
  test('gives parts whose tokens are those of the whole text', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const parts = splitParts(text);
        expect(parts.join('')).toBe(text);
        expect(parts.flatMap(lexMarkdown)).toEqual(lexMarkdown(text));
      }),
      { numRuns: 3_000, seed: 1 },
    );
  });

  test('divides the texts of a policy', () => {
    const texts = [...fixtureFiles].filter(([file]) => file.endsWith('.md'));
    for (const [, bytes] of texts) {
      const text = new TextDecoder().decode(bytes);
      const parts = splitParts(text);
      expect(parts.length).toBeGreaterThan(7);
      expect(parts.flatMap(lexMarkdown)).toEqual(lexMarkdown(text));
    }
  });

  test.each(['```\n\n## a\n\n```\n', '<div>\n\n## a\n', '[a]\n\n## a\n\n[a]: /x\n'])('leaves %j whole', (text) => {
    expect(splitParts(text)).toEqual([text]);
  });
});

describe('parseContent() with a cache', () => {
  test('gives what it gives without, after any edits', () => {
    const numbers = fc.infiniteStream(fc.nat());
    fc.assert(
      fc.property(fc.array(numbers, { minLength: 1, maxLength: 6 }), (edits) => {
        const cache = createReadingCache();
        let files = new Map(smallContent());
        for (const stream of edits) {
          files = mutateFiles(files, (below) => Number(stream.next().value) % below);
          expect(withoutFunctions(parseContent(files, undefined, cache))).toEqual(
            withoutFunctions(parseContent(files)),
          );
        }
      }),
      { numRuns: 25, seed: 1 },
    );
  });

  test('gives a text that says the same twice both places', () => {
    const words = 'These words are long enough to be recognised as words that were pasted twice.';
    const section = `## 9. More {#more}\n\n${words}\n\n`;
    const [file = '', bytes] = [...smallContent()].find(([name]) => name.endsWith('/en.md')) ?? [];
    const text = `${new TextDecoder().decode(bytes)}\n\n${section}${section}`;
    const { problems } = parseContent(new Map(smallContent()).set(file, new TextEncoder().encode(text)));
    const first = text.slice(0, text.indexOf(section)).split('\n').length;
    expect(problems.filter(({ rule }) => rule === 'repeated-text').map(({ line }) => line)).toContain(first + 6);
  });
});

/** A value as JSON can hold it, with maps as lists. */
function withoutFunctions(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_, part: unknown) => (part instanceof Map ? [...part] : part)));
}
