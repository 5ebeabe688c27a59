/**
 * Looks for blocks that few texts have where one can begin, and nowhere else: V8 compiles a pattern when it is matched first, which takes longer
 * for these of marked than to read a text. Each start is part of what the pattern of marked asks for.
 */
export const rareBlocks = {
  blockquote: onlyAfter(/^ {0,3}>/),
  html: onlyAfter(/^ {0,3}</),
  // A second line of dashes between bars.
  table: onlyAfter(/^[^\n]*\n {0,3}[|:-]/),
  // A line of "=" or "-" below, before an empty line.
  lheading: onlyAfter(/^[^\n]*(?:\n(?!\s*\n)[^\n]*)*?\n {0,3}[=-]/),
} as const;

/** A tokenizer that finds nothing without a certain start, and leaves the rest to marked. */
function onlyAfter(start: RegExp): (text: string) => undefined | false {
  return (text) => (start.test(text) ? false : undefined);
}
