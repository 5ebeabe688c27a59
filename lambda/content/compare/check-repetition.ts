import { problemOf, type UnlocatedProblem } from '../rules.ts';
import type { UnitPair } from './align-units.ts';
import { findDoubledWord, findRepetition } from './find-repetition.ts';
import { placeOfWords } from './place-of-words.ts';
import { shownWords, spokenWords, wordsOnLine } from './shown-words.ts';
import type { Unit } from './units.ts';

/** Words that follow themselves, where those of the source do not. */
export function checkRepetition(own: Unit, source: Unit, locale: string): UnlocatedProblem[] {
  if (own.kind === 'row') return [];
  const said = spokenWords(own.tokens);
  const words = findRepetition(said) ?? findDoubledWord(said, locale);
  if (words === undefined || findRepetition(spokenWords(source.tokens)) !== undefined) return [];
  // Program code, which is not spoken, may stand between them.
  if (own.tokens.some(({ type }) => type === 'codespan') && !isRepeated(shownWords(own.tokens), locale)) return [];
  return [problemOf('repeated-text', { words: words.slice(0, 50).toWellFormed(), offset: placeOfWords(own, words) })];
}

function isRepeated(words: string, locale: string): boolean {
  return (findRepetition(words) ?? findDoubledWord(words, locale)) !== undefined;
}

/** A row that is about what the row before it is about, where the source has something else. */
export function checkFirstCell(own: Unit, source: Unit, before: UnitPair | undefined): UnlocatedProblem[] {
  const [first, firstThere, above, aboveThere] = [own, source, before?.own, before?.source].map((unit) =>
    wordsOnLine(unit?.cells?.[0]?.tokens ?? []).shown.toLowerCase(),
  );
  if (first === undefined || !/\p{L}/u.test(first) || first !== above || firstThere === aboveThere) return [];
  return [problemOf('repeated-text', { words: first.slice(0, 50).toWellFormed(), offset: own.offset })];
}
