import { problemOf, type UnlocatedProblem } from '../rules.ts';
import type { Located } from './lex-markdown.ts';

/** Scripts that separate words by spaces: a mark between two of their letters is no emphasis. */
const letter = /[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{Nd}]/u;

const effects = { em: 'emphasis', del: 'struck words', codespan: 'program code' } as const;

/**
 * Program code may touch a letter, as `Makefile`s do. An apostrophe that was typed as its mark has a letter on both sides of it, and so
 * has the next one, with words between them.
 */
function isApostrophe({
  before,
  after,
  raw,
}: {
  readonly before: string;
  readonly after: string;
  readonly raw: string;
}) {
  return letter.test(before) && letter.test(after) && /\s/.test(raw);
}

/** Checks signs that became marks without their writer's intention: `Kund*innen und Leser*innen`, `~5 to 10~`, `d`accord`. */
export function checkMarks(text: string, located: readonly Located[]): UnlocatedProblem[] {
  return located.flatMap(({ token, at }) => {
    const { type, raw } = token;
    if (type !== 'em' && type !== 'del' && type !== 'codespan') return [];
    const [start, end] = [at(0), at(raw.length - 1) + 1];
    const sign = /^(?:~~?|`+|[*_])/.exec(raw)?.[0] ?? '';
    const isOneTilde = type === 'del' && sign === '~';
    const [before, after] = [text[start - 1] ?? '', text[end] ?? ''];
    const [first, last] = [raw[sign.length] ?? '', raw.at(-sign.length - 1) ?? ''];
    const isInWord = (letter.test(before) && letter.test(first)) || (letter.test(last) && letter.test(after));
    if (!isOneTilde && (!isInWord || sign === '~~')) return [];
    if (type === 'codespan' && !isApostrophe({ before, after, raw })) return [];
    return [problemOf('accidental-mark', { sign, effect: effects[type], raw, offset: start })];
  });
}
