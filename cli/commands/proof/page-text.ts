const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  amp: '&',
  nbsp: '\u00a0',
};

/**
 * The words of a page, one paragraph to a line, as far as it is one of this project's own making. The page may come from a hostile
 * server, so each step takes time in proportion to its length.
 */
export function pageText(html: string): string[] {
  return mainOf(html)
    .replace(/\s+/g, ' ')
    .replace(/<(?:\/(?:p|li|h\d|tr|div|dd|caption|section)|br)>/g, '\n')
    .replace(/<\/t[dh]>/g, ' | ')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(\w{1,8}|#39);/g, (whole, name: string) => entities[name] ?? whole)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function mainOf(html: string): string {
  const start = html.search(/<main[ >]/);
  const end = html.lastIndexOf('</main>');
  return start < 0 || end < start ? html : html.slice(start, end);
}
