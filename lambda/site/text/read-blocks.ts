import { decodeHTML } from 'entities/decode';

/** A piece of a page that begins on a line of its own. */
export interface Block {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'term' | 'definition' | 'row' | 'code';
  /** Of a heading, from 1. */
  readonly level: number;
  /** How many lists an item is in besides its own. */
  readonly depth: number;
  /** What stands before an item or a definition: `- `, `1. `, `:   `; empty for anything else. */
  readonly marker: string;
  /** Tells the list or the table of a block from its neighbours. */
  readonly list: number;
  readonly isHead: boolean;
  readonly quotes: number;
  readonly cells: readonly Words[];
  readonly text: string;
  readonly markdown: string;
}

/** Words in both forms; a line feed stands for a line break. */
interface Words {
  text: string;
  markdown: string;
}

interface OpenTag {
  readonly name: string;
  readonly attributes: string;
  readonly isUnseen: boolean;
  /** Where its words begin. */
  readonly from: number;
}

interface List {
  readonly isOrdered: boolean;
  readonly hasMarkers: boolean;
  readonly number: number;
  next: number;
}

/** What is known in the midst of a page. */
interface Reading {
  readonly address: string;
  readonly blocks: Block[];
  readonly tags: OpenTag[];
  readonly lists: List[];
  words: Words;
  cells: Words[] | undefined;
  level: number;
  marker: string;
  /** Lists and tables so far. */
  count: number;
  table: number;
  quotes: number;
  isHead: boolean;
  isBound: boolean;
}

/** What was read of a part of a page. */
export interface ReadBlocks {
  readonly blocks: readonly Block[];
  /** How many lists and tables it has. */
  readonly lists: number;
  /** True where a link means something else on another page of the same site. */
  readonly isBound: boolean;
}

