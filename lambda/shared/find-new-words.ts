/** What divides the words of a line: values, addresses, ids, and marks that readers do not see. */
const marks = /\{\{[^{}]*\}\}|\]\([^)]*\)|\{:? ?#[^{}]*\}|<[^<>]*>|[*_`[\]|\\#>~]+/;
const opening = /^\s*(?:>\s*)*(?:\(\p{L}+\)|\(?\d+[.)]|[-*+])?\s+/u;

/** Words that a page does not have, where their line begins, and what the page has in their place, as far as that is certain. */
export interface NewWords {
  readonly offset: number;
  readonly now: string;
  readonly was: string | undefined;
}

/** Offset of the first line with words that a page, as plain text, does not have; 0 where it has them all. */
export function findNewWords(typed: string, page: string): number {
  return compareWithPage(typed, page)?.offset ?? 0;
}

/** The first words that a page, as plain text, does not have; undefined where it has them all. */
export function compareWithPage(typed: string, page: string): NewWords | undefined {
  const served = plain(page);
  const start = /^---\n[\s\S]*?\n---\n/.exec(typed)?.[0].length ?? 0;
  let offset = start;
  for (const line of typed.slice(start).split('\n')) {
    const parts = ` ${line}`.replace(opening, '').split(marks).map(plain);
    const now = parts.find((part) => !served.includes(part));
    if (now !== undefined) return { offset, now, was: inPlaceOf(now, served) };
    offset += line.length + 1;
  }
  return undefined;
}

/** What stands between the first and the last words of a piece in a page that has both of them once. */
function inPlaceOf(now: string, served: string): string | undefined {
  const words = now.split(' ');
  const isOnce = (text: string) => served.split(text).length === 2;
  for (let count = words.length - 1; count >= 1; count -= 1) {
    const first = words.slice(0, count).join(' ');
    if (!isOnce(first)) continue;
    const start = served.indexOf(first);
    for (let rest = words.length - count; rest >= 1; rest -= 1) {
      const last = words.slice(-rest).join(' ');
      const end = served.indexOf(last, start + first.length);
      if (end >= 0 && end - start < 2 * now.length) return served.slice(start, end + last.length);
    }
  }
  return undefined;
}

/** Words alone: how they are spaced and punctuated differs between a file and a page. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\p{P}\p{S}\p{Cf}]+/gu, ' ')
    .trim();
}
