import { expect, test } from 'vitest';
import { expectConstructsRead } from './read-constructs.ts';

const runs = 60;
const inText = (change: (section: string) => string) => (page: string) =>
  page.replace(/<section[\s\S]*<\/section>/, change);

/** What a renderer may get wrong, done to the page that it made. */
const faults: Readonly<Record<string, (page: string) => string>> = {
  'loses the last cell of a row': inText((text) => text.replace(/<td>(?:(?!<td>)[\s\S])*<\/td><\/tr>/, '</tr>')),
  'loses the head of a table': inText((text) => text.replace(/<thead>[\s\S]*?<\/thead>/, '')),
  'loses a list in a cell': inText((text) => text.replace(/(<td>(?:(?!<\/td>)[\s\S])*?)<ul>[\s\S]*?<\/ul>/, '$1')),
  'swaps two cells': inText((text) => text.replace(/(<td>[^<]*<\/td>)(<td>(?:(?!<\/td>)[\s\S])*<\/td>)/, '$2$1')),
  'swaps two items': inText((text) => text.replace(/(<li>[^<]*<\/li>\n)(<li>[^<]*<\/li>\n)/, '$2$1')),
  'loses a nested list': inText((text) => text.replace(/(<li>[^<]+)<ul>[\s\S]*?<\/ul>/, '$1')),
  'loses the second paragraph of an item': inText((text) => text.replace(/(<li><p>[^<]*<\/p>\n)<p>[^<]*<\/p>\n/, '$1')),
  'loses the paragraph of a clause after its sub-clauses': inText((text) =>
    text.replace(/(<\/ul>\n)<p>[^<]*<\/p>\n(?=<\/li>)/, '$1'),
  ),
  'loses the sub-clauses of a clause': inText((text) =>
    text.replace(/(<li id[\s\S]*?)<ul class="clauses">[\s\S]*?<\/ul>/, '$1'),
  ),
  'loses the last paragraph': inText((text) => text.replace(/(<p>)[^<]+(?=<\/p>\n<\/section>)/, '$1')),
  'loses a definition': inText((text) => text.replace(/<dd>[\s\S]*?<\/dd>/, '')),
  'swaps a term and its definition': inText((text) =>
    text.replace(/(<dt>[\s\S]*?<\/dt>\n)(<dd>[\s\S]*?<\/dd>\n)/, '$2$1'),
  ),
  'loses what a quotation holds': inText((text) => text.replace(/<blockquote>\n?<p>[^<]*<\/p>\n<\/blockquote>/, '')),
  'loses the words of a link': inText((text) => text.replace(/(<a href="https:[^>]*>)[^<]*/, '$1')),
  'loses strong words': inText((text) => text.replace(/<strong>[^<]*<\/strong>/, '')),
  'loses emphasis': inText((text) => text.replace(/<em>[^<]*<\/em>/, '')),
  'loses program code': inText((text) => text.replace(/<code>[^<]*<\/code>/, '')),
  'loses what follows a line break': inText((text) => text.replace(/<br>[^<]*/, '')),
  'loses a sub-heading': inText((text) => text.replace(/<h3[^>]*>[\s\S]*?<\/h3>/, '')),
  'loses what follows a character reference': inText((text) => text.replace(/&amp;[^<]*/, '')),
};

test('every word of every construct is read once, in its order', () => {
  expectConstructsRead(runs);
});

test.each(Object.keys(faults))('a page that %s is noticed', (name) => {
  expect(() => expectConstructsRead(runs, faults[name])).toThrow('Property failed');
});
