import { problemOf, type UnlocatedProblem } from '../rules.ts';
import { shownWords } from './shown-words.ts';
import type { Unit } from './units.ts';

const minLetters = 40;

/** Finds units that say what one before them says, word for word: a text that was pasted twice. */
export function checkRepeated(units: readonly Unit[]): UnlocatedProblem[] {
  const seen = new Map<string, Unit>();
  return units.flatMap((unit) => {
    const words = shownWords(unit.tokens).replace(/\s+/g, ' ').trim();
    if (unit.kind === 'row' || (words.match(/\p{L}/gu) ?? []).length < minLettersIn(words)) return [];
    const first = seen.get(words);
    seen.set(words, first ?? unit);
    if (first === undefined) return [];
    return [problemOf('repeated-text', { words: words.slice(0, 50).toWellFormed(), offset: unit.offset })];
  });
}

/** Chinese, Japanese and Korean need fewer signs. */
function minLettersIn(words: string): number {
  return /[\p{sc=Han}\p{sc=Hira}\p{sc=Hang}]/u.test(words) ? minLetters / 2.5 : minLetters;
}
