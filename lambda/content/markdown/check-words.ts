import { characterProblems, findUnreadable } from '../characters.ts';
import { knownPlaceholders } from '../fill-words.ts';
import { nearest } from '../nearest.ts';
import type { KnownWords } from '../reading-cache.ts';
import { once } from '../remember.ts';
import { problemOf, type UnlocatedProblem } from '../rules.ts';
import { disclosureNames } from './facts.ts';
import { traceReferences } from './references.ts';

/** What a run of plain text is checked with. */
interface WordsContext {
  readonly facts: readonly string[];
  /** What was typed after it, for the line to type instead. */
  readonly after: () => string;
  readonly rightWords: KnownWords;
}

/**
 * Finds everything that a run of plain text shows to readers although its writer meant something else. Words without a mistake are checked
 * once, however many sections have them.
 */
export function checkWords(typed: string, { facts, after, rightWords }: WordsContext): UnlocatedProblem[] {
  // What a brace means depends on the facts of the version.
  const isAlike = !typed.includes('{');
  if (isAlike && rightWords.has(typed)) return [];
  const problems = findInWords(typed, facts, after);
  if (isAlike && problems.length === 0) rightWords.add(typed);
  return problems;
}

function findInWords(typed: string, facts: readonly string[], after: WordsContext['after']): UnlocatedProblem[] {
  const shown = traceReferences(typed);
  const wrongWords = findAll(shown.text, wordChecks).map((problem) => ({
    ...problem,
    offset: shown.offsetOf(problem.offset),
  }));
  return [
    ...(markSign.test(typed) ? findAll(typed, markChecks, after) : []),
    ...wrongWords,
    ...checkReferences(typed),
    ...singleBraces(typed, [...facts, ...disclosureNames]),
  ];
}

/** Checks the characters that are typed as references; those that are typed as they are, are reported with the file's text. */
export function checkReferences(typed: string): UnlocatedProblem[] {
  const { text, offsetOf, isReference } = traceReferences(typed);
  return characterProblems(
    findUnreadable(text).filter(({ index }) => isReference(index)),
    offsetOf,
  );
}

function findAll(text: string, checks: readonly Check[], after = () => ''): UnlocatedProblem[] {
  // Hardly any is found, and to look for all copies the pattern.
  const found = checks.filter(([pattern]) => text.search(pattern) >= 0);
  return found.flatMap(([pattern, check]) =>
    [...text.matchAll(pattern)].map((match) => ({
      ...check(match[0], { index: match.index, input: text + after() }),
      offset: match.index,
    })),
  );
}

function singleBraces(text: string, known: readonly string[]): UnlocatedProblem[] {
  return [...text.matchAll(/(?<!\{)\{ ?([A-Za-z][A-Za-z0-9]*) ?\}(?!\})/g)].flatMap(
    ({ 0: found, 1: name = '', index }) => {
      const meant = nearest(name, known);
      return meant === undefined ? [] : [problemOf('single-brace', { found, meant, offset: index })];
    },
  );
}

/** What the first bytes of two and three of UTF-8 become in Windows-1252, each with what its next bytes become. */
const damaged =
  /(?:â€[\u0080-\u00BF\u0152-\u02DC\u2013-\u2122]?|[ÃÂ][\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u2122])+/g;

type Check = readonly [pattern: RegExp, check: (found: string, match: Match) => UnlocatedProblem];
type Match = Pick<RegExpExecArray, 'index' | 'input'>;

