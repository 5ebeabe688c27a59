import { isToTranslate } from '../memory/pieces.ts';
import { problemOf, type UnlocatedProblem } from '../rules.ts';
import { findChangedName } from './changed-names.ts';
import { findGluedNumber } from './glued-numbers.ts';
import { placeOfWords } from './place-of-words.ts';
import { findPunctuationSlip } from './punctuation-slips.ts';
import { withoutCode, wordsOnLine } from './shown-words.ts';
import { findStraySign } from './stray-signs.ts';
import { findNote } from './translator-notes.ts';
import type { Unit } from './units.ts';
import type { Values } from './values.ts';

/** Finds what somebody or a program left in the words, and no reader should see. */
export function checkLeftovers(own: Unit, source: Unit, locale: string): UnlocatedProblem[] {
  // What is left to translate is a placeholder.
  if (own.kind === 'code' || isToTranslate(own)) return [];
  const [here, there] = [wordsOnLine(own.tokens), wordsOnLine(source.tokens)];
  const note = findNote(here.spoken, there.spoken, locale);
  const sign = findStraySign(own, here.shown, there.shown);
  const slip = findPunctuationSlip(withoutCode(own.tokens), withoutCode(source.tokens));
  const name = findChangedName(here.spoken, there.spoken, locale);
  return [
    ...(slip === undefined ? [] : [problemOf('punctuation-slip', { found: slip, offset: placeOfWords(own, slip) })]),
    ...(name === undefined ? [] : [problemOf('name-differs', { ...name, offset: placeOfWords(own, name.found) })]),
    ...(note === undefined ? [] : [problemOf('translator-note', { found: note, offset: placeOfWords(own, note) })]),
    ...(sign === undefined ? [] : [problemOf('stray-sign', { found: sign.found, offset: own.at(sign.index) })]),
  ];
}

/** What two units say. */
interface BothValues {
  readonly own: Values;
  readonly source: Values;
}

/** Finds a number that touches a word and does not belong there. */
export function checkGluedNumber(own: Unit, values: BothValues, locale: string): UnlocatedProblem[] {
  const glued = findGluedNumber(values.own, values.source, locale);
  return glued === undefined ? [] : [problemOf('glued-number', { found: glued, offset: placeOfWords(own, glued) })];
}
