import { problemOf, type UnlocatedProblem } from '../rules.ts';

/**
 * Marked needs quadratic time for some texts (`*_a ` 16,000 times: 21 seconds) and overflows the stack for others
 * (2,000 `>`); each line of `---` makes it read the block again. No policy comes near these bounds; a text beyond them
 * is refused before it is parsed.
 */
const maxMarksPerBlock = 1_500;
const maxBlockLength = 60_000;
const maxNesting = 16;
const maxUnderlines = 100;
const marks = /[*_[\]<>`~&!\\|{@:]/g;

/** Finds the first place after `body` where a text is too intricate to be parsed in a bounded time. */
export function checkComplexity(text: string, body: number): UnlocatedProblem[] {
  const block = /(?:[^\n]+(?:\n|$))+/g;
  block.lastIndex = body;
  for (let match = block.exec(text); match !== null; match = block.exec(text)) {
    const reason = excessIn(match[0]);
    if (reason !== undefined) return [problemOf('intricate-text', { reason, offset: match.index })];
  }
  return [];
}

function excessIn(block: string): string | undefined {
  if (block.length > maxBlockLength) return `it has ${block.length} characters without an empty line`;
  // A table has one bar for each cell; rows are counted one by one.
  const lines = block.split('\n');
  const isTable = lines.length > 2 && lines.every((text) => text.trim() === '' || text.includes('|'));
  const parts = isTable ? lines : [block];
  const most = Math.max(...parts.map((part) => part.match(marks)?.length ?? 0));
  if (most > maxMarksPerBlock) return `it has ${most} Markdown marks`;
  const underlines = lines.filter((text) => /^ {0,3}[-=]+\s*$/.test(text)).length;
  if (underlines > maxUnderlines) return `it has ${underlines} lines of "-" or "="`;
  const deepest = Math.max(...lines.map(nesting));
  return deepest > maxNesting ? `it is nested ${deepest} levels deep` : undefined;
}

function nesting(text: string): number {
  const lead = /^(?:[ \t]|>|[-*+][ \t]|\d{1,9}[.)][ \t])*/.exec(text)?.[0] ?? '';
  const marksInLead = lead.match(/[>\-*+.)]/g)?.length ?? 0;
  return marksInLead + Math.floor((/^[ \t]*/.exec(lead)?.[0].replaceAll('\t', '    ').length ?? 0) / 4);
}
