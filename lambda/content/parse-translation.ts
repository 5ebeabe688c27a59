import type { FactValue, Locale, Translation } from './content.ts';
import { type ContentFile, locate, problemWith } from './files/content-file.ts';
import { checkComplexity } from './markdown/check-complexity.ts';
import { checkHeadings } from './markdown/check-headings.ts';
import { checkToken, type Surroundings } from './markdown/check-token.ts';
import { tagName } from './markdown/html-equivalents.ts';
import { lexMarkdown, walkTokens } from './markdown/lex-markdown.ts';
import { splitSections } from './markdown/sections.ts';
import type { Token } from './markdown/tokens.ts';
import type { Problem } from './problem.ts';
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

/** Reads one Markdown file: the translation, if it has no error, and every problem with its words. */
export function parseTranslation(
  source: ContentFile,
  context: TranslationContext,
): { translation?: Translation; problems: Problem[] } {
  const { front, body, problems: frontProblems } = parseFrontMatter(source);
  const { sections, problems: textProblems } =
    body === undefined ? { sections: [], problems: [] } : parseText(source, body, context);
  const problems = [
    ...frontProblems,
    ...(front === undefined ? [] : checkKind(source, front, context)),
    ...textProblems,
  ];
  if (front === undefined || problems.some(({ severity }) => severity === 'error')) return { problems };
  const { title, summary, translation: kind = 'source' } = front.value;
  return { translation: { locale: context.locale, file: source.file, title, summary, kind, sections }, problems };
}

function checkKind(source: ContentFile, front: Yaml<FrontMatter>, { isSource }: TranslationContext): Problem[] {
  if (isSource === (front.value.translation === undefined)) return [];
  const finding = isSource
    ? { message: 'Cannot use key "translation" in the source: it is not translated', hint: 'Delete the line' }
    : {
        message: 'Cannot find key "translation": it says how this text was made',
        hint: 'Add "translation: machine", "reviewed" or "certified"',
      };
  const offset = isSource ? front.offsetOf(['translation']) : 0;
  return [locate(source, { rule: 'translation-kind', ...finding, offset })];
}

function parseText(
  source: ContentFile,
  body: number,
  context: TranslationContext,
): { sections: Section[]; problems: Problem[] } {
  const refused = checkComplexity(source, body);
  if (refused.length > 0) return { sections: [], problems: refused };
  const tokens = lexMarkdown(source.text.slice(body));
  const sections = splitSections(tokens, body);
  const clauseAnchors = sections.flatMap((section) => section.clauses.map((clause) => clause.anchor));
  const headings = checkHeadings(source, tokens, body, { expected: context.sectionIds, clauseAnchors });
  const anchors = [...headings.ids, ...clauseAnchors];
  const value = (name: string) => String(context.facts[name] ?? '').toWellFormed();
  const around = { facts: Object.keys(context.facts), anchors, value };
  const problems = [...headings.problems, ...checkTokens(source, tokens, body, around)];
  return { sections, problems: sections.length > 0 ? problems : [...problems, problemWith(source.file, noText)] };
}

function checkTokens(
  source: ContentFile,
  tokens: readonly Token[],
  start: number,
  around: Omit<Surroundings, 'links'>,
): Problem[] {
  const placed = [...walkTokens(tokens, source.text, { start, end: source.text.length })];
  const opened = new Set(placed.filter(({ token }) => isOpeningTag(token)).map(({ token }) => tagName(token.raw)));
  const links = new Set(placed.flatMap(({ token }) => (token.type === 'link' ? [token.href] : [])));
  return placed
    .filter(({ token }) => token.type !== 'html' || isOpeningTag(token) || !opened.has(tagName(token.raw)))
    .flatMap((place) =>
      checkToken(place, { ...around, links }).map((finding) =>
        locate(source, { ...finding, offset: place.at(finding.offset ?? 0) }),
      ),
    );
}

/** One mistake is one problem: a closing tag is reported only where none was opened. */
function isOpeningTag(token: Token): boolean {
  return token.type === 'html' && !token.raw.startsWith('</');
}

const noText = {
  rule: 'no-text',
  message: 'Cannot publish an empty text: nothing stands after the front matter',
  hint: 'Write the text, or delete the file; without it readers see the text of another language',
};
