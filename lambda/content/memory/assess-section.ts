import type { Unit } from '../compare/units.ts';
import type { Locale, Translation } from '../content.ts';
import type { Token } from '../markdown/tokens.ts';
import { rememberOf } from '../remember.ts';
import type { Section } from '../section.ts';
import { type Followed, followPieces } from './follow-pieces.ts';
import { renumberHeading } from './heading-number.ts';
import { digestOfPiece, isMadeFrom, sourcesOf } from './made-from.ts';
import { type PiecePairs, pairProbably, pairSurely } from './pair-pieces.ts';
import { isLeftOpen, isToTranslate, isTranslatable, keyOf, piecesOf, wordsInPiece } from './pieces.ts';
import {
  earlierVersions,
  findWholeSection,
  hasAllFacts,
  sectionIn,
  type TranslationSources,
  type VersionTexts,
} from './whole-section.ts';

/**
 * How far a piece of the source is translated: `recalled` from an earlier version, whose source has the same words; `outdated` where
 * only the words of an earlier source are translated; `neutral` where there is nothing to translate.
 */
type PieceState = 'neutral' | 'translated' | 'recalled' | 'outdated' | 'untranslated';

/** A piece of the source, and what there is of it in a locale. */
export interface AssessedPiece {
  readonly source: Unit;
  readonly state: PieceState;
  /** Its translation; that of the previous words of the source where it is outdated. */
  readonly own: Unit | undefined;
  /** The words of the translation, with the number of the source in a heading. */
  readonly tokens: readonly Token[];
  /** The version that has the translation. */
  readonly version: VersionTexts | undefined;
  /** The words of the source before they changed, as far as they are known. */
  readonly before: Unit | undefined;
}

/**
 * Finds out, for each piece of a section of the source, whether it is translated into a locale. For what readers are shown, a translation that
 * outlived its source is one, as it was when it was announced: an update of the program changes no public page for that.
 */
export function assessSection(
  sources: TranslationSources,
  locale: Locale,
  source: Section,
  { isForReaders = false }: { readonly isForReaders?: boolean } = {},
): AssessedPiece[] {
  const { version, settings } = sources;
  const pieces = piecesOf(source);
  const whole = findWholeSection(sources, locale, source);
  if (whole !== undefined && whole.version !== version) {
    const pairs = pairProbably(whole.section, source);
    return pieces.map((unit) =>
      found(unit, isTranslatable(unit) ? 'recalled' : 'neutral', pairs.get(unit), whole.version),
    );
  }
  const typed = sectionIn(version.translations.get(locale), source.id);
  const pairs: PiecePairs =
    typed === undefined ? new Map() : (whole || isLeftOpen(typed, source) ? pairProbably : pairSurely)(typed, source);
  const earlier = earlierVersions(sources).flatMap((then): (() => Memory)[] => {
    const text = then.translations.get(locale);
    const sourceText = then.translations.get(settings.sourceLocale);
    if (text === undefined || sourceText === undefined) return [];
    let memory: Memory | undefined;
    return [() => (memory ??= rememberSection(source, then, { text, sourceText }))];
  });
  return pieces.map((unit) => {
    const own = pairs.get(unit);
    if (!isTranslatable(unit)) return found(unit, 'neutral', own, version);
    // What a skeleton left to translate is no translation.
    const isTyped = own !== undefined && (!isToTranslate(own) || isToTranslate(unit));
    return isTyped
      ? assessTyped(unit, own, { earlier, version, locale, isForReaders })
      : recall(unit, earlier, version);
  });
}

interface TypedContext {
  readonly earlier: Earlier;
  readonly version: VersionTexts;
  readonly locale: Locale;
  readonly isForReaders: boolean;
}

/**
 * A translation is outdated if it is recorded to be made from other words, or where nothing is recorded, if it is the same as before
 * although its source has changed, or has made room for something else.
 */
function assessTyped(unit: Unit, own: Unit, { earlier, version, locale, isForReaders }: TypedContext): AssessedPiece {
  const translated = found(unit, 'translated', own, version);
  const recorded = sourcesOf(own, version.translations.get(locale)?.madeFrom);
  if (recorded?.has(digestOfPiece(unit))) return translated;
  if (recorded !== undefined)
    return { ...translated, state: 'outdated', before: recordedBefore(unit, recorded, earlier) };
  for (const memory of earlier) {
    const followed = memory().followed.get(unit);
    const then = memory().translationOf(followed?.before);
    if (followed?.before === undefined && !isForReaders) {
      const before = memory().sourceOfRepeated(own);
      if (before !== undefined) return { ...translated, state: 'outdated', before };
    }
    if (followed?.before === undefined || then === undefined) continue;
    if (followed.isSame) return translated;
    return { ...translated, state: isSameText(then, own) ? 'outdated' : 'translated', before: followed.before };
  }
  return translated;
}

/** The recorded words, where they are those of an earlier version: of a draft, only their digest is known. */
function recordedBefore(unit: Unit, recorded: ReadonlySet<string>, earlier: Earlier): Unit | undefined {
  const candidates = earlier.map((memory) => memory().followed.get(unit)?.before);
  return candidates.find((before) => before !== undefined && recorded.has(digestOfPiece(before)));
}

