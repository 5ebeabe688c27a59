import { clauseOpening } from '../../content/markdown/clause-labels.ts';
import { type Block, type ReadBlocks, readBlocks } from './read-blocks.ts';

/** A page without its look: the same words as plain text and as Markdown. */
export interface PageForms {
  readonly text: string;
  readonly markdown: string;
}

/**
 * Makes plain text and Markdown of what a page says between its header and its footer; links lead to an origin. A page that is asked for
 * again, for its other form, is not read again, nor are sections that it shares with the page before it.
 */
export function formatPageForms(page: string, address: string): PageForms {
  if (lastFormed?.page !== page || lastFormed.address !== address) lastFormed = formPage(page, address, lastFormed);
  return lastFormed.forms;
}

interface FormedPage {
  readonly page: string;
  readonly address: string;
  readonly forms: PageForms;
  /** Its sections that mean the same on any page of the same site. */
  readonly sections: ReadonlyMap<string, FormedPart>;
}

let lastFormed: FormedPage | undefined;

/** A part of a page in both forms. */
interface FormedPart extends PageForms, Omit<ReadBlocks, 'blocks'> {
  readonly first: Block | undefined;
  readonly last: Block | undefined;
}

function formPage(page: string, address: string, before: FormedPage | undefined): FormedPage {
  const isSameSite = before !== undefined && new URL(before.address).origin === new URL(address).origin;
  const sections = new Map<string, FormedPart>();
  const parts = splitMain(mainPart(page)).map((part) => {
    const known = isSameSite ? before.sections.get(part) : undefined;
    const formed = known ?? formatPart(part, address);
    if (part.startsWith(sectionStart) && !formed.isBound) sections.set(part, formed);
    return formed;
  });
  return { page, address, forms: joinParts(parts.filter(({ first }) => first !== undefined)), sections };
}

/** Without its menus, of which nothing is said. */
function mainPart(page: string): string {
  const start = page.indexOf('>', page.indexOf('<main')) + 1;
  return page.slice(start, Math.max(start, page.lastIndexOf('</main>'))).replace(/<nav\b[\s\S]*?<\/nav>/g, '');
}

const [sectionStart, sectionEnd] = ['<section id="', '</section>'];

/** Divides the main part of a page at the sections of its text, none of which is in another one. */
function splitMain(main: string): string[] {
  const parts: string[] = [];
  let end = 0;
  for (let start = main.indexOf(sectionStart); start >= 0; start = main.indexOf(sectionStart, end)) {
    parts.push(main.slice(end, start));
    const last = main.indexOf(sectionEnd, start);
    end = last < 0 ? main.length : last + sectionEnd.length;
    parts.push(main.slice(start, end));
  }
  return [...parts, main.slice(end)];
}

function formatPart(part: string, address: string): FormedPart {
  const { blocks, ...read } = readBlocks(part, address);
  return {
    ...read,
    text: joinBlocks(blocks, formatText, isSameList),
    markdown: joinBlocks(blocks, formatMarkdown, isSameParagraph),
    first: blocks[0],
    last: blocks.at(-1),
  };
}

function joinParts(parts: readonly FormedPart[]): PageForms {
  let [text, markdown] = ['', ''];
  let last: Block | undefined;
  let count = 0;
  for (const part of parts) {
    const first = part.first && withList(part.first, count);
    text += between(last, first, isSameList) + part.text;
    markdown += between(last, first, isSameParagraph) + part.markdown;
    last = part.last && withList(part.last, count);
    count += part.lists;
  }
  return { text: `${text}\n`, markdown: `${markdown}\n` };
}

/** A block of a part, whose lists are counted from the start of the page. */
function withList(block: Block, before: number): Block {
  return block.list === 0 ? block : { ...block, list: block.list + before };
}

type IsClose = (before: Block, block: Block) => boolean;

/** A blank line, except between those that are close. */
function between(before: Block | undefined, block: Block | undefined, isClose: IsClose): string {
  if (before === undefined || block === undefined) return '';
  return isClose(before, block) ? '\n' : '\n\n';
}

/** Markdown takes clauses without a blank line between them for one paragraph. */
function isSameParagraph(a: Block, b: Block): boolean {
  return isSameList(a, b) && (b.kind === 'row' || b.kind === 'term' || b.marker !== '');
}

function isSameList(a: Block, b: Block): boolean {
  if (b.kind === 'definition' && b.marker.trim() !== '') return a.kind === 'term' || a.kind === 'definition';
  if (a.kind === 'term' && b.kind === 'term') return true;
  if (a.kind !== b.kind || !['item', 'row'].includes(b.kind)) return false;
  // A list in an item has a later number, and the list around it an earlier one.
  return a.list === b.list || b.depth > a.depth || b.list < a.list;
}

/** Wide enough for what is in an item of any list. */
const indentation = '    ';

function joinBlocks(blocks: readonly Block[], format: (block: Block) => string, isClose: IsClose): string {
  return blocks.map((block, index) => between(blocks[index - 1], block, isClose) + format(block)).join('');
}

function formatText({ kind, depth, marker, cells, text }: Block): string {
  if (kind === 'row') return cells.map((cell) => cell.text.replaceAll('\n', '; ')).join(' | ');
  const indent = indentation.repeat(depth);
  return text
    .split('\n')
    .map((line, index) => indent + (index === 0 ? marker : ' '.repeat(marker.length)) + line)
    .join('\n');
}

function formatMarkdown({ kind, level, depth, marker, cells, markdown, isHead, quotes }: Block): string {
  if (kind === 'row') return formatRow(cells, isHead);
  const lead = '> '.repeat(quotes);
  if (kind === 'code') return `${lead}\`\`\`\n${markdown}\n\`\`\``.replaceAll('\n', `\n${lead}`);
  if (kind === 'heading') return `${'#'.repeat(level)} ${markdown.replaceAll('\n', ' ')}`;
  const indent = indentation.repeat(depth);
  const isLabelled = kind === 'item' && marker === '';
  const lines = markdown
    .split('\n')
    .map((line, index) => (index === 0 && isLabelled && clauseOpening.test(line) ? line : escapeStart(line)));
  return lines
    .map((line, index) => lead + indent + (index === 0 ? marker : ' '.repeat(marker.length)) + line)
    .join(`  \n`);
}

function formatRow(cells: Block['cells'], isHead: boolean): string {
  const row = `| ${cells.map(({ markdown }) => markdown.replaceAll('\n', '<br>')).join(' | ')} |`;
  return isHead ? `${row}\n|${' --- |'.repeat(cells.length)}` : row;
}

/** What at the start of a line would begin a list, a heading or a quotation. */
function escapeStart(line: string): string {
  return line.replace(/^(\s*)([-+#>=]|\d+(?=[.)]))/, (_, space: string, mark: string) =>
    /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
  );
}
