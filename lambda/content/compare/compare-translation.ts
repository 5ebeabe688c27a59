import { isSilent } from '../markdown/comments.ts';
import { isDisclosure } from '../markdown/facts.ts';
import { nearest } from '../nearest.ts';
import { rememberOf } from '../remember.ts';
import { problemOf, type UnlocatedProblem } from '../rules.ts';
import type { Section } from '../section.ts';
import { alignUnits, type UnitPair } from './align-units.ts';
import { checkHabits } from './check-habits.ts';
import { checkRepeated, type LongUnit, longUnits } from './check-repeated.ts';
import { checkTranslated } from './check-translated.ts';
import { comparePieces } from './compare-pieces.ts';
import { compareUnits, type Languages } from './compare-units.ts';
import { headUnit } from './head-unit.ts';
import { findLostTitles, pairTitles } from './link-titles.ts';
import { type PieceShape, shapesOf } from './piece-shapes.ts';
import type { TextReading } from './reading.ts';
import { unitsInPlace } from './units.ts';

/** How a translation is compared with its source. */
interface ComparisonOptions {
  /** True for words that cannot change any more. */
  readonly isFrozen?: boolean;
  /** True where only that is looked for which stops a publication: whether the two have the same sections, clauses and tables. */
  readonly isForErrors?: boolean;
  /** For each piece of a section of the source, whether an earlier version has the translation that this one lacks. */
  readonly isRecalled?: (source: Section) => readonly boolean[];
}

/** What differs between a translation and its source, and the pieces of both beside one another. */
interface ComparedTexts {
  readonly problems: UnlocatedProblem[];
  readonly pieces: readonly PieceShape[];
}

/**
 * Compares a translation with its source, piece by piece: what only one of them has, and every value that differs. Of frozen words,
 * only the ids, labels and tables that pages are built from.
 */
export function compareTranslation(
  own: TextReading,
  source: TextReading,
  { isFrozen = false, isForErrors = false, isRecalled = () => [] }: ComparisonOptions = {},
): ComparedTexts {
  const pieces: PieceShape[] = [];
  const differences = own.sections.flatMap((section, index) => {
    // A heading without an id, or with one that another has, is reported as such; where both texts have as many, it is the one in its place.
    const isUnnamed =
      section.heading.length > 0 &&
      (section.id === '' || own.sections.filter(({ id }) => id === section.id).length > 1);
    const inPlace = own.sections.length === source.sections.length ? source.sections[index] : undefined;
    const isNamedHere = inPlace === undefined || inPlace.id !== '' || inPlace.heading.length === 0;
    const named = source.sections.find(({ id }) => id === section.id);
    const counterpart = isUnnamed ? inPlace : (named ?? (isNamedHere ? undefined : inPlace));
    if (counterpart === undefined && isUnnamed) return [];
    if (counterpart === undefined)
      return [{ ...unknownSection(section.id, idsOf(source, own, inPlace)), offset: section.offset }];
    // Frozen words cannot be mended: only what pages are built from is compared.
    if (isFrozen && hasText(section) && labelsOf(section) === labelsOf(counterpart)) return [];
    const end = own.sections[index + 1]?.offset ?? own.text.trimEnd().length - 1;
    const compared = compareOnce({ own, source }, { section, counterpart, end, isForErrors, isRecalled });
    pieces.push(...compared.pieces);
    return compared.problems;
  });
  if (isForErrors) return { problems: differences, pieces };
  const kept = withoutHabitualStarts(differences);
  const unlike = isFrozen ? [] : checkHabits(pieces).filter(({ offset }) => !hasProblemIn(differences, offset, pieces));
  const repeated = isFrozen
    ? []
    : whatIsRepeated(own, source).filter(({ offset }) => !isRepeatedInSource(pieces, offset));
  const known = new Set(repeated.map(({ offset }) => offset));
  // A piece that was pasted twice is not an added one too.
  const others = [...(isFrozen ? [] : compareFrontMatter(own, source)), ...kept, ...unlike];
  const problems = [...others.filter(({ rule, offset }) => rule !== 'piece-added' || !known.has(offset)), ...repeated];
  return { problems, pieces };
}

