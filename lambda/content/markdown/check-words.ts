import type { UnplacedProblem } from '../files/content-file.ts';
import { nearest } from '../nearest.ts';

type Check = (text: string) => (UnplacedProblem & { offset: number })[];

/** Everything that a run of plain text shows to readers although its writer meant something else. */
export function checkWords(text: string, facts: readonly string[]): (UnplacedProblem & { offset: number })[] {
  return [...checks.flatMap((check) => check(text)), ...singleBraces(text, facts)];
}

/** What is said of a mark that would be a footnote elsewhere. */
export function footnote(found: string): UnplacedProblem {
  return {
    rule: 'footnote',
    severity: 'warning',
    message: `Cannot show "${found}" as a footnote: readers see the signs themselves`,
    hint: 'Write the note into the text, in parentheses',
  };
}

function singleBraces(text: string, facts: readonly string[]): (UnplacedProblem & { offset: number })[] {
  const known = [...facts, 'storage'];
  return [...text.matchAll(/(?<!\{)\{ ?([A-Za-z][A-Za-z0-9]*) ?\}(?!\})/g)].flatMap(
    ({ 0: found, 1: name = '', index }) => {
      const meant = nearest(name, known);
      if (meant === undefined) return [];
      const message = `Cannot read "${found}" as a fact: it has one brace on each side`;
      return [
        { rule: 'broken-fact', message, hint: `Write "{{${meant}}}", or \\{ for the sign itself`, offset: index },
      ];
    },
  );
}

/** What the first bytes of two and three of UTF-8 become in Windows-1252, each with what its next bytes become. */
const damaged =
  /(?:â€[\u0080-\u00BF\u0152-\u02DC\u2013-\u2122]?|[ÃÂ][\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u2122])+/;

const checks: readonly Check[] = [
  at(/\*\*|__(?=\p{L})|(?<=\p{L})__/u, (found) => ({
    rule: 'literal-emphasis',
    message: `Cannot show "${found}" as emphasis: readers would see the signs themselves`,
    hint: `Move the punctuation or space that touches "${found}" to its other side, or write \\${found[0]}\\${found[0]} for the signs`,
  })),
  at(/\]\(|\] \((?=$|https?:|mailto:|\/|#)/, () => ({
    rule: 'literal-link',
    message: 'Cannot show this as a link: readers would see the brackets',
    hint: 'Write [text](https://example.com) without any space between "]" and ")"; a fact in it is {{name}}',
  })),
  at(damaged, (found) => ({
    rule: 'damaged-text',
    message: `Cannot publish "${found}": this is UTF-8 that was read as Windows-1252 and saved again`,
    hint: repair(found),
  })),
  at(/\uFFFD/, () => ({
    rule: 'damaged-text',
    message: 'Cannot publish the replacement character U+FFFD: a letter was lost here',
    hint: 'Write the letter that stood here',
  })),
  at(/\[(?:insert|your|company name)\b[^\]]*\]?|\bTODO:|\bTBD\b|\blorem ipsum\b/i, (found) => ({
    rule: 'placeholder',
    severity: 'warning',
    message: `Found "${found}": it looks like a placeholder that was left in`,
    hint: 'Write the words that belong here',
  })),
  at(/\{\{|\}\}/, (found) => ({
    rule: 'broken-fact',
    message: `Cannot read "${found}" as part of a fact`,
    hint: 'Write a fact as {{company}}, with two braces on both sides',
  })),
  at(/\[\^[^\]]+\]/, footnote),
  at(/[{｛]\s*[#＃][^{}｛｝]*[}｝]/, (found) => ({
    rule: 'stray-id',
    message: `Cannot use "${found}" here: an id stands once, at the end of a heading; readers would see it`,
    hint: 'Move it to the end of the line that starts with "## ", or delete it',
  })),
];

function at(pattern: RegExp, finding: (found: string) => UnplacedProblem): Check {
  const every = new RegExp(pattern, `${pattern.flags}g`);
  return (text) => [...text.matchAll(every)].map((match) => ({ ...finding(match[0]), offset: match.index }));
}

const windows1252 = new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));

function repair(found: string): string {
  const bytes = [...found].map((character) => windows1252.indexOf(character));
  const repaired = new TextDecoder().decode(Uint8Array.from(bytes));
  return repaired.includes('\uFFFD')
    ? 'Write the letter or sign that stood here, such as ’ or ”'
    : `Write "${repaired}"`;
}
