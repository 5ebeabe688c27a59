import { problemOf, type UnlocatedProblem } from '../rules.ts';
import { toAscii } from './numbers.ts';
import { findPastedSentence } from './pasted-sentences.ts';
import type { PieceShape, TextShape } from './piece-shapes.ts';

/** How many other pieces have to do alike before it is a habit. */
const enough = 5;
const minLetters = 30;
/** How many pieces tell by how much they differ from one another in length. */
const enoughForSpread = 12;

/** A piece, and by what factor (as its natural logarithm) it is longer, beside its source, than the pieces of its text in general. */
interface Weighed extends PieceShape {
  readonly excess: number;
  /** By how much half of the pieces differ from that at least, as the standard deviation of as many; infinite where there are too few to tell. */
  readonly spread: number;
}

/**
 * Finds pieces that differ from what the rest of a translation does throughout: much shorter or longer beside their source, without the
 * mark at the end, with a small letter at the start, or in each other's place.
 */
export function checkHabits(pieces: readonly PieceShape[]): UnlocatedProblem[] {
  const weighed = weigh(pieces);
  const swapped = weighed.flatMap((piece, index) => {
    const next = weighed[index + 1];
    return next !== undefined && areSwapped(piece, next) ? [[piece, next] as const] : [];
  });
  const known = new Set(swapped.flat());
  // What lost its start or its end is shorter than the others, too.
  const isShorter = ({ offset }: PieceShape) => (weighed.find((each) => each.offset === offset)?.excess ?? -1) < 0;
  return [
    ...swapped.map(([{ source, offset }, next]) =>
      problemOf('pieces-swapped', { words: source.words, next: next.source.words, offset }),
    ),
    ...weighed
      .filter((piece) => !known.has(piece))
      .flatMap((piece) => checkPasted(piece, pieces) ?? checkLength(piece)),
    ...checkHabit(pieces, {
      asks: ({ source }) => source.ends === 'mark',
      keeps: ({ own }, before) => own.ends !== 'word' || isListWithoutMarks(before),
    })
      // An item is often no sentence.
      .filter((piece) => piece.kind !== 'item' || isShorter(piece))
      .map(({ own, source, last }) =>
        problemOf('sentence-end', { words: own.words.slice(-40).toWellFormed(), wanted: source.words, offset: last }),
      ),
    ...checkHabit(
      pieces.filter(({ kind }) => kind !== 'paragraph'),
      {
        asks: ({ source }) => source.starts === 'large',
        keeps: ({ own }) => own.starts !== 'small',
      },
    )
      // Many languages start an item with either kind of letter.
      .filter(isShorter)
      .concat(startsAlone(pieces))
      .map(({ own, source, offset }) =>
        problemOf('sentence-start', { words: own.words.slice(0, 40).toWellFormed(), wanted: source.words, offset }),
      ),
  ];
}

function weigh(pieces: readonly PieceShape[]): Weighed[] {
  const ratios = pieces.filter(({ source }) => source.letters >= minLetters).map(ratioOf);
  if (ratios.length < enough) return [];
  const median = medianOf(ratios);
  const spread =
    ratios.length < enoughForSpread ? Infinity : 1.4826 * medianOf(ratios.map((ratio) => Math.abs(ratio - median)));
  return pieces.map((piece) => ({ ...piece, excess: ratioOf(piece) - median, spread }));
}

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

function ratioOf({ own, source }: Pick<PieceShape, 'own' | 'source'>): number {
  // A few letters more, so that short pieces weigh less.
  return Math.log((own.letters + 12) / (source.letters + 12));
}

/** A piece that is longer than its source because it has a sentence of another one. */
function checkPasted(piece: Weighed, pieces: readonly PieceShape[]): UnlocatedProblem | undefined {
  if (piece.excess < 0.15) return undefined;
  const sentence = findPastedSentence(piece, pieces);
  if (sentence === undefined) return undefined;
  return problemOf('repeated-text', { words: sentence.slice(0, 50).toWellFormed(), offset: piece.offset });
}

function checkLength(piece: Weighed): UnlocatedProblem[] {
  const { own, source, offset, excess } = piece;
  const isUnlike = Math.abs(excess) >= limitOf(piece) || lacksSentence(own, source);
  if (source.letters < minLetters || isToDo(own.words) || isToDo(source.words) || !isUnlike) return [];
  const found = {
    sentences: own.sentences.length,
    wanted: source.sentences.length,
    words: source.words,
    offset,
  };
  return [problemOf(excess < 0 || own.sentences.length < source.sentences.length ? 'text-short' : 'text-long', found)];
}

/** A note of what is left to do has a problem of its own. */
function isToDo(words: string): boolean {
  return /^TODO\b/.test(words);
}

/**
 * By what factor a piece may be shorter or longer: 1.5 where it has fewer or more sentences too, otherwise 1.9 and more. Where the pieces
 * of a text are of much the same length beside their sources, as those of most texts are, less than that tells something.
 */
