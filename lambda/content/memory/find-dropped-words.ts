import { alignUnits } from '../compare/align-units.ts';
import { denialsIn } from '../compare/denials.ts';
import { sentencesIn } from '../compare/piece-shapes.ts';
import type { TextReading } from '../compare/reading.ts';
import { wordsOnLine } from '../compare/shown-words.ts';
import { type Unit, unitsInPlace } from '../compare/units.ts';
import type { Version } from '../content.ts';
import { problemOf, type UnlocatedProblem } from '../rules.ts';
import type { Section } from '../section.ts';
import { followPieces } from './follow-pieces.ts';
import { piecesOf } from './pieces.ts';

/** A piece of a translation in a version and in the one before, whose source is the same in both. */
interface SamePiece {
  readonly before: Unit;
  readonly now: Unit;
  readonly source: Unit;
}

/**
 * Finds words that a translation had in the version before and lacks now, although its source is the same: an editor, a merge or a program
 * may have deleted them. Words that were put otherwise are left alone, unless a denial went with one of them.
 */
export function findDroppedWords(
  own: TextReading,
  source: TextReading,
  earlier: Pick<Version, 'id' | 'translations'>,
): UnlocatedProblem[] {
  const [ownBefore, sourceBefore] = [own, source].map(({ locale }) => earlier.translations.get(locale));
  if (ownBefore === undefined || sourceBefore === undefined) return [];
  const checked = { locales: { own: own.locale, source: source.locale }, version: earlier.id };
  return own.sections.flatMap((section) => {
    const [before, there, thereBefore] = [ownBefore, source, sourceBefore].map(({ sections }) =>
      sections.find(({ id }) => id === section.id),
    );
    if (before === undefined || before.digest === section.digest || !there || !thereBefore) return [];
    const now = unitsInPlace(section, own.parts);
    return samePieces({ before, thereBefore, now, there }).flatMap((pair) => checkPiece(pair, checked));
  });
}

interface Checked {
  readonly locales: { readonly own: string; readonly source: string };
  /** The id of the version before. */
  readonly version: string;
}

interface SectionBeside {
  readonly before: Section;
  readonly thereBefore: Section;
  readonly now: readonly Unit[];
  readonly there: Section;
}

function samePieces({ before, thereBefore, now, there }: SectionBeside): SamePiece[] {
  const known = new Map(alignUnits(piecesOf(before), piecesOf(thereBefore)).map((pair) => [pair.source, pair.own]));
  const here = new Map(alignUnits(now, piecesOf(there)).map((pair) => [pair.source, pair.own]));
  return followPieces(thereBefore, there).flatMap(({ now: piece, before: earlier, isSame }) => {
    const [was, is] = [isSame && earlier !== undefined ? known.get(earlier) : undefined, here.get(piece)];
    return was === undefined || is === undefined ? [] : [{ before: was, now: is, source: piece }];
  });
}

function checkPiece({ before, now, source }: SamePiece, { locales, version }: Checked): UnlocatedProblem[] {
  const [was = '', is = '', meant = ''] = [before, now, source].map(({ tokens }) => wordsOnLine(tokens).shown);
  if (was === is) return [];
  const { gone, added, start } = changeBetween(was, is);
  const offset = offsetOf(now, is.slice(0, start));
  const isShort = wordCountOf(gone) <= fewWords && wordCountOf(added) <= fewWords;
  // Of "impossible", the rest is left.
  const isCut = added.trim() === '' || gone.includes(added.trim());
  if (isShort && isDenialGone({ was, is, meant }, locales, isCut))
    return [
      problemOf('negation-differs', { said: sentenceAt(is, start), meant, isAdded: false, hadIn: version, offset }),
    ];
  // A few words may be gone because the sentence reads better without, or because they were there twice.
  if (added.trim() !== '' || wordCountOf(gone) <= wordsOfStyle || is.includes(gone.trim())) return [];
  return [problemOf('words-dropped', { gone: gone.trim(), version, offset })];
}

const fewWords = 2;
const wordsOfStyle = 3;

/** The sentence in which a place of a text is. */
function sentenceAt(words: string, index: number): string {
  const within = sentencesIn(words).findLast((sentence) => words.indexOf(sentence) <= index);
  return within?.trim() ?? words;
}

/** Whether a "not" is gone, or where words were only cut, another word that denies. */
function isDenialGone(
  { was, is, meant }: { readonly was: string; readonly is: string; readonly meant: string },
  locales: Checked['locales'],
  isCut: boolean,
): boolean {
  const [here, there] = [locales.own, locales.source].map((locale) => denialsIn(locale.split('-')[0] ?? ''));
  if (here === undefined || there === undefined || there.hints(meant) === 0) return false;
  // Other words may say the same, and one may be enough where there were two.
  if (here.hints(was) <= here.hints(is) || here.denials(is) >= Math.max(1, there.denials(meant))) return false;
  return isCut || here.denials(was) > here.denials(is);
}

/** Words, or where a script writes none, pairs of signs. */
function wordCountOf(text: string): number {
  const words = text.match(/[\p{L}\p{M}\p{N}'’-]+/gu) ?? [];
  return words.reduce((sum, word) => sum + (unspaced.test(word) ? word.length / 2 : 1), 0);
}

/** Scripts without spaces between words. */
const unspacedScripts = String.raw`[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]`;
const unspaced = new RegExp(unspacedScripts, 'u');

/** What lies between the words that two texts begin with and those that they end with. Scripts without spaces are compared sign by sign. */
function changeBetween(
  was: string,
  is: string,
): { readonly gone: string; readonly added: string; readonly start: number } {
  const [a, b] = [tokensOf(was), tokensOf(is)];
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < most - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const between = (tokens: readonly string[]) => tokens.slice(start, tokens.length - end).join('');
  return { gone: between(a), added: between(b), start: b.slice(0, start).join('').length };
}

const token = new RegExp(String.raw`${unspacedScripts}\p{M}*|[\p{L}\p{M}\p{N}'’-]+|\s+|.`, 'gu');

function tokensOf(words: string): string[] {
  return words.match(token) ?? [];
}

/** The place in a piece, as it was typed, of the last word before a place in its words; that of the piece where it is not found. */
function offsetOf(unit: Unit, words: string): number {
  const last = words.match(/\S+/gu)?.at(-1);
  if (last === undefined) return unit.offset;
  let index = -1;
  for (let count = words.split(last).length - 1; count > 0; count -= 1) index = unit.raw.indexOf(last, index + 1);
  return index < 0 ? unit.offset : unit.at(index);
}