const tag = /<(\/?)([a-z][a-z0-9]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*>|[^<]+|</g;
const blockTags =
  /^(?:p|div|section|article|h[1-6]|ul|ol|li|table|caption|thead|tbody|tr|t[dh]|pre|blockquote|aside|header|dl|dt|dd|details|summary|hr)$/;
const voidTags = /^(?:br|hr|img|wbr|input|link|meta)$/;
const unseenTags = /^(?:nav|style|script|template)$/;

/** Reads a part of a page that this program rendered, whose tags are therefore well-formed. */
export function readBlocks(part: string, address: string): ReadBlocks {
  const start = {
    words: noWords(),
    cells: undefined,
    level: 0,
    marker: '',
    count: 0,
    table: 0,
    quotes: 0,
    isHead: false,
    isBound: false,
  };
  const reading: Reading = { address, blocks: [], tags: [], lists: [], ...start };
  for (const [piece, close, name, attributes = ''] of part.matchAll(tag)) {
    if (name === undefined) say(reading, piece);
    else if (close === '/') closeTag(reading, name);
    else openTag(reading, name, attributes);
  }
  endBlock(reading);
  return { blocks: reading.blocks, lists: reading.count, isBound: reading.isBound };
}

function noWords(): Words {
  return { text: '', markdown: '' };
}

function isIn({ tags }: Reading, name: string): boolean {
  return tags.some((one) => one.name === name);
}

/** True in a table or a definition list of the text; those of the page itself have other forms. */
function isInText({ tags }: Reading, name: 'table' | 'dl'): boolean {
  const own = tags.findLast((one) => one.name === name)?.attributes;
  return own !== undefined && (name === 'dl' ? /\sclass="terms"/.test(own) : !/\sclass=/.test(own));
}

function isUnseen({ tags }: Reading): boolean {
  return tags.some((one) => one.isUnseen);
}

function say(reading: Reading, raw: string): void {
  if (isUnseen(reading)) return;
  const said = decodeHTML(raw);
  const { words } = reading;
  if (isIn(reading, 'pre')) {
    words.text += said;
    words.markdown += said;
    return;
  }
  const plain = said.replace(/\s+/g, ' ');
  words.text += plain;
  words.markdown += plain.replace(/[\\`*_[\]<>~&|]/g, '\\$&');
}

function openTag(reading: Reading, name: string, attributes: string): void {
  const wasUnseen = isUnseen(reading);
  const isHidden = unseenTags.test(name) || /\shidden(?:[\s=]|$)|\saria-hidden="true"/.test(attributes);
  if (!wasUnseen && !isHidden && blockTags.test(name)) endBlock(reading);
  if (!voidTags.test(name))
    reading.tags.push({ name, attributes, isUnseen: isHidden, from: reading.words.markdown.length });
  if (wasUnseen || isHidden) return;
  if (name === 'br') addLine(reading.words, { text: '\n', markdown: '\n' }, '');
  if (/^h[1-6]$/.test(name)) reading.level = Number(name.slice(1));
  if (name === 'blockquote') reading.quotes += 1;
  if (/^(?:ul|ol|table)$/.test(name)) reading.count += 1;
  if (name === 'ul' || name === 'ol') reading.lists.push(openList(name, attributes, reading.count));
  if (name === 'li') reading.marker = nextMarker(reading);
  if (name === 'dd' && isInText(reading, 'dl')) reading.marker = ':   ';
  if (name === 'table') reading.table = reading.count;
  if (name === 'tr') reading.cells = [];
  if (name === 'th' || name === 'td') {
    reading.isHead = name === 'th';
    reading.cells?.push(noWords());
  }
}

function closeTag(reading: Reading, name: string): void {
  const wasUnseen = isUnseen(reading);
  const closed = reading.tags.at(-1);
  if (!wasUnseen && closed !== undefined) closeInline(reading, closed);
  if (!wasUnseen && blockTags.test(name)) endBlock(reading);
  reading.tags.pop();
  if (wasUnseen) return;
  if (/^h[1-6]$/.test(name)) reading.level = 0;
  if (name === 'blockquote') reading.quotes -= 1;
  if (name === 'ul' || name === 'ol') reading.lists.pop();
  if (name === 'li' || name === 'dd') reading.marker = '';
  if (name === 'tr') endRow(reading);
}

const marks: Readonly<Record<string, string>> = { strong: '**', em: '*', del: '~~' };

/** Marks stand only where every reader of Markdown takes them for marks: round a letter or digit at both ends. */
function closeInline(reading: Reading, { name, attributes, from }: OpenTag): void {
  const { words, address, level } = reading;
  const [before, inner] = [words.markdown.slice(0, from), words.markdown.slice(from)];
  const mark = marks[name];
  const isClear = /^[\p{L}\p{N}](?:[\s\S]*[\p{L}\p{N}])?$/u.test(inner);
  if (mark !== undefined && isClear) words.markdown = before + mark + inner + mark;
  const href = name === 'a' ? linkOf(attributes) : undefined;
  // A heading leads to itself.
  if (href === undefined || inner === '' || (level > 0 && href.startsWith('#'))) return;
  if (!/^(?:\/|[a-z][a-z0-9+.-]*:)/i.test(href)) reading.isBound = true;
  const target = new URL(href, address).href.replaceAll('|', '%7C');
  words.markdown = `${before}[${inner}](<${target}>)`;
}

/** The label of a clause links to itself, which says nothing in another form. */
function linkOf(attributes: string): string | undefined {
  if (/\sclass="label"/.test(attributes)) return undefined;
  const href = /\shref="([^"]*)"/.exec(attributes)?.[1];
  return href === undefined ? undefined : decodeHTML(href);
}

function endBlock(reading: Reading): void {
  const { lists, level, marker, quotes, isHead, blocks, words } = reading;
  const isCode = isIn(reading, 'pre');
  const done = { text: trimLines(words.text, isCode), markdown: trimLines(words.markdown, isCode) };
  reading.words = noWords();
  if (done.text === '') return;
  const cell = reading.cells?.at(-1);
  if (cell !== undefined) {
    const mark = marker.trim() === '' ? '' : marker;
    addLine(cell, { text: mark + done.text, markdown: mark + done.markdown }, '\n');
    reading.marker = ' '.repeat(marker.length);
    return;
  }
  const kind = level > 0 ? 'heading' : isCode ? 'code' : lists.length > 0 ? 'item' : kindInTerms(reading);
  const depth = Math.max(0, lists.filter(({ hasMarkers }) => hasMarkers).length - 1);
  const list = lists.at(-1)?.number ?? 0;
  blocks.push({ kind, level, depth, marker, list, isHead, quotes, cells: [], ...done });
  reading.marker = ' '.repeat(marker.length);
}

function kindInTerms(reading: Reading): Block['kind'] {
  if (!isInText(reading, 'dl')) return 'paragraph';
  return isIn(reading, 'dd') ? 'definition' : 'term';
}

function endRow(reading: Reading): void {
  const { cells = [], isHead, quotes, table: list, blocks } = reading;
  reading.cells = undefined;
  if (!isInText(reading, 'table')) {
    endProperty(reading, cells);
    return;
  }
  const row = {
    kind: 'row',
    level: 0,
    depth: 0,
    marker: '',
    list,
    isHead,
    quotes,
    cells,
    ...noWords(),
  } as const;
  if (cells.length > 0) blocks.push(row);
}

/** A row of a table that the page fills says one thing of a place or a recipient. */
function endProperty({ blocks, quotes, table: list }: Reading, [term, definition]: readonly Words[]): void {
  const common = { level: 0, depth: 0, list, isHead: false, quotes, cells: [] };
  if (term !== undefined) blocks.push({ ...common, kind: 'term', marker: '', ...term });
  if (definition !== undefined) blocks.push({ ...common, kind: 'definition', marker: ':   ', ...definition });
}

function addLine(words: Words, { text, markdown }: Words, between: string): void {
  words.text += (words.text && between) + text;
  words.markdown += (words.markdown && between) + markdown;
}

function openList(name: string, attributes: string, number: number): List {
  const next = Number(/\sstart="(\d+)"/.exec(attributes)?.[1] ?? 1);
  return { isOrdered: name === 'ol', hasMarkers: !/\sclass="clauses[ "]/.test(attributes), number, next };
}

/** A clause's label is among its words already, and the cell of a table that the page fills has no room for a list. */
function nextMarker(reading: Reading): string {
  const list = reading.lists.at(-1);
  const isInCell = reading.cells !== undefined && !isInText(reading, 'table');
  if (list === undefined || !list.hasMarkers || isInCell) return '';
  if (!list.isOrdered) return '- ';
  list.next += 1;
  return `${list.next - 1}. `;
}

function trimLines(text: string, isCode: boolean): string {
  if (isCode) return text.replace(/^\n+|\s+$/g, '');
  const lines = text.split('\n').map((line) => line.trim());
  return lines.join('\n').trim();
}
