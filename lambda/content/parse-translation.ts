import type { TextReading } from './compare/reading.ts';
import type { FactValue, Locale, Translation } from './content.ts';
import { sha256 } from './digest.ts';
import type { ContentFile } from './files/content-file.ts';
import { findMisplaced } from './markdown/check-clause-order.ts';
import { checkHeadings } from './markdown/check-headings.ts';
import { checkLists } from './markdown/check-lists.ts';
import { checkPart } from './markdown/check-part.ts';
import type { Located } from './markdown/lex-markdown.ts';
import { type PlacedPart, placeParts, shiftLocated } from './markdown/place-parts.ts';
import { splitSections } from './markdown/sections.ts';
import type { AnchorToken, Token } from './markdown/tokens.ts';
import type { MadeFrom } from './memory/made-from.ts';
import type { ReadingCache } from './reading-cache.ts';
import { problemOf, type UnlocatedProblem } from './rules.ts';
import type { Section } from './section.ts';
import { type FrontMatter, parseFrontMatter } from './yaml/front-matter.ts';
import type { Yaml } from './yaml/parse-yaml.ts';

/** What a translation is read against. */
export interface TranslationContext {
  readonly locale: Locale;
  readonly isSource: boolean;
  readonly facts: Readonly<Record<string, FactValue>>;
  /** The source's section ids, to propose the one that a heading lacks. */
  readonly sectionIds: readonly string[];
  /** What the source can be linked to: readers get from it, or from an earlier version, what a translation leaves out. */
  readonly sourceAnchors: readonly string[];
  /** What the lock file of the text records. */
  readonly madeFrom?: MadeFrom | undefined;
  readonly cache: ReadingCache;
}

/** Reads one Markdown file: the translation, if it has no error, what can be compared in it, and every problem with its words. */
export function parseTranslation(
  { file, text }: ContentFile,
  context: TranslationContext,
): { translation?: Translation; reading: TextReading; problems: UnlocatedProblem[] } {
  const { front, body, problems: frontProblems } = parseFrontMatter(text, context.cache);
  const {
    sections,
    parts,
    problems: textProblems,
  } = body === undefined ? { sections: [], parts: [], problems: [] } : parseText(text, body, context);
  const head = front && { ...front.value, offsetOf: front.offsetOf };
  const { locale, madeFrom } = context;
  const fileDigest = sha256(text);
  const reading = { locale, file, text, fileDigest, sections, parts, madeFrom, head };
  const checked = front === undefined ? [] : [...checkKind(front, context), ...checkTopics(front, sections, context)];
  const problems = [...frontProblems, ...checked, ...textProblems];
  if (front === undefined || problems.some(({ severity }) => severity === 'error')) return { reading, problems };
  const { title, summary, translation: kind = 'source', note, topics } = front.value;
  const hasToDo = text.includes('TODO:') ? { hasToDo: true as const } : {};
  const translation: Translation = {
    locale,
    file,
    fileDigest,
    title,
    summary,
    kind,
    note,
    topics,
    madeFrom,
    sections,
    ...hasToDo,
  };
  return { translation, reading, problems };
}

function checkKind({ value, offsetOf }: Yaml<FrontMatter>, { isSource }: TranslationContext): UnlocatedProblem[] {
  if (isSource === (value.translation === undefined)) return [];
  return [
    isSource ? problemOf('translated-source', { offset: offsetOf(['translation']) }) : problemOf('translation-kind'),
  ];
}

/** Checks that each topic leads to a section or clause; the one before the first heading has no id. */
function checkTopics(
  { value, offsetOf }: Yaml<FrontMatter>,
  sections: readonly Section[],
  { isSource }: TranslationContext,
): UnlocatedProblem[] {
  if (value.topics === undefined || sections.length === 0) return [];
  if (!isSource) return [problemOf('translated-topics', { offset: offsetOf(['topics']) })];
  const anchors = sections.flatMap(({ id, clauses }) => [id, ...clauses.map(({ anchor }) => anchor)]).filter(Boolean);
  return Object.entries(value.topics).flatMap(([topic, places]) =>
    places
      .filter((place) => !anchors.includes(place))
      .map((place) => problemOf('topic-place', { topic, place, anchors, offset: offsetOf(['topics', topic]) })),
  );
}

