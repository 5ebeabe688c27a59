import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';
import { addressesInCss, loadsOf, taboosOf } from './loading.ts';

/** A link to follow. */
interface PageLink {
  readonly href: string;
  /** `a`, `area` or `link`. */
  readonly element: string;
  readonly rel: readonly string[];
  readonly hreflang: string | undefined;
}

/** What a page tells programs of other sites in a `<meta>`, such as `og:url`. */
interface PageCard {
  readonly name: string;
  readonly content: string;
}

/** A date in words and for machines. */
export interface PageTime {
  readonly datetime: string;
  readonly text: string;
  readonly lang: string;
}

/** What a reader, a browser and a search engine find in an HTML document. */
export interface PageFacts {
  lang: string | undefined;
  dir: string | undefined;
  charset: string | undefined;
  viewport: string | undefined;
  /** Values of `<meta name="robots">`, in lower case. */
  readonly robots: string[];
  readonly titles: string[];
  readonly headings: string[];
  readonly links: PageLink[];
  readonly ids: Set<string>;
  readonly repeatedIds: Set<string>;
  /** Addresses that a browser asks for by itself, each with the element that makes it do so. */
  readonly loads: { readonly by: string; readonly address: string }[];
  /** What runs, takes input or can be edited, such as `<script>`. */
  readonly taboos: Set<string>;
  /** Digests of the style sheets, as the Content-Security-Policy names them. */
  readonly styles: string[];
  readonly times: PageTime[];
  /** JSON-LD, as it is written. */
  readonly data: string[];
  /** Storage places that tables name. */
  readonly places: PlaceWords[];
  /** Values of `<meta name="referrer">`. */
  readonly referrers: string[];
  /** What other sites show of the page: properties of Open Graph and their like. */
  readonly cards: PageCard[];
  /** Languages that elements declare. */
  readonly langs: Set<string>;
  /** Elements that have words which not every reader gets, such as `<p hidden>`. */
  readonly hidden: Set<string>;
  /** Addresses of links without words. */
  readonly unnamed: Set<string>;
  /** Addresses of links that give the page to which they lead power over this one. */
  readonly openers: Set<string>;
  /** True if it begins as today's HTML does. */
  hasDoctype: boolean;
  /** True if it ends as a document does. */
  isEnded: boolean;
  /** True for a document that is too deep to be read to its end. */
  isCut: boolean;
  /** All words that are shown. */
  words: string;
}

/** The words of the cell that names a place, and all that a table says of it. */
export interface PlaceWords {
  readonly name: string;
  about: string;
}

interface OpenElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly lang: string;
  /** True for one that not every reader gets. */
  readonly isHidden: boolean;
  /** Collects the words of an element of which they count. */
  readonly words: string[] | undefined;
}

/** How many of each a document may have before the rest is not looked at: a server could make its reader keep any number. */
const maxItems = 20_000;
const maxNested = 10;
const maxDepth = 500;
const pieceLength = 4_000;
const unseen = new Set(['script', 'style', 'template']);
const collected = new Set(['title', 'h1', 'time', 'td', 'tr', 'tbody', 'a']);
const spaced =
  /^(?:address|article|br|caption|dd|div|dt|footer|h[1-6]|header|li|main|nav|p|section|summary|t[dhr]|title|ul)$/;

/** Reads an HTML document as a browser does, without running or loading anything. The document is not trusted. */
export function readHtml(html: string): PageFacts {
  const facts = emptyFacts();
  const open: OpenElement[] = [];
  const collecting: string[][] = [];
  const all: string[] = [];
  let raw: string[] = [];
  const say = (text: string) => {
    for (const words of [all, ...collecting]) words.push(text);
  };
  const parser = new Parser({
    onprocessinginstruction(name, data) {
      if (name === '!doctype') facts.hasDoctype ||= /^!doctype\s+html\s*$/i.test(data);
    },
    onopentag(name, attributes) {
      if (spaced.test(name)) say(' ');
      if (unseen.has(name)) raw = [];
      const lang = attributes.lang ?? open.at(-1)?.lang ?? '';
      const isHidden = hides(name, attributes, open.at(-1)?.name);
      const words = (collected.has(name) || isHidden) && collecting.length < maxNested ? [] : undefined;
      if (words !== undefined) collecting.push(words);
      open.push({ name, attributes, lang, isHidden, words });
      readStart(facts, name, attributes);
    },
    ontext(text) {
      if (unseen.has(open.at(-1)?.name ?? '')) raw.push(text);
      else say(text);
    },
    onclosetag(name) {
      const closed = open.pop();
      if (closed === undefined) return;
      if (closed.words !== undefined) collecting.pop();
      readEnd(facts, closed, raw);
      if (spaced.test(name)) say(' ');
    },
  });
  writeAll(parser, html, () => open.length > maxDepth);
  const isCut = open.length > maxDepth;
  if (isCut) facts.taboos.add(`${maxDepth} elements in each other`);
  return { ...facts, isCut, isEnded: /<\/html>\s*$/i.test(html.slice(-100)), words: plain(all) };
}

