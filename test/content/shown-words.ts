import fc from 'fast-check';
import { expect } from 'vitest';
import { parseContent } from '../../lambda/content/parse-content.ts';
import { buildSite } from '../../lambda/site/build-site.ts';
import { type PageElement, parsePage } from '../site/parse-page.ts';
import { type Changes, englishFront, messagesJson, smallContent, version } from './small-content.ts';

/** What no reader may get, listed apart from the rule that holds it: control, direction, tag and lost characters. */
const neverShown =
  /[^\P{Cc}\n\t]|[\u202A-\u202E\u2066-\u2069\u2028\u2029\uFFFD\uFFFE\uFFFF\uFDD0-\uFDEF\u{E0000}-\u{E007F}]|\p{Co}|\p{Cs}/u;

/** A character as it is typed somewhere, and as it is shown if it may be. */
interface Piece {
  readonly typed: string;
  readonly shown: string;
}

const plain = fc
  .constantFrom('a', 'Wort', ' ', 'ü', 'می', 'ש', 'न्', '安全', 'ไทย', '👩', '7', 'é')
  .map((shown): Piece => ({ typed: shown, shown }));
const suspicious = [
  ...[0x0, 0x7, 0x9, 0xa, 0x1b, 0x7f, 0xad, 0x61c, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2028, 0x202a, 0x202e],
  ...[0x2060, 0x2066, 0x2069, 0x3164, 0xfe0f, 0xfeff, 0xfdd0, 0xfffd, 0xffff, 0xf0b7, 0xe0041, 0xe0100, 0x1ffff],
];
const punctuation = [...'&<>"\'*_`#[](){}!|~\\@$%;=-+'].map((sign) => sign.charCodeAt(0));
const codePoint = fc.oneof(
  fc.constantFrom(...suspicious),
  fc.constantFrom(...punctuation),
  fc.integer({ min: 0xa0, max: 0xd7ff }),
  fc.integer({ min: 0xe000, max: 0x10ffff }),
);
const characterOf = (code: number) => String.fromCodePoint(code);

/** A character in Markdown: as it is where it cannot be a mark, else escaped; or as a reference. */
const inMarkdown = fc.oneof(
  { weight: 4, arbitrary: plain },
  codePoint.chain((code) => {
    const shown = characterOf(code);
    const isPunctuation = punctuation.includes(code);
    const references = [`&#${code};`, `&#x${code.toString(16)};`, `&#X${code.toString(16).toUpperCase()};`];
    const asItIs = isPunctuation ? [`\\${shown}`] : /[\n\t]/.test(shown) ? [] : [shown];
    return fc.constantFrom(...asItIs, ...references).map((typed): Piece => ({ typed, shown }));
  }),
  fc.constantFrom(
    { typed: '&rlm;', shown: '\u200f' },
    { typed: '&ZeroWidthSpace;', shown: '\u200b' },
    { typed: '&commat;', shown: '@' },
    { typed: '&amp;#8238;', shown: '&#8238;' },
    { typed: '&#38;#8238;', shown: '&#8238;' },
    { typed: '\\&#8238;', shown: '&#8238;' },
    { typed: '&unknown;', shown: '&unknown;' },
    { typed: '&#xD800;', shown: '\ud800' },
    { typed: '&#x110000;', shown: '\ufffd' },
  ),
);
/** A character in double quotes: as it is where it needs no escape, or as an escape of JSON, which YAML has too. */
const inQuotes = fc.oneof(
  { weight: 4, arbitrary: plain },
  codePoint.chain((code) => {
    const shown = characterOf(code);
    const units = [...shown.split('')].map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
    const needsEscape = code < 0x20 || shown === '"' || shown === '\\';
    return fc.constantFrom(units, needsEscape ? units : shown).map((typed): Piece => ({ typed, shown }));
  }),
  fc.constant<Piece>({ typed: '\\ud800', shown: '\ud800' }),
);
const wordsOf = (piece: fc.Arbitrary<Piece>) =>
  fc.array(piece, { minLength: 1, maxLength: 8 }).map(
    (pieces): Piece => ({
      typed: pieces.map(({ typed }) => typed).join(''),
      shown: pieces.map(({ shown }) => shown).join(''),
    }),
  );

