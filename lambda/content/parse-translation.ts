import type { TextReading } from './compare/reading.ts';
import type { FactValue, Locale, Translation } from './content.ts';
import type { ContentFile } from './files/content-file.ts';
import { checkComplexity } from './markdown/check-complexity.ts';
import { checkFactLookAlikes } from './markdown/check-fact-look-alikes.ts';
import { checkHeadings } from './markdown/check-headings.ts';
import { checkLists } from './markdown/check-lists.ts';
import { checkMarks } from './markdown/check-marks.ts';
import { checkShown } from './markdown/check-shown.ts';
import { checkToken, type Surroundings } from './markdown/check-token.ts';
import { tagName } from './markdown/html-equivalents.ts';
import { type Located, lexMarkdown, walkTokens } from './markdown/lex-markdown.ts';
import { splitSections } from './markdown/sections.ts';
import type { Token } from './markdown/tokens.ts';
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
}

/** Reads one Markdown file: the translation, if it has no error, what can be compared in it, and every problem with its words. */
export function parseTranslation(
  { file, text }: ContentFile,
  context: TranslationContext,
): { translation?: Translation; reading: TextReading; problems: UnlocatedProblem[] } {
  const { front, body, problems: frontProblems } = parseFrontMatter(text);
  const {
    sections,
    located,
    problems: textProblems,
  } = body === undefined ? { sections: [], located: [], problems: [] } : parseText(text, body, context);
  const reading = { locale: context.locale, file, text, sections, located };
  const checked = front === undefined ? [] : [...checkKind(front, context), ...checkTopics(front, sections, context)];
  const problems = [...frontProblems, ...checked, ...textProblems];
  if (front === undefined || problems.some(({ severity }) => severity === 'error')) return { reading, problems };
  const { title, summary, translation: kind = 'source', note, topics } = front.value;
  const translation: Translation = { locale: context.locale, file, title, summary, kind, note, topics, sections };
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

function parseText(
  text: string,
  body: number,
  context: TranslationContext,
): { sections: Section[]; located: Located[]; problems: UnlocatedProblem[] } {
  const refused = checkComplexity(text, body);
  if (refused.length > 0) return { sections: [], located: [], problems: refused };
  const tokens = lexMarkdown(text.slice(body));
  const sections = splitSections(tokens, body);
  if (sections.length === 0) return { sections, located: [], problems: [problemOf('no-text')] };
  const clauseAnchors = sections.flatMap((section) => section.clauses.map((clause) => clause.anchor));
  const headings = checkHeadings(tokens, body, { expected: context.sectionIds, clauseAnchors });
  const anchors = [...headings.ids, ...clauseAnchors];
  const value = (name: string) => String(context.facts[name] ?? '').toWellFormed();
  const around = { facts: Object.keys(context.facts), anchors, value };
  const located = [...walkTokens(tokens, text, { start: body, end: text.length })];
  const problems = oncePerPlace([
    ...headings.problems,
    ...checkTokens(located, around),
    ...checkLists(located),
    ...checkMarks(text, located),
    ...checkShown(text, body, located),
    ...checkFactLookAlikes(text, body, around.facts),
  ]);
  return { sections, located, problems };
}

function checkTokens(located: readonly Located[], around: Omit<Surroundings, 'links'>): UnlocatedProblem[] {
  const opened = new Set(located.filter(({ token }) => isOpeningTag(token)).map(({ token }) => tagName(token.raw)));
  const links = new Set(located.flatMap(({ token }) => (token.type === 'link' ? [token.href] : [])));
  return located
    .filter(({ token }) => token.type !== 'html' || isOpeningTag(token) || !opened.has(tagName(token.raw)))
    .flatMap((found) =>
      checkToken(found, { ...around, links }).map((problem) => ({ ...problem, offset: found.at(problem.offset) })),
    );
}

/** One mistake is one problem: these say less than a rule that knows what was meant in the same place. */
function oncePerPlace(problems: readonly UnlocatedProblem[]): UnlocatedProblem[] {
  const isGeneral = ({ rule }: UnlocatedProblem) => rule === 'not-shown' || rule === 'literal-star';
  const known = new Set(problems.filter((problem) => !isGeneral(problem)).map(({ offset }) => offset));
  return problems.filter((problem) => !isGeneral(problem) || !known.has(problem.offset));
}

/** One mistake is one problem: a closing tag is reported only where none was opened. */
function isOpeningTag(token: Token): boolean {
  return token.type === 'html' && !token.raw.startsWith('</');
}
