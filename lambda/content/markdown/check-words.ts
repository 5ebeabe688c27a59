import { nearest } from '../nearest.ts';
import { problemOf, type UnlocatedProblem } from '../rules.ts';

/** Finds everything that a run of plain text shows to readers although its writer meant something else. */
export function checkWords(text: string, facts: readonly string[]): UnlocatedProblem[] {
  return [
    ...checks.flatMap(([pattern, check]) =>
      [...text.matchAll(pattern)].map((match) => ({ ...check(match[0]), offset: match.index })),
    ),
    ...singleBraces(text, [...facts, 'storage']),
  ];
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

const checks: readonly (readonly [pattern: RegExp, check: (found: string) => UnlocatedProblem])[] = [
  [/\*\*|__(?=\p{L})|(?<=\p{L})__/gu, (found) => problemOf('literal-emphasis', { found })],
  [/\]\(|\] \((?=$|https?:|mailto:|\/|#)/g, () => problemOf('literal-link')],
  [damaged, (found) => problemOf('damaged-text', { found, repaired: repair(found) })],
  [/\uFFFD/g, () => problemOf('lost-letter')],
  [
    /\[(?:insert|your|company name)\b[^\]]*\]?|\bTODO:|\bTBD\b|\blorem ipsum\b/gi,
    (found) => problemOf('placeholder', { found }),
  ],
  [/\{\{|\}\}/g, (found) => problemOf('broken-fact', { found })],
  [/\[\^[^\]]+\]/g, (found) => problemOf('footnote', { found })],
  [/[{｛]\s*[#＃][^{}｛｝]*[}｝]/g, (found) => problemOf('stray-id', { found })],
];

const windows1252 = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));

/** The words before they were damaged; undefined where a byte of them is lost. */
function repair(found: string): string | undefined {
  const bytes = [...found].map((character) => windows1252.indexOf(character));
  const repaired = new TextDecoder().decode(Uint8Array.from(bytes));
  return repaired.includes('\uFFFD') ? undefined : repaired;
}
