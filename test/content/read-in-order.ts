import fc from 'fast-check';
import { expect } from 'vitest';
import { parseContent } from '../../lambda/content/parse-content.ts';
import { buildSite } from '../../lambda/site/build-site.ts';
import { type PageElement, parsePage } from '../site/parse-page.ts';
import { englishFront, smallContent, version } from './small-content.ts';

const pieces = [
  ...['one', 'Two', '3', 'über', '四', 'x*y', 'a_b', '5', '10%', '(b)', 'AT&T', '#7', 'C#', '>18', '~5', '~9', '!now'],
  ...['q|r', 'it`s', 'd`or', 'https://e.com/p', 'www.e.com', '3.', '4.', '12.', '-', '+', '*', '**', '_', '`', '[x]'],
  ...['(a)', '{{company}}', '<', '>', '\\', '&amp;', '&copy', '[l](#scope)', '*em*', '**st**', '~~d~~', '~~', '~', '|'],
  ...['1)', '•', '---', '===', '#', '##', '> ', '```', '    ', '!', '[a]:', '{#b}', '"q"', '—', '| a | b |', '|-|-|'],
];
const separators = [' ', ' ', ' ', '', '\n', '\n\n', '\n   '];
const markdown = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(...separators)), { minLength: 1, maxLength: 14 })
  .map((parts) => parts.flat().join(''));

/** The small content in English alone. */
export const oneLanguage = {
  'site.yaml': 'sourceLocale: en\nlocales: [en]\ntimeZone: Europe/Berlin\nnoticeDays: 30\n',
  'messages/de.json': undefined,
  [`${version}/version.yaml`]: 'announced: 2026-10-15\nchange: major\nfacts: { company: Example GmbH }\n',
  [`${version}/de.md`]: undefined,
};

/** What a reader of a page reads, with the numbers of lists. */
export function read(element: PageElement): string {
  return [...element.childNodes]
    .map((node) => {
      if (node.nodeType === 3) return node.textContent;
      return node.localName === 'ol' && node.getAttribute('class') === null ? readNumbered(node) : read(node);
    })
    .join('');
}

function readNumbered(list: PageElement): string {
  const start = Number(list.getAttribute('start') ?? 1);
  return [...list.children].map((item, index) => `${start + index} ${read(item)}`).join('');
}

/** Letters and digits: what a word is made of. */
export function lettersOf(text: string): string {
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).join('');
}

function typedLetters(text: string): string {
  const withoutMarks = text
    .replace(/^( {0,3})(?:`{3,}|~{3,})[ \t]*[^\s`]+[ \t]*$/gm, '$1')
    .replace(/\{#b\}|\]\(#scope\)|&amp;/g, ' ')
    .replaceAll('{{company}}', 'Example GmbH');
  return lettersOf(withoutMarks);
}

/** Holds, for random Markdown, that every typed word is read in its order, or that a problem says where it is not. */
export function expectReadInOrder(numRuns: number, seed?: number): void {
  let readTexts = 0;
  fc.assert(
    fc.property(markdown, (text) => {
      const changes = { ...oneLanguage, [`${version}/en.md`]: `${englishFront}## Scope {#scope}\n\n${text}\n` };
      const { content, problems } = parseContent(smallContent(changes));
      if (content === undefined || problems.length > 0) return;
      const site = buildSite(content, { at: Date.parse('2026-12-01T00:00:00Z'), origin: 'https://policy.example.com' });
      const page = new TextDecoder().decode(site.pages.find(({ path }) => path === '/privacy/en')?.body);
      const shown = lettersOf([...parsePage(page).querySelectorAll('section')].map(read).join(''));
      expect(missingFrom(typedLetters(text), shown)).toBe('');
      readTexts += 1;
    }),
    { numRuns, ...(seed !== undefined && { seed }) },
  );
  // Most texts have a problem; some must get through, or nothing was compared.
  expect(readTexts).toBeGreaterThan(numRuns / 20);
}

/** The rest of a text that another does not have in the same order. */
function missingFrom(typed: string, shown: string): string {
  let next = 0;
  for (const letter of shown) if (letter === typed[next]) next += 1;
  return typed.slice(next);
}