/** Where many pieces start with a small letter, that is how this translation is written. */
function withoutHabitualStarts(problems: readonly UnlocatedProblem[]): readonly UnlocatedProblem[] {
  const isStart = ({ rule }: UnlocatedProblem) => rule === 'sentence-start';
  return problems.filter(isStart).length < manyStarts ? problems : problems.filter((problem) => !isStart(problem));
}

const manyStarts = 5;

/** The title, and the summary of what changed, say the same in each language. */
function compareFrontMatter(own: TextReading, source: TextReading): UnlocatedProblem[] {
  const languages: Languages = { own: own.locale, source: source.locale };
  const differences = (['title', 'summary'] as const).flatMap((key) => {
    const pair: UnitPair = { own: headUnit(own, key), source: headUnit(source, key) };
    return [...compareBoth(pair, languages), ...checkTranslated([pair], languages)];
  });
  return [...differences, ...findLostSummary(own, source)];
}

/** Readers of a region understand the summary in the language of the source. */
function findLostSummary({ head, locale }: TextReading, source: TextReading): UnlocatedProblem[] {
  const summary = source.head?.summary;
  if (head === undefined || head.summary !== undefined || summary === undefined || summary.startsWith('TODO:'))
    return [];
  if (new Intl.Locale(locale).language === new Intl.Locale(source.locale).language) return [];
  return [problemOf('summary-lost', { summary, offset: head.offsetOf(['title']) })];
}

/** Whether a piece has a problem that says more than that it differs from the others. */
function hasProblemIn(problems: readonly UnlocatedProblem[], offset: number, pieces: readonly PieceShape[]): boolean {
  const piece = pieces.find((each) => each.offset <= offset && offset <= each.last);
  return (
    piece !== undefined && problems.some((problem) => piece.offset <= problem.offset && problem.offset <= piece.last)
  );
}

/** Repeated pieces of a translation, unless its source repeats as many. */
function whatIsRepeated(own: TextReading, source: TextReading): UnlocatedProblem[] {
  const repeated = checkWhatRepeats(own);
  return repeated.length > 0 && repeated.length > checkWhatRepeats(source).length ? repeated : [];
}

/** Whether a piece has the words of one before it because their sources say nearly the same. */
function isRepeatedInSource(pieces: readonly PieceShape[], offset: number): boolean {
  const piece = pieces.find((each) => each.offset === offset);
  const first = pieces.find(({ own }) => own.words === piece?.own.words);
  if (piece === undefined || first === undefined || first === piece) return false;
  const [words, others] = [first, piece].map(({ source }) => new Set(source.words.toLowerCase().match(/\p{L}+/gu)));
  const shared = [...(words ?? [])].filter((word) => others?.has(word)).length;
  return shared >= 0.6 * Math.max(words?.size ?? 0, others?.size ?? 0);
}

/** Checks a text by itself for pieces that were pasted twice. */
export function checkWhatRepeats(reading: TextReading): UnlocatedProblem[] {
  return checkRepeated(reading.sections.flatMap((section) => longUnitsOf(section, reading)));
}

/** By the blocks of a section, which several versions share; offsets count from the section. */
const longUnitsByBlocks = new WeakMap<Section['blocks'], readonly LongUnit[]>();

function longUnitsOf(section: Section, { parts }: TextReading): LongUnit[] {
  const { blocks, offset: start } = section;
  const known =
    longUnitsByBlocks.get(blocks) ??
    longUnits(unitsInPlace(section, parts)).map(({ words, offset }) => ({ words, offset: offset - start }));
  longUnitsByBlocks.set(blocks, known);
  return known.map(({ words, offset }) => ({ words, offset: offset + start }));
}

interface SourceIds {
  readonly all: readonly string[];
  /** Those that the translation does not have. */
  readonly unused: readonly string[];
  readonly inPlace: string | undefined;
}

function idsOf(source: TextReading, own: TextReading, inPlace: Section | undefined): SourceIds {
  const all = source.sections.map(({ id }) => id).filter(Boolean);
  const unused = all.filter((id) => own.sections.every((section) => section.id !== id));
  return { all, unused, inPlace: unused.find((id) => id === inPlace?.id) };
}