interface ParsedText {
  readonly sections: readonly Section[];
  readonly parts: readonly PlacedPart[];
  readonly problems: readonly UnlocatedProblem[];
}

function parseText(text: string, body: number, context: TranslationContext): ParsedText {
  const parts = placeParts(text, body, context.cache);
  const refused = inPlace(parts, ({ part }) => part.refused());
  if (refused.length > 0) return { sections: [], parts: [], problems: refused.slice(0, 1) };
  const tokens = parts.flatMap(({ part }) => part.tokens());
  const sections = splitSections(tokens, body);
  if (sections.length === 0) return { sections, parts: [], problems: [problemOf('no-text')] };
  const clauseAnchors = sections.flatMap((section) => section.clauses.map((clause) => clause.anchor));
  const headings = checkHeadings(tokens, body, { expected: context.sectionIds, clauseAnchors });
  const own = text.includes('{:') ? parts.flatMap(shiftLocated).filter(isAnchor) : [];
  const taken = [...headings.ids, ...clauseAnchors];
  const anchors = [...new Set([...taken, ...own.map(({ token }) => token.id), ...context.sourceAnchors])];
  const value = (name: string) => String(context.facts[name] ?? '').toWellFormed();
  const key = JSON.stringify([context.facts, anchors]);
  const { rightWords, proofs } = context.cache;
  const around = { facts: Object.keys(context.facts), anchors, value, key, rightWords, proofs };
  const problems = oncePerPlace([
    ...headings.problems,
    ...checkAnchors(own, taken),
    ...inPlace(parts, (placed) => checkPart(placed, around).ofTokens),
    ...checkOrder(tokens, parts, context),
    // A list may go on with the numbers of one before it, in a different part.
    ...checkLists(parts.some(({ part }) => part.hasList()) ? parts.flatMap(shiftLocated) : []),
    ...inPlace(parts, (placed) => checkPart(placed, around).ofSigns),
  ]);
  return { sections, parts, problems };
}

/** A translation has the labels of its source, and may hold some of them alone. */
function checkOrder(
  tokens: readonly Token[],
  parts: readonly PlacedPart[],
  { isSource }: TranslationContext,
): UnlocatedProblem[] {
  const misplaced = isSource ? findMisplaced(tokens) : [];
  if (misplaced.length === 0) return [];
  const places = new Map(parts.flatMap(shiftLocated).map(({ token, offset }): [Token, number] => [token, offset]));
  return misplaced.map(({ token, problem }) => ({ ...problem, offset: places.get(token) ?? 0 }));
}

type LocatedAnchor = Located & { readonly token: AnchorToken };

function isAnchor(located: Located): located is LocatedAnchor {
  return located.token.type === 'anchor';
}

/** Checks that no id is used twice. */
function checkAnchors(own: readonly LocatedAnchor[], taken: readonly string[]): UnlocatedProblem[] {
  const seen = new Set(taken);
  return own.flatMap(({ token: { id, raw }, at }) => {
    const isTaken = seen.has(id);
    seen.add(id);
    return isTaken ? [problemOf('id-taken', { id, offset: at(raw.indexOf('{')) })] : [];
  });
}

/** The problems of parts, at their places in the text. */
function inPlace(
  parts: readonly PlacedPart[],
  problemsOf: (placed: PlacedPart) => readonly UnlocatedProblem[],
): UnlocatedProblem[] {
  return parts.flatMap((placed) =>
    problemsOf(placed).map((problem) => ({ ...problem, offset: problem.offset + placed.start })),
  );
}

/** One mistake is one problem: these say less than a rule that knows what was meant in the same place. */
function oncePerPlace(problems: readonly UnlocatedProblem[]): UnlocatedProblem[] {
  const isGeneral = ({ rule }: UnlocatedProblem) => rule === 'not-shown' || rule === 'literal-star';
  const known = new Set(problems.filter((problem) => !isGeneral(problem)).map(({ offset }) => offset));
  return problems.filter((problem) => !isGeneral(problem) || !known.has(problem.offset));
}
