import { Marked } from 'marked';
import { expect, test } from 'vitest';
import { createRandom } from '../../../bench/measure/create-random.ts';
import { rareBlocks } from '../../../lambda/content/markdown/rare-blocks.ts';

const starts = ['', '', '', ' ', '   ', '    ', '\t', '- ', '1. ', '> ', '>', '  > '];
const words = [
  ...['a b', 'a', '', ' ', '\t', '*a*', 'a\\', '\u2028', '\r', 'a\u2029b'],
  ...['=', '==', '= ', '=\t', '-', '--', '---', '- ', '-=', '=a', '* * *'],
  ...['a | b', '| a | b |', '|---|---|', '--- | :-:', ':-', '| --', ':--|', '|'],
  ...['<div>', '</div>', '<!-- a -->', '<!--', '<br>', '<?a', '<!A', '<b>a', '<script>', '< a'],
  ...['# a', '```', '~~~', '[a]: /b', '(a) b', 'https://a.example'],
];

test('blocks that are rare are found wherever marked alone finds them', () => {
  const random = createRandom(1);
  const [own, alone] = [new Marked({ gfm: true, tokenizer: rareBlocks }), new Marked({ gfm: true })];
  const one = (texts: readonly string[]) => texts[random(texts.length)] ?? '';
  const found = new Set<string>();
  for (let round = 0; round < 6_000; round += 1) {
    const text = Array.from({ length: 1 + random(6) }, () => one(starts) + one(words)).join('\n');
    const tokens = alone.lexer(text);
    expect(own.lexer(text), JSON.stringify(text)).toEqual(tokens);
    for (const { type } of tokens) found.add(type);
  }
  expect([...found]).toEqual(expect.arrayContaining(['blockquote', 'heading', 'html', 'table', 'paragraph']));
});