function unknownSection(id: string, { all: sourceIds, unused, inPlace }: SourceIds): UnlocatedProblem {
  if (id === '') return problemOf('text-before-heading');
  return problemOf('unknown-section', { id, sourceIds, meant: nearest(id, unused) ?? inPlace });
}

interface SectionPair {
  readonly section: Section;
  readonly counterpart: Section;
  /** Offset of what comes after the section. */
  readonly end: number;
  readonly isForErrors: boolean;
  readonly isRecalled: NonNullable<ComparisonOptions['isRecalled']>;
}

/** A translation and its source. */
interface Readings {
  readonly own: TextReading;
  readonly source: TextReading;
}

/** What was found in a section, and its pieces, which are compared with those of the whole text. */
interface Compared {
  readonly problems: readonly UnlocatedProblem[];
  readonly pieces: readonly PieceShape[];
}

/**
 * By the blocks of a section in the source, then of its translation: for languages between which they say the same, or differ in no error,
 * the pieces.
 */
const sameByBlocks = rememberOf(
  (_: Section['blocks']) =>
    new WeakMap<Section['blocks'], Map<string, { pieces: readonly PieceShape[]; start: number }>>(),
);

/** A pair of sections without a difference is compared once, however many versions share it. */
function compareOnce(readings: Readings, pair: SectionPair): Compared {
  const { section, counterpart } = pair;
  const languages = [readings.own.locale, readings.source.locale, ...(pair.isForErrors ? ['errors'] : [])].join(' ');
  const same = sameByBlocks(counterpart.blocks);
  const byLanguages = same.get(section.blocks) ?? new Map();
  const known = byLanguages.get(languages);
  if (known !== undefined) return { problems: [], pieces: moveBy(section.offset - known.start, known.pieces) };
  const compared = compareSection(readings, pair);
  if (compared.problems.length > 0) {
    const recalled = pair.isRecalled(counterpart);
    return recalled.includes(true) ? compareSection(readings, pair, recalled) : compared;
  }
  // Without a problem no piece is missing, so that none has to be looked for in earlier versions.
  same.set(section.blocks, byLanguages.set(languages, { pieces: compared.pieces, start: section.offset }));
  return compared;
}

function moveBy(distance: number, pieces: readonly PieceShape[]): readonly PieceShape[] {
  if (distance === 0) return pieces;
  return pieces.map((piece) => ({ ...piece, offset: piece.offset + distance, last: piece.last + distance }));
}

function compareSection(
  { own, source }: Readings,
  { section, counterpart, end, isForErrors }: SectionPair,
  recalled: readonly boolean[] = [],
): Compared {
  if (!hasText(section) && hasText(counterpart))
    return { problems: [problemOf('empty-section', { id: section.id, offset: section.offset })], pieces: [] };
  const wanted = unitsInPlace(counterpart, source.parts);
  const known = new Set(wanted.filter((_, index) => recalled[index]));
  const isFilledUp = (pair: UnitPair) => pair.own === undefined && pair.source !== undefined && known.has(pair.source);
  const pairs = alignUnits(unitsInPlace(section, own.parts), wanted).filter((pair) => !isFilledUp(pair));
  const differences = comparePieces(pairs, { end, source });
  if (isForErrors) return { problems: differences, pieces: [] };
  const languages: Languages = { own: own.locale, source: source.locale };
  const titles = pairTitles(pairs, languages);
  const problems = [
    ...differences,
    ...[...pairs, ...titles].flatMap((pair) => compareBoth(pair, languages)),
    ...checkTranslated(pairs, languages),
    ...checkTranslated(titles, languages),
  ];
  return { problems, pieces: shapesOf(pairs) };
}

function compareBoth({ own, source }: UnitPair, languages: Languages): UnlocatedProblem[] {
  if (own === undefined || source === undefined) return [];
  return [...compareUnits(own, source, languages), ...findLostTitles(own, source, languages)];
}

function labelsOf({ clauses, blocks }: Section): string {
  const tables = blocks.filter(isDisclosure).length;
  return [...clauses.map(({ label }) => label), tables].join(' ');
}

function hasText({ blocks }: Section): boolean {
  return blocks.some((block) => !isSilent(block) && block.type !== 'def');
}
