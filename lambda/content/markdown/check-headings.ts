import { withoutLookAlikes } from '../look-alikes.ts';
import { problemOf, type UnlocatedProblem } from '../rules.ts';
import { splitHeading } from './sections.ts';
import type { Token, TokenOf } from './tokens.ts';

type Heading = TokenOf<'heading'>;

/** What the headings of a text are read against. */
export interface HeadingContext {
  /** The source's section ids, to propose the one that a heading lacks. */
  readonly expected: readonly string[];
  /** Ids that clauses have already, such as `scope-a`. */
  readonly clauseAnchors: readonly string[];
}

/** The ids of a text's headings in order (deeper ones too), and every problem with its headings. */
export function checkHeadings(
  tokens: readonly Token[],
  start: number,
  context: HeadingContext,
): { ids: string[]; problems: UnlocatedProblem[] } {
  const ids: string[] = [];
  const problems: UnlocatedProblem[] = [];
  if (tokens.filter(({ type }) => type === 'heading').length > maxHeadings)
    return { ids, problems: [problemOf('too-many-headings', { limit: maxHeadings.toLocaleString('en') })] };
  let offset = start;
  const proposals = proposalsFor(tokens, context.expected);
  const repeated = repeatedIds(tokens, { ...context, ...proposals });
  for (const token of tokens) {
    if (token.type === 'heading') {
      const problem = checkHeading(token, repeated, { ...context, proposals });
      if (problem !== undefined) problems.push({ ...problem, offset });
      const { id } = splitHeading(token);
      if (id !== undefined) ids.push(id);
    }
    offset += token.raw.length;
  }
  return { ids, problems };
}

/** What may be proposed for headings without an id: an id for each, or those of which an editor must choose. */
interface Proposals {
  readonly ids: ReadonlyMap<Token, string>;
  readonly choices: readonly string[];
}

/**
 * Only where a translation has as many sections as its source is the order a reason to propose an id: elsewhere a text would be
 * published under another heading. No id is proposed twice.
 */
function proposalsFor(tokens: readonly Token[], expected: readonly string[]): Proposals {
  const headings = tokens.filter((token): token is Heading => token.type === 'heading' && token.depth === 2);
  const used = new Set(headings.flatMap((heading) => splitHeading(heading).id ?? []));
  const lacking = headings.filter((heading) => splitHeading(heading).id === undefined);
  const ids = new Map<Token, string>();
  const choices = expected.filter((id) => !used.has(id));
  const propose = (heading: Heading, id: string) => {
    if (used.has(id)) return;
    used.add(id);
    ids.set(heading, id);
  };
  for (const heading of lacking) {
    const { words, id } = withoutMarks(heading);
    if (id !== undefined) propose(heading, id);
    else if (headings.length === expected.length) propose(heading, expected[headings.indexOf(heading)] ?? '');
    else if (expected.length === 0) propose(heading, unused(proposeId(words), used));
  }
  return { ids, choices: choices.filter((id) => ![...ids.values()].includes(id)) };
}

function unused(id: string, used: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? id : `${id}-${number}`;
    if (!used.has(candidate)) return candidate;
  }
}

function checkHeading(
  heading: Heading,
  repeated: ReadonlyMap<Token, UnlocatedProblem>,
  { clauseAnchors, proposals }: HeadingContext & { readonly proposals: Proposals },
): UnlocatedProblem | undefined {
  const { id } = splitHeading(heading);
  // Most headings are as they should be, and are in each version of a text.
  if (id !== undefined && heading.depth > 1 && /^[\p{L}\p{N}]/u.test(heading.text))
    return repeated.get(heading) ?? checkId(id, clauseAnchors);
  const { words, id: meant } = withoutMarks(heading);
  const alternative = underlined(heading);
  if (heading.depth === 1)
    return problemOf('heading-level', { words, id: id ?? meant ?? proposeId(words), alternative });
  if (words === '') return problemOf('empty-heading');
  if (id !== undefined) return repeated.get(heading) ?? checkId(id, clauseAnchors);
  if (heading.depth > 2) return undefined;
  return problemOf('missing-id', { words, id: proposals.ids.get(heading), choices: proposals.choices, alternative });
}

/** A heading's words without what was meant to be its id, and that id where it can be one. */
function withoutMarks({ text }: Heading): { words: string; id: string | undefined } {
  const line = text.split('\n')[0] ?? '';
  const mark = /[{｛]\s*[#＃]\s*([^{}｛｝]*?)\s*[}｝]|\s#([a-z][a-z0-9-]*)$/u.exec(line);
  const id = mark?.[1] ?? mark?.[2];
  const words = mark === null ? line : line.slice(0, mark.index) + line.slice(mark.index + mark[0].length);
  return {
    words: words
      .replace(/\s+(?=[*_`]+$)|``/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
    id: id !== undefined && idPattern.test(id) ? id : undefined,
  };
}

/** The other way out where "---" under a paragraph makes a heading of it, which its writer rarely wants. */
function underlined({ raw }: Heading): string {
  const sign = raw.trimEnd().at(-1) ?? '';
  return /\n {0,3}(?:=+|-+)\s*$/.test(raw)
    ? `; or leave an empty line above the line of "${sign}", if this is not a heading`
    : '';
}

/** Ids that several headings have: at the one that is in the place of another section, otherwise at each but the first. */
function repeatedIds(
  tokens: readonly Token[],
  { expected, choices }: Pick<HeadingContext, 'expected'> & Pick<Proposals, 'choices'>,
): Map<Token, UnlocatedProblem> {
  const headings = tokens.flatMap((token) => (token.type === 'heading' ? { token, id: splitHeading(token).id } : []));
  const sections: readonly Token[] = headings.filter(({ token }) => token.depth === 2).map(({ token }) => token);
  const used = new Set(headings.flatMap(({ id }) => id ?? []));
  const problems = new Map<Token, UnlocatedProblem>();
  for (const id of used) {
    const holders = headings.filter((heading) => heading.id === id).map(({ token }) => token);
    if (holders.length === 1 || !idPattern.test(id)) continue;
    const wantedBy = (token: Token) =>
      sections.length === expected.length ? expected[sections.indexOf(token)] : undefined;
    const isMisplaced = (token: Token) => !used.has(wantedBy(token) ?? id);
    const misplaced = holders.filter(isMisplaced);
    for (const token of misplaced.length > 0 ? misplaced : holders.slice(1)) {
      const meant = isMisplaced(token) ? wantedBy(token) : choices.length === 0 ? unused(id, used) : undefined;
      if (meant !== undefined) used.add(meant);
      problems.set(token, problemOf('duplicate-id', { id, meant, choices }));
    }
  }
  return problems;
}

function checkId(id: string, clauseAnchors: readonly string[]): UnlocatedProblem | undefined {
  if (!idPattern.test(id)) return problemOf('invalid-id', { id, proposal: proposeId(id) });
  return clauseAnchors.includes(id) ? problemOf('id-of-clause', { id }) : undefined;
}

function proposeId(text: string): string {
  const ascii = withoutLookAlikes(text).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
  const words = ascii.match(/[a-z][a-z0-9]*/g) ?? [];
  return words.slice(0, 3).join('-') || 'section';
}

const idPattern = /^[a-z][a-z0-9-]*$/;
const maxHeadings = 1_000;
