import type { Token, Tokens } from 'marked';
import type { Problem } from '../problem.ts';
import { type Finding, locate, type SourceText } from '../source-text.ts';
import { splitHeading } from './sections.ts';

/** The ids of a text's headings in order (deeper ones too), and what is wrong with its headings. */
export function checkHeadings(
  source: SourceText,
  tokens: readonly Token[],
  start: number,
  expected: readonly string[],
) {
  const ids: string[] = [];
  const problems: Problem[] = [];
  let offset = start;
  for (const token of tokens) {
    if (token.type === 'heading') {
      const heading = token as Tokens.Heading;
      const { id } = splitHeading(heading);
      const finding = checkHeading(heading, id, ids, expected);
      if (finding !== undefined) problems.push(locate(source, { ...finding, offset }));
      if (id !== undefined) ids.push(id);
    }
    offset += token.raw.length;
  }
  return { ids, problems };
}

function checkHeading(
  heading: Tokens.Heading,
  id: string | undefined,
  ids: readonly string[],
  expected: readonly string[],
): Finding | undefined {
  const line = heading.raw.trim().split('\n')[0] ?? '';
  if (heading.depth === 1) {
    return {
      rule: 'heading-level',
      message: 'Cannot use a heading of the first level: the title stands in the front matter',
      hint: `Write "#${line}" for a section`,
    };
  }
  if (id === undefined) {
    if (heading.depth > 2) return undefined;
    const next = expected.find((candidate) => !ids.includes(candidate));
    return {
      rule: 'missing-id',
      message: `Cannot find the id of section "${heading.text}"`,
      hint: `Write "${line} {#${next ?? proposeId(heading.text)}}"`,
    };
  }
  if (!/^[a-z][a-z0-9-]*$/.test(id)) {
    return {
      rule: 'invalid-id',
      message: `Cannot use "${id}" as an id: it is not small letters, digits and hyphens`,
      hint: `Write "{#${proposeId(id)}}"`,
    };
  }
  if (ids.includes(id)) {
    return {
      rule: 'duplicate-id',
      message: `Cannot use id "${id}" twice in one text`,
      hint: `Write "{#${id}-${ids.length + 1}}", or the id that the source has here`,
    };
  }
  return undefined;
}

function proposeId(text: string): string {
  const ascii = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const words = ascii.replace(/\{#.*$/, '').match(/[a-z][a-z0-9]*/g) ?? [];
  return words.slice(0, 3).join('-') || 'section';
}
