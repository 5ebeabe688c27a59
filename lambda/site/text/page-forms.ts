import { clauseOpening } from '../../content/markdown/clause-labels.ts';
import { type Block, readBlocks } from './read-blocks.ts';

/** A page without its look: the same words as plain text and as Markdown. */
export interface PageForms {
  readonly text: string;
  readonly markdown: string;
}

/** Makes plain text and Markdown of what a page says between its header and its footer; links lead to an origin. */
export function formatPageForms(page: string, address: string): PageForms {
  const blocks = readBlocks(page, address);
  return {
    text: joinBlocks(blocks, formatText, isSameList),
    // Markdown takes clauses without a blank line between them for one paragraph.
    markdown: joinBlocks(
      blocks,
      formatMarkdown,
      (a, b) => isSameList(a, b) && (b.kind === 'row' || b.kind === 'term' || b.marker !== ''),
    ),
  };
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

/** A blank line after each block, except between those that are close. */
function joinBlocks(
  blocks: readonly Block[],
  format: (block: Block) => string,
  isClose: (before: Block, block: Block) => boolean,
): string {
  const parts = blocks.map((block, index) => {
    const before = blocks[index - 1];
    if (before === undefined) return format(block);
    return (isClose(before, block) ? '\n' : '\n\n') + format(block);
  });
  return `${parts.join('')}\n`;
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
