import fc from 'fast-check';
import { expect } from 'vitest';
import type { Content } from '../../lambda/content/content.ts';
import { parseContent } from '../../lambda/content/parse-content.ts';
import { contentRules, type RuleId } from '../../lambda/content/rules.ts';
import { buildSite } from '../../lambda/site/build-site.ts';
import { type PageElement, parsePage } from '../site/parse-page.ts';
import { englishFront, smallContent, version } from './small-content.ts';

const pieces = [
  ...['one', 'Two', '3', 'über', '四', 'x*y', 'a_b', '5', '10%', '(b)', 'AT&T', '#7', 'C#', '>18', '~5', '~9', '!now'],
  ...['q|r', 'it`s', 'd`or', 'https://e.com/p', 'www.e.com', '3.', '4.', '12.', '-', '+', '*', '**', '_', '`', '[x]'],
  ...['(a)', '{{company}}', '<', '>', '\\', '&amp;', '&copy', '[l](#scope)', '*em*', '**st**', '~~d~~', '~~', '~', '|'],
  ...[
    '1.1 One',
    '1.2 Two',
    '\n(a) one',
    '\n    (i) sub',
    '{: #own}',
    '[^1]',
    '[^1]: note',
    '<!-- ask -->',
    '\nTerm\n: means',
  ],
  ...[
    '\n- item\n\n  Term\n  : means\n',
    '\t',
    '\n\t',
    '\r\n',
    '\uFEFF',
    '\u00a0',
    '-\u00a0x',
    '（a）',
    '１．',
    '(а)',
    '–',
  ],
  ...['1)', '•', '---', '===', '#', '##', '> ', '```', '    ', '!', '[a]:', '{#b}', '"q"', '—', '| a | b |', '|-|-|'],
];
/** What is right by itself, so that more of the texts have it and no problem. */
const constructs = [
  ...[
    '*quite* so',
    'some `code` here',
    'a star \\* here',
    'a `<b>` shown',
    'over\\\nout',
    'see [one](#scope)',
    'A &amp; B',
  ],
  ...[
    '> quoted words',
    '| a | b |\n| - | - |\n| c | d |',
    '### Part {#part}\n\nwords',
    '3. three\n4. four',
    '**st** word',
  ],
  ...['(a) one;\n(b) two.', '- first\n- second', 'Term\n: what it means', 'by {{company}} alone', '5 < 6, 7 > 6'],
];
const separators = [' ', ' ', ' ', '', '\n', '\n\n', '\n   '];
const anyMarkdown = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(...separators)), { minLength: 1, maxLength: 14 })
  .map((parts) => parts.flat().join(''));
const rightMarkdown = fc
  .uniqueArray(fc.constantFrom(...constructs), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join('\n\n'));
const markdown = fc.oneof(
  { weight: 4, arbitrary: anyMarkdown },
  { weight: 1, arbitrary: rightMarkdown },
  { weight: 1, arbitrary: fc.tuple(rightMarkdown, anyMarkdown).map((parts) => parts.join('\n\n')) },
);

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
      return node.localName === 'ol' && !node.hasAttribute('class') ? readNumbered(node) : read(node);
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
    .replace(/<!--[\s\S]*?-->|\{: #own\}|\{#(?:b|part)\}|\]\(#scope\)|&amp;/g, ' ')
    .replaceAll('{{company}}', 'Example GmbH');
  return lettersOf(withoutMarks);
}

/** What the programs are made to get wrong. */
export interface Fault {
  /** A rule that is not asked. */
  readonly off?: RuleId;
  /** A kind of token that is not rendered. */
  readonly drop?: string;
  /** What becomes of the page. */
  readonly alter?: (page: string) => string;
}

/** Holds, for random Markdown, that every typed word is read in its order, or that a problem says where it is not. */
export function expectReadInOrder(numRuns: number, seed?: number, fault: Fault = {}): void {
  let readTexts = 0;
  const property = fc.property(markdown, (text) => {
    const changes = { ...oneLanguage, [`${version}/en.md`]: `${englishFront}## Scope {#scope}\n\n${text}\n` };
    const { content, problems } = parseContent(smallContent(changes));
    if (content === undefined || problems.some(({ rule }) => rule !== fault.off)) return;
    const shown = lettersOf([...parsePage(pageOf(content, fault)).querySelectorAll('section')].map(read).join(''));
    expect(missingFrom(typedLetters(text), shown)).toBe('');
    readTexts += 1;
  });
  const isFaulty = Object.keys(fault).length > 0;
  withoutRule(fault.off, () =>
    fc.assert(property, { numRuns, endOnFailure: isFaulty, ...(seed !== undefined && { seed }) }),
  );
  // Most texts have a problem; some must get through, or nothing was compared.
  expect(readTexts).toBeGreaterThan(numRuns / 25);
}

/** Runs something while a rule stops no publication. */
function withoutRule(id: RuleId | undefined, run: () => void): void {
  if (id === undefined) {
    run();
    return;
  }
  const rule: { severity: string } = contentRules[id];
  const { severity } = rule;
  rule.severity = 'warning';
  try {
    run();
  } finally {
    rule.severity = severity;
  }
}

/** The latest page of a content, as a renderer with a fault makes it. */
function pageOf(content: Content, { drop, alter = (page) => page }: Fault): string {
  const rendered =
    drop === undefined ? content : { ...content, policies: content.policies.map((policy) => without(policy, drop)) };
  const site = buildSite(rendered, { at: Date.parse('2026-12-01T00:00:00Z'), origin: 'https://policy.example.com' });
  return alter(new TextDecoder().decode(site.pages.find(({ path }) => path === '/privacy/en')?.body));
}

/** The same without the tokens of one kind, however deep they are. */
function without<Value>(value: Value, type: string): Value {
  if (Array.isArray(value))
    return value.filter((item) => item?.type !== type).map((item) => without(item, type)) as Value;
  if (value instanceof Map) return new Map([...value].map(([key, item]) => [key, without(item, type)])) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, without(item, type)])) as Value;
}

/** The rest of a text that another does not have in the same order. */
function missingFrom(typed: string, shown: string): string {
  let next = 0;
  for (const letter of shown) if (letter === typed[next]) next += 1;
  return typed.slice(next);
}
