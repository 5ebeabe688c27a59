import { problemOf, type UnlocatedProblem } from '../rules.ts';
import { countLetters } from '../words/count-signs.ts';
import { wordsOnLine } from './shown-words.ts';
import type { Unit } from './units.ts';

const minLetters = 40;

/** A unit that is long enough to be recognised. */
export interface LongUnit {
  readonly words: string;
  readonly offset: number;
}

/** The units in which a repetition is a mistake. */
export function longUnits(units: readonly Unit[]): LongUnit[] {
  return units.flatMap(({ kind, tokens, offset }) => {
    const words = wordsOnLine(tokens).shown;
    const isLong = kind !== 'row' && kind !== 'heading' && countLetters(words) >= minLettersIn(words);
    return isLong ? [{ words, offset }] : [];
  });
}

/** Finds units that say what one before them says, word for word: a text that was pasted twice. */
export function checkRepeated(units: readonly LongUnit[]): UnlocatedProblem[] {
  const seen = new Set<string>();
  return units.flatMap(({ words, offset }) => {
    if (!seen.has(words)) {
      seen.add(words);
      return [];
    }
    return [problemOf('repeated-text', { words: words.slice(0, 50).toWellFormed(), offset })];
  });
}

/** Chinese, Japanese and Korean need fewer signs. */
function minLettersIn(words: string): number {
  return /[\p{sc=Han}\p{sc=Hira}\p{sc=Hang}]/u.test(words) ? minLetters / 2.5 : minLetters;
}
