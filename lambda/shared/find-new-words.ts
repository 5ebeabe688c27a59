/** What divides the words of a line: values, addresses, ids, and marks that readers do not see. */
const marks = /\{\{[^{}]*\}\}|\]\([^)]*\)|\{:? ?#[^{}]*\}|<[^<>]*>|[*_`[\]|\\#>~]+/;
const opening = /^\s*(?:>\s*)*(?:\(\p{L}+\)|\(?\d+[.)]|[-*+])?\s+/u;

/** Offset of the first line with words that a page, as plain text, does not have; 0 where it has them all. */
export function findNewWords(typed: string, page: string): number {
  const served = plain(page);
  const start = /^---\n[\s\S]*?\n---\n/.exec(typed)?.[0].length ?? 0;
  let offset = start;
  for (const line of typed.slice(start).split('\n')) {
    const parts = ` ${line}`.replace(opening, '').split(marks).map(plain);
    if (parts.some((part) => !served.includes(part))) return offset;
    offset += line.length + 1;
  }
  return 0;
}

/** Words alone: how they are spaced and punctuated differs between a file and a page. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\p{P}\p{S}\p{Cf}]+/gu, ' ')
    .trim();
}