function found(source: Unit, state: PieceState, own: Unit | undefined, version: VersionTexts): AssessedPiece {
  return { source, state, own, tokens: own?.tokens ?? [], version, before: undefined };
}

function isSameText(unit: Unit, own: Unit): boolean {
  return wordsInPiece(own).length > 0 && keyOf(unit) === keyOf(own);
}

type Sections = Pick<Translation, 'sections' | 'madeFrom'>;

/** What an earlier version says about the pieces of a section. */
interface Memory {
  readonly version: VersionTexts;
  readonly followed: ReadonlyMap<Unit, Followed>;
  translationOf(before: Unit | undefined): Unit | undefined;
  /** The words that a translation was made from, where it is the same as then and the source does not have them any more. */
  sourceOfRepeated(own: Unit): Unit | undefined;
}

function rememberSection(
  source: Section,
  version: VersionTexts,
  { text, sourceText }: { readonly text: Sections; readonly sourceText: Sections },
): Memory {
  const then = sectionIn(sourceText, source.id);
  const own = sectionIn(text, source.id);
  const unknown = (now: Unit): Followed => ({ now, before: undefined, isSame: false });
  const each = then === undefined ? piecesOf(source).map(unknown) : followPieces(then, source);
  const followed = new Map(each.map((piece) => [piece.now, piece]));
  const pairs = new Map(then === undefined || own === undefined ? [] : pairSurely(own, then));
  for (const [now, { isSame }] of followed) {
    const moved = isSame ? undefined : elsewhere(now, source.id, { text, sourceText });
    if (moved === undefined) continue;
    followed.set(now, { now, before: moved[0], isSame: true });
    pairs.set(...moved);
  }
  const translationOf: Memory['translationOf'] = (before) => {
    const known = before && pairs.get(before);
    if (known !== undefined && before !== undefined && isToTranslate(known) && !isToTranslate(before)) return undefined;
    return known !== undefined && before !== undefined && isMadeFrom(known, before, text.madeFrom) ? known : undefined;
  };
  const sourceOfRepeated: Memory['sourceOfRepeated'] = (own) => {
    if (own.kind === 'heading' || wordsInPiece(own).length < wordsToRecognise) return undefined;
    const [before] = [...pairs].find(([, known]) => isSameText(known, own)) ?? [];
    const isLeft = before !== undefined && ![...followed.values()].some((piece) => piece.before === before);
    return isLeft && translationOf(before) !== undefined ? before : undefined;
  };
  return { version, followed, translationOf, sourceOfRepeated };
}

/** What each earlier version says, the nearest first; asked only when needed. */
type Earlier = readonly (() => Memory)[];

/** Fewer words may be said differently under another heading. */
const wordsToRecognise = 6;

/** The same words under another heading. */
function elsewhere(
  unit: Unit,
  id: string,
  { text, sourceText }: { readonly text: Sections; readonly sourceText: Sections },
): [Unit, Unit] | undefined {
  if (unit.kind === 'heading' || wordsInPiece(unit).length < wordsToRecognise) return undefined;
  const place = keysOf(sourceText)
    .get(keyOf(unit))
    ?.find(({ section }) => section.id !== id);
  const own = place && sectionIn(text, place.section.id);
  const translation = place && own && pairSurely(own, place.section).get(place.unit);
  return place === undefined || translation === undefined ? undefined : [place.unit, translation];
}

interface KeyPlace {
  readonly section: Section;
  readonly unit: Unit;
}

/** Where each piece of a text is, by its key. */
const keysOf = rememberOf((text: Sections): ReadonlyMap<string, readonly KeyPlace[]> => {
  const places = text.sections.flatMap((section) => piecesOf(section).map((unit) => ({ section, unit })));
  return Map.groupBy(places, ({ unit }) => keyOf(unit));
});

/** The translation of the same words in the nearest earlier version that has one; otherwise that of words they were made from. */
function recall(unit: Unit, earlier: Earlier, version: VersionTexts): AssessedPiece {
  let outdated: AssessedPiece | undefined;
  let before: Unit | undefined;
  for (const remember of earlier) {
    const memory = remember();
    const followed = memory.followed.get(unit);
    const own = memory.translationOf(followed?.before);
    before ??= followed?.before;
    const tokens = own && tokensNow(own, followed);
    if (followed?.before === undefined || own === undefined || tokens === undefined) continue;
    if (!hasAllFacts(tokens, version) || !haveSameCells(own, unit)) continue;
    const piece = { source: unit, own, tokens, version: memory.version, before: followed.before };
    if (followed.isSame) return { ...piece, state: 'recalled' };
    outdated ??= { ...piece, state: 'outdated' };
  }
  return outdated ?? { source: unit, state: 'untranslated', own: undefined, tokens: [], version: undefined, before };
}

function haveSameCells(own: Unit, unit: Unit): boolean {
  return unit.kind !== 'row' || own.mark === unit.mark;
}

/** Undefined for a heading whose number cannot be brought up to date. */
function tokensNow(own: Unit, followed: Followed | undefined): readonly Token[] | undefined {
  if (own.kind !== 'heading' || followed?.before === undefined) return own.tokens;
  return renumberHeading(own.tokens, { before: followed.before.tokens, now: followed.now.tokens });
}