function limitOf({ own, source, excess, spread }: Weighed): number {
  const isShort = excess < 0;
  const isOtherCount = isShort
    ? own.sentences.length < source.sentences.length
    : own.sentences.length > source.sentences.length;
  if (isOtherCount && source.letters >= 60)
    return isShort ? within(2.7 * spread, 0.24, 0.42) : within(3 * spread, 0.34, 0.42);
  if (source.letters >= 100) return isShort ? within(4 * spread, 0.4, 0.65) : within(4.5 * spread, 0.45, 0.65);
  return source.letters < 60 ? 0.85 : 0.65;
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/**
 * Whether a piece has each sentence of its source but one: their lengths fit well when that one is left out, and badly when it is taken
 * for a part of its neighbour.
 */
function lacksSentence({ sentences: own }: TextShape, { sentences: source }: TextShape): boolean {
  if (source.length < 3 || own.length !== source.length - 1) return false;
  const without = source.map((_, left) => source.filter((_letters, index) => index !== left));
  const joined = own.map((_, at) => [
    ...source.slice(0, at),
    (source[at] ?? 0) + (source[at + 1] ?? 0),
    ...source.slice(at + 2),
  ]);
  const [lost, merged] = [without, joined].map((all) => Math.min(...all.map((each) => misfit(own, each))));
  return lost !== undefined && merged !== undefined && lost < 0.16 && merged > 1.7 * lost + 0.08;
}

/** By how much two lists of lengths differ on average (as a natural logarithm), apart from one factor. */
function misfit(own: readonly number[], source: readonly number[]): number {
  const total = Math.log((sumOf(own) + 12) / (sumOf(source) + 12));
  const each = own.map((letters, index) => Math.abs(Math.log((letters + 12) / ((source[index] ?? 0) + 12)) - total));
  return sumOf(each) / each.length;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Two neighbours of which each has the length of the other's source. */
function areSwapped(first: Weighed, second: Weighed): boolean {
  if (first.kind !== second.kind || first.depth !== second.depth || first.excess * second.excess > 0) return false;
  const median = ratioOf(first) - first.excess;
  const straight = Math.abs(first.excess) + Math.abs(second.excess);
  const across =
    Math.abs(ratioOf({ own: first.own, source: second.source }) - median) +
    Math.abs(ratioOf({ own: second.own, source: first.source }) - median);
  return straight > 0.8 && across < 0.45 * straight && !haveOwnNumbers(first, second);
}

/** Whether each of two pieces has the numbers of its own source, and not those of the other's. */
function haveOwnNumbers(first: PieceShape, second: PieceShape): boolean {
  const [a, b, sourceA, sourceB] = [first.own, second.own, first.source, second.source].map(digitsIn);
  return a === sourceA && b === sourceB && a !== b;
}

function digitsIn({ words }: TextShape): string {
  return (words.match(/\p{Nd}+/gu) ?? []).map(toAscii).toSorted().join(' ');
}

/** What the source asks for, and whether a piece does so, too. */
interface Habit {
  readonly asks: (piece: PieceShape) => boolean;
  readonly keeps: (piece: PieceShape, before: PieceShape | undefined) => boolean;
}

/** A list whose pieces end with a semicolon in the source, or with "; and", and with none here, as in Japanese: its last one has no full stop either. */
function isListWithoutMarks(before: PieceShape | undefined): boolean {
  return before !== undefined && /[;；](?: \p{L}{1,4})?$/u.test(before.source.words) && before.own.ends === 'word';
}

/** The one piece that does not do what all others do. */
function checkHabit(pieces: readonly PieceShape[], { asks, keeps }: Habit): PieceShape[] {
  const asked = pieces.flatMap((piece, index) => (asks(piece) ? [{ piece, before: pieces[index - 1] }] : []));
  const others = asked.filter(({ piece, before }) => !keeps(piece, before)).map(({ piece }) => piece);
  const isHabit = asked.length - others.length >= enough && others.length === 1;
  return isHabit ? others : [];
}

/** The clauses that start with a small letter among neighbours that are all whole sentences: a text may have lists of either kind. */
function startsAlone(pieces: readonly PieceShape[]): PieceShape[] {
  return neighbours(pieces).flatMap((clauses) => {
    const areSentences = clauses.every(
      ({ own, source }) => source.starts !== 'small' && source.ends === 'mark' && own.ends === 'mark',
    );
    const [small, large] = [clauses.filter(startsWith('small')), clauses.filter(startsWith('large'))];
    if (!areSentences || small.length !== 1 || large.length === 0) return [];
    return small.filter(({ source }) => source.starts === 'large' && (large.length > 1 || source.sentences.length > 1));
  });
}

function startsWith(starts: TextShape['starts']): (piece: PieceShape) => boolean {
  return ({ own }) => own.starts === starts;
}

/** The clauses that follow one another in a section, each list by itself. */
function neighbours(pieces: readonly PieceShape[]): PieceShape[][] {
  const lists: PieceShape[][] = [];
  pieces.forEach((piece, index) => {
    if (piece.kind !== 'clause') return;
    const before = pieces[index - 1];
    const follows = !piece.isFirst && before?.kind === 'clause' && before.depth === piece.depth;
    if (follows) lists.at(-1)?.push(piece);
    else lists.push([piece]);
  });
  return lists;
}
