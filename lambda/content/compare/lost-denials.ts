import type { Proofs } from '../proofs.ts';
import { problemOf, type UnlocatedProblem } from '../rules.ts';
import { oneSpace } from '../words/one-space.ts';
import { denialsIn } from './denials.ts';
import { isLimit } from './denying-words.ts';
import { sentencePairs } from './negations.ts';
import { denyingCount } from './outright-denials.ts';
import type { PieceShape } from './piece-shapes.ts';
import type { TextReading } from './reading.ts';
import { wordsOnLine } from './shown-words.ts';
import { unitsInPlace } from './units.ts';

/** A translation that is compared with the others of its source. */
export interface ComparedText {
  readonly reading: TextReading;
  /** Its pieces beside those of the source. */
  readonly pieces: () => readonly PieceShape[];
  /** What differs from the source. */
  readonly differences: readonly UnlocatedProblem[];
}

/** How a translation puts a sentence that denies something in the source. */
interface SaidSentence {
  /** How many denials it has; 2 means two or more. */
  readonly count: number;
  /** True where it has no other word by which it may say the same. */
  readonly isPlain: boolean;
  readonly said: string;
  readonly offset: number;
}

/** How many denials of a sentence are counted. */
const mostCounted = 2;
/** How many translations it takes to know that a sentence has one denial, and that it has two. */
const leastTexts = [6, 10] as const;
/** Of a hundred translations, so many may put a sentence without a denial, where others seldom can. */
const mostPercent = 6;

/**
 * Finds sentences that lack a denial of their source where nearly all other translations have it, by the file of each. One translation may
 * say the same in other words, and a sentence that can be put so is put so by several.
 */
export function findLostDenials(
  source: TextReading,
  texts: readonly ComparedText[],
  proofs: Proofs | undefined,
): ReadonlyMap<string, readonly UnlocatedProblem[]> {
  const asked: ReadonlySet<string> = texts.length < leastTexts[0] ? new Set() : denyingSentences(source);
  const found = new Map<string, readonly UnlocatedProblem[]>();
  if (asked.size === 0) return found;
  const counted = texts.flatMap((text) => {
    const countIn = tell(text, { source, asked, proofs });
    return countIn === undefined ? [] : [{ text, countIn }];
  });
  for (const sentence of asked) {
    const known = counted.flatMap(({ text, countIn }) => {
      const count = countIn(sentence);
      return count === undefined ? [] : [{ text, count }];
    });
    const usual = usualCount(known.map(({ count }) => count));
    for (const { text } of known.filter(({ count }) => count < usual)) {
      const { file } = text.reading;
      found.set(file, [...(found.get(file) ?? []), ...problemAt(sentence, text, asked)]);
    }
  }
  return found;
}

/** How many denials nearly all translations of a sentence have at least; 0 where they do not agree. */
function usualCount(counts: readonly number[]): number {
  const lacking = (least: number) => counts.filter((count) => count < least).length;
  const most = Math.max(1, Math.floor((counts.length * mostPercent) / 100));
  if (counts.length < leastTexts[0] || lacking(1) > most) return 0;
  return counts.length >= leastTexts[1] && lacking(mostCounted) <= 1 ? mostCounted : 1;
}

/** The sentences of a source that deny something, each once, and pieces of several sentences, which a translation may divide otherwise. */
function denyingSentences({ sections, parts, locale }: TextReading): ReadonlySet<string> {
  const denials = denialsIn(languageOf(locale))?.denials;
  if (denials === undefined) return new Set();
  const pieces = sections.flatMap((section) =>
    unitsInPlace(section, parts).map(({ tokens }) => wordsOnLine(tokens).shown),
  );
  const all = pieces.flatMap((words) => [words, ...sentencePairs(words, words).map(([sentence]) => sentence)]);
  return new Set(all.filter((sentence) => denials(sentence) > 0));
}

interface Asked {
  readonly source: TextReading;
  readonly asked: ReadonlySet<string>;
  readonly proofs: Proofs | undefined;
}

/** Tells how many denials a translation has in a sentence; undefined for a language of which that is not known, or for a sentence that it lacks. */
function tell(
  text: ComparedText,
  { source, asked, proofs }: Asked,
): ((sentence: string) => number | undefined) | undefined {
  const { locale, fileDigest } = text.reading;
  if (denyingCount(languageOf(locale)) === undefined) return undefined;
  const claim = ['denials', locale, source.locale, fileDigest, source.fileDigest].join(' ');
  if (proofs?.has(claim)) return (sentence) => [2, 1, 0].find((count) => proofs.has(`${claim} ${count} ${sentence}`));
  const said = saidIn(text, asked);
  proofs?.add(claim);
  for (const sentence of asked) {
    const known = said.get(sentence);
    if (known !== undefined) proofs?.add(`${claim} ${known.count} ${sentence}`);
  }
  return (sentence) => said.get(sentence)?.count;
}

/** By the sentences of the source that are asked for. */
function saidIn({ reading, pieces }: ComparedText, asked: ReadonlySet<string>): ReadonlyMap<string, SaidSentence> {
  const language = languageOf(reading.locale);
  const [denying, hints] = [denyingCount(language), denialsIn(language)?.hints];
  const said = new Map<string, SaidSentence>();
  for (const { own, source, offset } of pieces())
    for (const [sentence, meant] of sentencePairs(own.words, source.words)) {
      if (!asked.has(meant) || isLimit(sentence, meant)) continue;
      const count = denying?.(sentence) ?? 0;
      const isPlain = (hints?.(sentence) ?? 0) <= count;
      // A sentence that the source repeats may lack its denial in one place.
      if (count < (said.get(meant)?.count ?? Infinity))
        said.set(meant, { count: Math.min(mostCounted, count), isPlain, said: sentence, offset });
    }
  return said;
}

function problemAt(sentence: string, text: ComparedText, asked: ReadonlySet<string>): UnlocatedProblem[] {
  const found = saidIn(text, asked).get(sentence);
  const piece = text.pieces().find(({ offset }) => offset === found?.offset);
  if (found === undefined || piece === undefined || (found.count > 0 && !found.isPlain)) return [];
  // A piece that has another problem may lack more than a denial.
  if (text.differences.some(({ offset }) => offset >= piece.offset && offset <= piece.last)) return [];
  const start = text.reading.text.indexOf(found.said.trim().slice(0, 24), piece.offset);
  const offset = start < 0 || start > piece.last ? piece.offset : start;
  const [said, meant] = [oneSpace(found.said), oneSpace(sentence)];
  return [problemOf('negation-differs', { said, meant, isAdded: false, isElsewhere: true, offset })];
}

function languageOf(locale: string): string {
  return locale.split('-')[0] ?? '';
}
