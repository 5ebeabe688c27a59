import { stringify } from 'yaml';

/** The lines between the two `---` of a text, in the order in which they are given; a key without a value is left out. */
export function formatFrontMatter(keys: Readonly<Record<string, string | undefined>>): string {
  const known = Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== undefined));
  return `---\n${stringify(known, { lineWidth: 0 })}---\n`;
}
