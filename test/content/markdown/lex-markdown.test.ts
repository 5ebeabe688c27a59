import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkComplexity } from '../../../lambda/content/markdown/check-complexity.ts';
import { lexMarkdown, locateTokens } from '../../../lambda/content/markdown/lex-markdown.ts';

const pieces = [
  ...[
    'a',
    'b ',
    'word ',
    '(a) ',
    '(b) ',
    '(i) ',
    '# ',
    '## ',
    '{#x}',
    '{{company}}',
    '{{storage}}',
    '\n',
    '\n',
    '\n\n',
  ],
  ...[
    '- ',
    '1. ',
    '> ',
    '    ',
    '\t',
    '*',
    '**',
    '_',
    '`',
    '```',
    '~~',
    '[',
    ']',
    '(',
    ')',
    '[x](/y)',
    '[x]: /y',
    '<b>',
  ],
  ...[
    '|',
    '| a | b |\n| - | - |\n',
    '---\n',
    '===\n',
    '\\',
    '&amp;',
    '!',
    '<https://a.example>',
    '😀',
    '。',
    '（a）',
    '\u00a0',
  ],
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''));
const isBounded = (candidate: string) => checkComplexity(candidate, 0).length === 0;

test('lexMarkdown() loses nothing: the raw texts of its tokens add up to the text', () => {
  fc.assert(
    fc.property(text.filter(isBounded), (words) => {
      const raws = lexMarkdown(words).map(({ raw }) => raw);
      // Marked writes the space after the mark of an empty item as a line break, which does not change offsets.
      expect(raws.join('').replace(/\s/g, ' ')).toBe(words.replace(/\s/g, ' '));
    }),
    { numRuns: 500 },
  );
});

test('locateTokens() finds every token within the text, and an unchanged one at its own characters', () => {
  fc.assert(
    fc.property(text.filter(isBounded), (words) => {
      for (const { token, offset, at } of locateTokens(lexMarkdown(words), words)) {
        expect(offset).toBeGreaterThanOrEqual(0);
        expect(offset).toBeLessThanOrEqual(words.length);
        expect(at(0)).toBe(offset);
        if (token.type === 'fact') expect(words.slice(offset, offset + token.raw.length)).toBe(token.raw);
      }
    }),
    { numRuns: 500 },
  );
});

test.each(['1. \n\t{{storage}}1. _\\```', '1. ## \n\n\t{{storage}}(a) ~~) ', '===\n1. ---\n\t{{company}}_(i) <b>'])(
  'locateTokens() finds a fact after a tab that marked takes for spaces: %j',
  (words) => {
    const facts = locateTokens(lexMarkdown(words), words).filter(({ token }) => token.type === 'fact');
    expect(facts.map(({ offset }) => offset)).toEqual([words.indexOf('{{')]);
  },
);

describe('locateTokens() finds the place of', () => {
  test.each([
    ['a word that is also a label', '(b) b<b>', '<b>', 5],
    ['a word that is also a number', '1. 1<b>', '<b>', 4],
    ['a list within a list', '- a\n  - b\n    - c **d**', '**d**', 18],
    ['the second line of a quotation', '> a\n> b **c**', '**c**', 8],
    ['a quotation within a list', '- a\n\n  > b\n  > **c**', '**c**', 15],
    ['a cell like the line of dashes', '| a |\n| - |\n| - **b** |', '**b**', 16],
    ['the second of two equal words', '**a** **a** {{b}}', '{{b}}', 12],
    ['words after an astral character', '😀 **a**', '**a**', 3],
  ])('%s', (_, words, raw, offset) => {
    const placed = locateTokens(lexMarkdown(words), words);
    expect(placed.filter(({ token }) => token.raw === raw).map((place) => place.offset)).toEqual([offset]);
  });
});

describe('checkComplexity() refuses what would take long to parse, and takes what people write', () => {
  test.each([
    ['marks', '*_a '.repeat(1_000), 'it has 2000 Markdown marks'],
    ['marks of quotation', `${'>'.repeat(2_000)} x`, 'it has 2000 Markdown marks'],
    ['quotations', `${'>'.repeat(40)} x`, 'it is nested 40 levels deep'],
    ['lists', `${'- '.repeat(40)}x`, 'it is nested 40 levels deep'],
    ['one block', 'word '.repeat(20_000), 'it has 100000 characters without an empty line'],
    ['underlines', 'a\n-\n'.repeat(200), 'it has 200 lines of "-" or "="'],
  ])('%s', (_, words, reason) => {
    const [problem] = checkComplexity(`x\n\n${words}`, 0);
    expect(problem).toMatchObject({
      rule: 'intricate-text',
      offset: 3,
      message: `Cannot read this paragraph: ${reason}`,
    });
  });

  test.each([
    ['a table of 400 rows', `| a | b | c |\n| - | - | - |\n${'| x | y | z |\n'.repeat(400)}`],
    ['a list of 500 items', '- item\n'.repeat(500)],
    ['a long paragraph', 'word '.repeat(5_000)],
    ['1,000 paragraphs', 'a *b* c\n\n'.repeat(1_000)],
    ['a list within a list within a list', '- a\n  - b\n    - c\n'],
  ])('%s', (_, words) => {
    expect(checkComplexity(words, 0)).toEqual([]);
  });
});
