import type { YamlText } from './parse-yaml.ts';

/** Finds the lines between the two `---` with which a text begins, and where the words after them begin. */
export function splitFrontMatter(text: string): (YamlText & { readonly body: number }) | undefined {
  const match = /^---[ \t]*\n([\s\S]*?\n)??---[ \t]*(?:\n|$)/.exec(text);
  if (match === null) return undefined;
  return { text: match[1] ?? '', offset: text.indexOf('\n') + 1, body: match[0].length };
}
