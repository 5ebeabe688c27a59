import { problemOf, type UnlocatedProblem } from '../rules.ts';
import { clauseOpening } from './clause-labels.ts';
import { definitionOpening } from './definitions.ts';
import { childrenOf, type Located, listMarker } from './lex-markdown.ts';
import { type ByType, pickByType, type Token, type TokenOf } from './tokens.ts';

/**
 * Finds every sign of a text that its readers do not get: it is neither in the words of a token nor a mark that is listed below.
 */
export function checkShown(text: string, located: readonly Located[]): UnlocatedProblem[] {
  const isRead = new Uint8Array(text.length);
  const defined = new Set<string>();
  for (const found of located) {
    // Only the first definition of an address counts.
    if (found.token.type === 'def' && defined.has(found.token.tag)) continue;
    if (found.token.type === 'def') defined.add(found.token.tag);
    for (const [start, end] of spansOf(found.token)) cover(isRead, text, found, [start, end]);
  }
  return unreadRuns(text, isRead).map(({ found, offset }) => problemOf('not-shown', { found, offset }));
}

type Span = readonly [start: number, end: number];

/** Marks a part of a token's raw text as read, line by line: within a list or a quotation its lines are apart in the file. */
function cover(isRead: Uint8Array, text: string, { token, at }: Located, [start, end]: Span): void {
  for (let from = start; from < end; ) {
    const lineEnd = token.raw.indexOf('\n', from);
    const to = lineEnd < 0 || lineEnd > end ? end : lineEnd;
    const line = token.raw.slice(from, to);
    const indent = line.length - line.trimStart().length;
    const words = line.trim();
    const offset = at(from + indent);
    if (words !== '' && text.startsWith(words, offset)) isRead.fill(1, offset, offset + words.length);
    from = to + 1;
  }
}

function unreadRuns(text: string, isRead: Uint8Array): { found: string; offset: number }[] {
  const runs: { found: string; offset: number }[] = [];
  for (let index = 0; index < text.length; index += 1) {
    if (isRead[index] === 1 || /\s/.test(text[index] ?? '')) continue;
    const start = index;
    while (index < text.length && isRead[index] !== 1 && text[index] !== '\n') index += 1;
    runs.push({ found: text.slice(start, index).trim(), offset: start });
  }
  return runs;
}

/** The parts of a token's raw text that readers get as words, or that are its marks; those of its children are their own. */
function spansOf(token: Token): readonly Span[] {
  const spans = pickByType(marks, token);
  if (spans !== undefined) return spans(token);
  return childrenOf(token).length === 0 || token.type === 'link' ? [whole(token)] : [];
}

function whole({ raw }: Token): Span {
  return [0, raw.length];
}

function ends({ raw }: Token, length: number): Span[] {
  return [
    [0, length],
    [raw.length - length, raw.length],
  ];
}

const marks: ByType<[], readonly Span[]> = {
  heading: headingMarks,
  strong: (token) => ends(token, 2),
  em: (token) => ends(token, 1),
  del: (token) => ends(token, token.raw.startsWith('~~') ? 2 : 1),
  blockquote: ({ raw }) => matches(raw, /^[ \t]*>[> \t]*/gm),
  list_item: ({ raw }) => matches(raw, listMarker),
  clause: ({ raw }) => matches(raw, clauseOpening),
  definition: ({ raw }) => matches(raw, definitionOpening),
  // A row with too many cells is reported as such.
  table: (token) => [whole(token)],
  image: (token) => [whole(token)],
  code: codeMarks,
};

/** A closing row of signs has as many as the opening one; "C #" at the end of a heading is a name. */
function headingMarks({ raw, depth }: TokenOf<'heading'>): readonly Span[] {
  const opening = matches(raw, /^ {0,3}#{1,6}/);
  if (opening.length === 0) return matches(raw, /\n {0,3}(?:=+|-+)\s*$/);
  return [...opening, ...matches(raw, new RegExp(`[ \\t]#{${depth}}\\s*$`))];
}

/** After the fence, one word that names a language; more words are lost. */
function codeMarks({ raw, codeBlockStyle }: TokenOf<'code'>): readonly Span[] {
  if (codeBlockStyle === 'indented') return [[0, raw.length]];
  const opening = /^ {0,3}(?:`{3,}|~{3,})[ \t]*(?:[a-z][a-z\d+-]*)?/.exec(raw)?.[0].length ?? 0;
  const firstLine = raw.indexOf('\n');
  return [[0, opening], ...(firstLine < 0 ? [] : [[firstLine, raw.length] as const])];
}

function matches(raw: string, pattern: RegExp): Span[] {
  const found = pattern.global ? [...raw.matchAll(pattern)] : [pattern.exec(raw)];
  return found.flatMap((match) => (match === null ? [] : [[match.index, match.index + match[0].length] as const]));
}
