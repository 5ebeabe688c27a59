import { type ContentFile, locate, type UnplacedProblem } from '../files/content-file.ts';
import type { Problem } from '../problem.ts';
import { splitHeading } from './sections.ts';
import type { Token, TokenOf } from './tokens.ts';

/** What the headings of a text are read against. */
export interface HeadingContext {
  /** The source's section ids, to propose the one that a heading lacks. */
  readonly expected: readonly string[];
  /** Ids that clauses have already, such as `scope-a`. */
  readonly clauseAnchors: readonly string[];
}

/** The ids of a text's headings in order (deeper ones too), and what is wrong with its headings. */
export function checkHeadings(
  source: ContentFile,
  tokens: readonly Token[],
  start: number,
  { expected, clauseAnchors }: HeadingContext,
) {
  const ids: string[] = [];
  const taken = new Set(clauseAnchors);
  const problems: Problem[] = [];
  if (tokens.filter(({ type }) => type === 'heading').length > maxHeadings)
    return { ids, problems: [locate(source, tooMany)] };
  let offset = start;
  for (const token of tokens) {
    if (token.type === 'heading') {
      const { id } = splitHeading(token);
      const finding =
        checkHeading(token, id, ids, expected) ?? (taken.has(id ?? '') ? sameAsClause(id ?? '') : undefined);
      if (finding !== undefined) problems.push(locate(source, { ...finding, offset }));
      if (id !== undefined) ids.push(id);
    }
    offset += token.raw.length;
  }
  return { ids, problems };
}

function checkHeading(
  heading: TokenOf<'heading'>,
  id: string | undefined,
  ids: readonly string[],
  expected: readonly string[],
): UnplacedProblem | undefined {
  const { words, id: meant } = withoutMarks(heading);
  if (heading.depth === 1) {
    return {
      rule: 'heading-level',
      message: 'Cannot use a heading of the first level: the title stands in the front matter',
      hint: `Write "## ${words} {#${id ?? meant ?? proposeId(words)}}" for a section${underline(heading)}`,
    };
  }
  if (words === '') return emptyHeading;
  if (id !== undefined) return checkId(id, ids);
  if (heading.depth > 2) return undefined;
  const next = meant ?? expected.find((candidate) => !ids.includes(candidate)) ?? proposeId(words);
  return {
    rule: 'missing-id',
    message: `Cannot find the id of section "${words}" at the end of its heading`,
    hint: `Write "## ${words} {#${next}}"${underline(heading)}`,
  };
}

/** A heading's words without what was meant to be its id, and that id where it is one. */
function withoutMarks({ text }: TokenOf<'heading'>): { words: string; id: string | undefined } {
  const line = text.split('\n')[0] ?? '';
  const mark = /[{｛]\s*[#＃]\s*([^{}｛｝]*?)\s*[}｝]|\s#([a-z][a-z0-9-]*)$/u.exec(line);
  const id = mark?.[1] ?? mark?.[2];
  const words = mark === null ? line : line.slice(0, mark.index) + line.slice(mark.index + mark[0].length);
  return {
    words: words
      .replace(/\s+(?=[*_`]+$)|``/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
    id: id !== undefined && idForm.test(id) ? id : undefined,
  };
}

/** "---" under a paragraph makes a heading of it, which its writer rarely wants. */
function underline({ raw }: TokenOf<'heading'>): string {
  const sign = raw.trimEnd().at(-1) ?? '';
  return /\n {0,3}(?:=+|-+)\s*$/.test(raw)
    ? `; or leave an empty line above the line of "${sign}", if this is no heading`
    : '';
}

function checkId(id: string, ids: readonly string[]): UnplacedProblem | undefined {
  if (!idForm.test(id)) {
    return {
      rule: 'invalid-id',
      message: `Cannot use "${id}" as an id: it is not small letters, digits and hyphens`,
      hint: `Write "{#${proposeId(id)}}"`,
    };
  }
  if (!ids.includes(id)) return undefined;
  return {
    rule: 'duplicate-id',
    message: `Cannot use id "${id}" twice in one text`,
    hint: `Write "{#${id}-${ids.length + 1}}", or the id that the source has here`,
  };
}

function sameAsClause(id: string): UnplacedProblem {
  const message = `Cannot use id "${id}" for a heading: a clause of this text has it`;
  return { rule: 'duplicate-id', message, hint: 'Write another id, which does not end in the label of a clause' };
}

function proposeId(text: string): string {
  const ascii = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
  const words = ascii.match(/[a-z][a-z0-9]*/g) ?? [];
  return words.slice(0, 3).join('-') || 'section';
}

const idForm = /^[a-z][a-z0-9-]*$/;
const maxHeadings = 1_000;
const tooMany = {
  rule: 'too-intricate',
  message: `Cannot use a text of more than ${maxHeadings.toLocaleString('en')} headings: no policy has so many`,
  hint: 'Look for lines that start with "#" although they are no headings',
};
const emptyHeading = {
  rule: 'empty-heading',
  message: 'Cannot use a heading without words: nobody could refer to it',
  hint: 'Write "## Heading {#id}", or delete the line',
};