/** The parser takes longer for each level, so that a document of many would keep it busy for minutes. */
function writeAll(parser: Parser, html: string, isTooDeep: () => boolean): void {
  for (let from = 0; from < html.length; from += pieceLength) {
    parser.write(html.slice(from, from + pieceLength));
    if (isTooDeep()) return;
  }
  parser.end();
}

function plain(words: readonly string[]): string {
  return words.join('').replace(/\s+/g, ' ').trim();
}

function emptyFacts(): PageFacts {
  const lists = {
    robots: [],
    titles: [],
    headings: [],
    links: [],
    loads: [],
    styles: [],
    times: [],
    data: [],
    places: [],
    referrers: [],
    cards: [],
  };
  const names = ['ids', 'repeatedIds', 'taboos', 'langs', 'hidden', 'unnamed', 'openers'] as const;
  const sets = Object.fromEntries(names.map((name) => [name, new Set<string>()])) as Record<
    (typeof names)[number],
    Set<string>
  >;
  return {
    ...lists,
    ...sets,
    lang: undefined,
    dir: undefined,
    charset: undefined,
    viewport: undefined,
    hasDoctype: false,
    isEnded: false,
    isCut: false,
    words: '',
  };
}

function addTo(set: Set<string>, item: string): void {
  if (set.size < maxItems) set.add(item);
}

function hides(
  name: string,
  { hidden, popover, style = '', 'aria-hidden': isMute }: Readonly<Record<string, string>>,
  parent: string | undefined,
): boolean {
  // The menu of languages is a list that a button opens; a text is not.
  if (popover !== undefined && !(name === 'ul' && parent === 'nav')) return true;
  return hidden !== undefined || isMute === 'true' || /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

/** A place has a body of a table to itself; in the first release it had a row. */
function readPlace({ places }: PageFacts, name: string, text: string): void {
  const regions = text.match(/\([a-z]{2,4}(?:-[a-z]+)+-\d+(?:-[a-z0-9-]+)?\)/g) ?? [];
  const last = places.at(-1);
  if (name === 'td' && regions.length > 0) add(places, { name: text, about: text });
  else if (last !== undefined && regions.length === 1) last.about = text;
}

function add<T>(list: T[], item: T): void {
  if (list.length < maxItems) list.push(item);
}

function readStart(facts: PageFacts, name: string, attributes: Readonly<Record<string, string>>): void {
  const { id, href, rel = '', hreflang, lang } = attributes;
  if (lang !== undefined) addTo(facts.langs, lang);
  if (id !== undefined && facts.ids.has(id)) facts.repeatedIds.add(id);
  if (id !== undefined) addTo(facts.ids, id);
  for (const address of loadsOf(name, attributes)) add(facts.loads, { by: `<${name}>`, address });
  for (const taboo of taboosOf(name, attributes)) if (facts.taboos.size < 100) facts.taboos.add(taboo);
  const rels = rel.toLowerCase().split(/\s+/).filter(Boolean);
  if (href !== undefined && ['a', 'area', 'link'].includes(name))
    add(facts.links, { href, element: name, rel: rels, hreflang });
  if (href !== undefined && rels.includes('opener')) addTo(facts.openers, href);
  if (name === 'html') {
    facts.lang = attributes.lang;
    facts.dir = attributes.dir;
  }
  if (name === 'meta') readMeta(facts, attributes);
}

function readMeta(
  facts: PageFacts,
  { name = '', property = name, charset, content = '' }: Readonly<Record<string, string>>,
): void {
  if (charset !== undefined) facts.charset ??= charset.toLowerCase();
  if (name.toLowerCase() === 'viewport') facts.viewport ??= content;
  if (name.toLowerCase() === 'referrer') add(facts.referrers, content.toLowerCase());
  if (/^(?:og|twitter|article):/i.test(property)) add(facts.cards, { name: property.toLowerCase(), content });
  if (/^(?:robots|googlebot|bingbot)$/i.test(name)) add(facts.robots, content.toLowerCase());
}

function readEnd(facts: PageFacts, element: OpenElement, raw: readonly string[]): void {
  const { name, attributes, lang, words } = element;
  if (name === 'script' && attributes.src === undefined) add(facts.data, raw.join(''));
  if (name === 'style') {
    const css = raw.join('');
    add(facts.styles, `'sha256-${createHash('sha256').update(css, 'utf8').digest('base64')}'`);
    for (const address of addressesInCss(css)) add(facts.loads, { by: '<style>', address });
  }
  if (words === undefined) return;
  const text = plain(words);
  if (text !== '' && element.isHidden) addTo(facts.hidden, `<${name}> with "${text.slice(0, 60)}"`);
  if (name === 'a' && text === '' && attributes['aria-label'] === undefined)
    addTo(facts.unnamed, attributes.href ?? '');
  if (name === 'title') add(facts.titles, text);
  if (name === 'h1') add(facts.headings, text);
  if (name === 'time') add(facts.times, { datetime: attributes.datetime ?? text, text, lang });
  if (name === 'td' || name === 'tr' || name === 'tbody') readPlace(facts, name, text);
}
