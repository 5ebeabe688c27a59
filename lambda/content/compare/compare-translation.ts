import { nearest } from '../nearest.ts';
import { problemOf, type UnlocatedProblem } from '../rules.ts';
import type { Section } from '../section.ts';
import { alignUnits, type UnitPair } from './align-units.ts';
import { comparePieces } from './compare-pieces.ts';
import { compareUnits, type Languages } from './compare-units.ts';
import type { TextReading } from './reading.ts';
import { locationsOf, readUnits, type Unit } from './units.ts';

/** Compares a translation with its source, piece by piece: what only one of them has, and every value that differs. */
export function compareTranslation(own: TextReading, source: TextReading): UnlocatedProblem[] {
  const sourceIds = source.sections.map((section) => section.id);
  const readers = { own: readerOf(own), source: readerOf(source) };
  return own.sections.flatMap((section, index) => {
    // A heading without an id is reported as such.
    if (section.id === '' && section.heading.length > 0) return [];
    const counterpart = source.sections.find(({ id }) => id === section.id);
    if (counterpart === undefined) return [{ ...unknownSection(section.id, sourceIds), offset: section.offset }];
    const end = own.sections[index + 1]?.offset ?? own.text.trimEnd().length - 1;
    return compareSection(readers, { section, counterpart, end });
  });
}

function unknownSection(id: string, sourceIds: readonly string[]): UnlocatedProblem {
  if (id === '') return problemOf('text-before-heading');
  return problemOf('unknown-section', { id, sourceIds: sourceIds.filter(Boolean), meant: nearest(id, sourceIds) });
}

interface SectionPair {
  readonly section: Section;
  readonly counterpart: Section;
  /** Offset of what comes after the section. */
  readonly end: number;
}

/** A text, and how to read the units of a section in it. */
interface Reader {
  readonly reading: TextReading;
  readonly unitsOf: (section: Section) => Unit[];
}

function readerOf(reading: TextReading): Reader {
  const locations = locationsOf(reading.located);
  return { reading, unitsOf: (section) => readUnits(section, locations) };
}

function compareSection(
  { own, source }: { readonly own: Reader; readonly source: Reader },
  { section, counterpart, end }: SectionPair,
): UnlocatedProblem[] {
  if (!hasText(section) && hasText(counterpart))
    return [problemOf('empty-section', { id: section.id, offset: section.offset })];
  const pairs = alignUnits(own.unitsOf(section), source.unitsOf(counterpart));
  const languages: Languages = { own: own.reading.locale, source: source.reading.locale };
  return [
    ...comparePieces(pairs, { end, source: source.reading }),
    ...pairs.flatMap((pair) => compareBoth(pair, languages)),
  ];
}

function compareBoth({ own, source }: UnitPair, languages: Languages): UnlocatedProblem[] {
  return own === undefined || source === undefined ? [] : compareUnits(own, source, languages);
}

function hasText({ blocks }: Section): boolean {
  return blocks.some(({ type }) => type !== 'space' && type !== 'def');
}