/** Each mark has one of these signs. */
const markSign = /[*_`\]{}｛｝]/;

/** What is looked for as it was typed: a reference such as `&#42;` is a way to show the sign itself. */
const markChecks: readonly Check[] = [
  // The second of a pair is the same mistake; "__" alone begins the name of a cookie.
  [
    /(\*\*)[^*]*(?:\*\*)?/gu,
    (typed, match) => problemOf('literal-emphasis', { found: '**', meant: emphasised(typed, match) }),
  ],
  [
    /(?<![\p{L}\d_])__(?=\S)[^_]+__(?![\p{sc=Latn}\d_])|(?<=\p{L})__(?![\p{L}\d_])/gu,
    () => problemOf('literal-emphasis', { found: '__', meant: undefined }),
  ],
  [
    /(?<!\*)\*(?![\s*])[^*\n]+(?<![\s*])\*(?!\*)|(?<![^\s([（「“"'])\*(?![\s*])/gu,
    () => problemOf('literal-star', { sign: '*' }),
  ],
  [/`+/g, () => problemOf('literal-backtick')],
  [
    /\]\(|\] \((?=$|https?:|mailto:|\/|#)/g,
    (found, match) => problemOf('literal-link', { meant: found === '](' ? undefined : joinedLink(match) }),
  ],
  [/\{\{|\}\}/g, (found) => problemOf('broken-fact', { found })],
  [/\[\^[^\]]+\]/g, (found) => problemOf('footnote', { found })],
  // Within a word it is part of a name: snake_case.
  [
    /(?<![\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{Nd}_])_(?=[^_\n]*[^\0-\x7f])[^\s_](?:[^_\n]*[^\s_])?_(?!_)/gu,
    () => problemOf('literal-star', { sign: '_' }),
  ],
  [/[{｛]\s*[:：][^{}｛｝\n]*[}｝]/g, (found) => problemOf('stray-mark', { found })],
  [/[{｛]\s*[#＃][^{}｛｝]*[}｝]/g, (found) => problemOf('stray-id', { found })],
];

/** The same with its punctuation and spaces outside the signs; undefined where one sign is alone or nothing is left between them. */
function emphasised(typed: string, { input, index }: Match): string | undefined {
  const inner = /^\*\*([^*\n]+)\*\*$/u.exec(typed)?.[1] ?? '';
  const [, opening = '', words = '', closing = ''] = /^([\s\p{P}]*)(.*?)([\s\p{P}]*)$/su.exec(inner) ?? [];
  if (words === '') return undefined;
  // A space that is there already, or that punctuation has no need of, is not typed twice.
  const start = /(?:^|\s)$/u.test(input.slice(0, index)) ? opening.trimStart() : opening;
  const end = /^(?:\s|\p{P}|$)/u.test(input.slice(index + typed.length)) ? closing.trimEnd() : closing;
  return `${start}**${words}**${end}`;
}

/** The link around a "] (" without the space; undefined where its brackets or its address are not whole. */
function joinedLink({ input, index }: Match): string | undefined {
  const words = /\[[^[\]\n]+$/.exec(input.slice(0, index))?.[0];
  const address = /^\] \(([^\s()]+\))/.exec(input.slice(index))?.[1];
  return words === undefined || address === undefined ? undefined : `${words}](${address}`;
}

/** What a page or a program writes for a character, a mark or a line, and readers should never see. */
const shownCode: readonly RegExp[] = [
  // "B&Bs; ..." and "Q&As; ..." are words.
  /&(?:#\d{2,7}|#[xX][\da-fA-F]{2,6}|[lg]t|[a-z][a-z\d]{2,7}|[A-Z](?:uml|acute|grave|circ|tilde|ring|cedil|slash|Elig));/g,
  /&(?:nbsp|amp|quot|#160)(?![\p{L}\p{N};=])|(?<!&)nbsp;|(?<![\p{L}\p{N}&])(?:[lr]aquo|[lr][sd]quo|[mn]dash|hellip);/gu,
  // A tag that opens may be meant to be read; one that closes, or that breaks a line, is left of a page.
  /<\/(?:[abipu]|em|strong|span|div|font|su[bp]|small|[uo]l|li|t[dhr]|table|h[1-6])>|<(?:br|p) ?\/?>/gi,
  // In the path of a file it is the start of a name.
  /\\u[\da-f]{4}|\\x[\da-f]{2}(?!\p{L})|(?<!(?::|\\)\S*)\\[nrt](?!\p{Ll})|\\ No newline at end of file/gu,
];

/** What is looked for as readers see it, with references decoded. */
const wordChecks: readonly Check[] = [
  [damaged, (found) => problemOf('damaged-text', { found, repaired: repair(found) })],
  ...shownCode.map((pattern): Check => [pattern, (found) => problemOf('literal-code', { found })]),
  ...knownPlaceholders.map((pattern): Check => [pattern, (found) => problemOf('placeholder', { found })]),
];

const windows1252 = once(() =>
  new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte)),
);

/** The words before they were damaged; undefined where a byte of them is lost. */
function repair(found: string): string | undefined {
  const bytes = [...found].map((character) => windows1252().indexOf(character));
  const repaired = new TextDecoder().decode(Uint8Array.from(bytes));
  return repaired.includes('\uFFFD') ? undefined : repaired;
}
