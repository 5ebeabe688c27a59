import { excerpt } from '../compare/compare-pieces.ts';
import type { TextReading } from '../compare/reading.ts';
import { type Unit, unitsInPlace } from '../compare/units.ts';
import type { Locale } from '../content.ts';
import { problemOf, type UnlocatedProblem } from '../rules.ts';
import { assessSection } from './assess-section.ts';
import { piecesOf } from './pieces.ts';
import { sectionIn, type TranslationSources } from './whole-section.ts';

/** Checks a translation for pieces that are the same as in an earlier version although their source has changed. */
export function checkOutdated(sources: TranslationSources, own: TextReading, source: TextReading): UnlocatedProblem[] {
  const offsetOf = createFinder(own);
  return source.sections.flatMap((section) =>
    assessSection(sources, own.locale, section).flatMap((piece) => {
      const offset = piece.own && offsetOf(section.id, piece.own);
      if (piece.state !== 'outdated' || offset === undefined) return [];
      const before = piece.before && excerpt(piece.before);
      return [problemOf('piece-outdated', { before, now: excerpt(piece.source), offset })];
    }),
  );
}

/** Checks that a translation lacks no piece; only of a locale in which the policy has been published. */
export function checkUntranslated(sources: TranslationSources, locale: Locale, texts: Texts): UnlocatedProblem[] {
  const { own, source } = texts;
  const { versions } = sources.policy;
  if (own === undefined && !versions.some(({ translations }) => translations.has(locale))) return [];
  const offsetOf = own === undefined ? undefined : createFinder(own);
  return source.sections.flatMap((section) =>
    assessSection(sources, locale, section).flatMap((piece) => {
      if (piece.state !== 'outdated' && piece.state !== 'untranslated') return [];
      const typed = own && sectionIn(own, section.id)?.offset;
      const end = own?.text.trimEnd().length ?? 0;
      const offset = (piece.own && offsetOf?.(section.id, piece.own)) ?? typed ?? end;
      return [problemOf('piece-untranslated', { words: excerpt(piece.source), id: section.id, offset })];
    }),
  );
}

interface Texts {
  /** Undefined where a version has no text in the locale. */
  readonly own: TextReading | undefined;
  readonly source: TextReading;
}

/** Finds where a piece of a section is in its file; undefined for a piece of another text. */
function createFinder(reading: TextReading): (id: string, piece: Unit) => number | undefined {
  return (id, piece) => {
    const section = sectionIn(reading, id);
    const index = section === undefined ? -1 : piecesOf(section).indexOf(piece);
    return section === undefined || index < 0 ? undefined : unitsInPlace(section, reading.parts)[index]?.offset;
  };
}
