import type { Locale } from '../content.ts';
import type { Section } from '../section.ts';
import { assessSection } from './assess-section.ts';
import { holdsClausesAlone } from './pair-pieces.ts';
import { sectionIn, type TranslationSources } from './whole-section.ts';

/** Says, for each piece of a section of the source, whether a translation that lacks it is filled up from an earlier version. */
export type RecalledPieces = (source: Section) => readonly boolean[];

/** Finds what a text that holds some clauses alone need not repeat. */
export function findRecalled(sources: TranslationSources, locale: Locale): RecalledPieces {
  const text = sources.version.translations.get(locale);
  return (source) => {
    const own = sectionIn(text, source.id);
    if (own === undefined || !holdsClausesAlone(own, source)) return [];
    return assessSection(sources, locale, source).map(({ state }) => state === 'recalled');
  };
}