const company = (text: string) => ({
  [`${version}/version.yaml`]: `announced: 2026-10-15\nchange: major\nfacts: { company: "${text}" }\n`,
});
const page = (body: string) => ({ [`${version}/en.md`]: `${englishFront}## Scope {#scope}\n\n${body}\n` });

/** Where words are typed: how, in which files, and where readers find them on the page. */
type Source = readonly [name: string, fc.Arbitrary<Piece>, files: (text: string) => Changes, selector: string];

/** Everything that editors write words in. */
export const sources: readonly Source[] = [
  ['a paragraph', inMarkdown, (text: string) => page(`Q ${text} Q`), 'section p'],
  ['a link', inMarkdown, (text: string) => page(`[Q ${text} Q](https://example.com)`), 'section p a'],
  ['a heading', inMarkdown, (text: string) => page(`### Q ${text} Q {#q}`), 'section h3'],
  ['a table', inMarkdown, (text: string) => page(`| a |\n| --- |\n| Q ${text} Q |`), 'section td'],
  ['a fact', inQuotes, (text: string) => ({ ...page('{{company}}'), ...company(`Q ${text} Q`) }), 'section bdi'],
  [
    'the front matter',
    inQuotes,
    // Without the fact "company", which the heading of a page names too.
    (text: string) => ({
      [`${version}/version.yaml`]: 'announced: 2026-10-15\nchange: major\n',
      [`${version}/en.md`]: `---\ntitle: "Q ${text} Q"\n---\n## Scope {#scope}\n\nx\n`,
    }),
    'h1',
  ],
  [
    'a message',
    inQuotes,
    (text: string) => ({
      ...page('x'),
      'messages/en.json': messagesJson({ 'page.skip': '?' }).replace('"?"', `"Q ${text} Q"`),
    }),
    'body > a',
  ],
];

/** The small content in one language and without a table: less to parse. */
const oneLanguage = {
  'site.yaml': 'sourceLocale: en\nlocales: [en]\ntimeZone: Europe/Berlin\nnoticeDays: 30\n',
  'messages/de.json': undefined,
  [`${version}/version.yaml`]: 'announced: 2026-10-15\nchange: major\nfacts: { company: Example GmbH }\n',
  [`${version}/de.md`]: undefined,
};
const oneSpace = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The latest page of the small content with changes; undefined when they are refused. */
function pageWith(changes: Changes): PageElement | undefined {
  const { content } = parseContent(smallContent({ ...oneLanguage, ...changes }));
  if (content === undefined) return undefined;
  const site = buildSite(content, { at: Date.parse('2026-12-01T00:00:00Z'), origin: 'https://policy.example.com' });
  const latest = site.pages.find(({ path }) => path === '/privacy/en');
  return parsePage(new TextDecoder().decode(latest?.body));
}

/** Holds, for words that are typed in a source, that readers get what was typed, or that the words are refused. */
export function expectShown([, piece, files, selector]: Source, numRuns: number): void {
  let shownTexts = 0;
  fc.assert(
    fc.property(wordsOf(piece), ({ typed, shown }) => {
      const text = pageWith(files(typed))?.querySelector(selector)?.textContent;
      if (text === undefined) return;
      expect(oneSpace(text)).toBe(oneSpace(`Q ${shown} Q`));
      expect(text).not.toMatch(neverShown);
      shownTexts += 1;
    }),
    { numRuns },
  );
  // Most words have a character that is refused; some must get through, or nothing was compared.
  expect(shownTexts).toBeGreaterThan(0);
}

/** Holds that a link to a host leads to that host, in whatever form the rest of its address is typed, or that it is refused. */
export function expectSafeAddresses(numRuns: number): void {
  let links = 0;
  fc.assert(
    fc.property(wordsOf(inMarkdown), fc.constantFrom('', '/', '?', '&#47;', '\\'), ({ typed }, before) => {
      const address = `https://good.example${before}${typed}.evil.example/`.replace(/[\s()<>]/g, '');
      const href = pageWith(page(`[x](${address})`))
        ?.querySelector('section p a')
        ?.getAttribute('href');
      if (typeof href !== 'string') return;
      expect(new URL(href)).toMatchObject({ protocol: 'https:', username: '', password: '' });
      expect(href).toMatch(/^https:\/\/good\.example/);
      expect(href).not.toMatch(neverShown);
      links += 1;
    }),
    { numRuns },
  );
  expect(links).toBeGreaterThan(0);
}
