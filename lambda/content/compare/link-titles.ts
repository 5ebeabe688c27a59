import { problemOf, type UnlocatedProblem } from '../rules.ts';
import type { UnitPair } from './align-units.ts';
import type { Languages } from './compare-units.ts';
import type { Unit } from './units.ts';
import { readValues } from './values.ts';

/** The titles of links in pairs of units, in their order, as units of their own: what readers see is compared wherever it is. */
export function pairTitles(pairs: readonly UnitPair[], languages: Languages): UnitPair[] {
  return pairs.flatMap(({ own, source }) => {
    if (own === undefined || source === undefined) return [];
    const [found, wanted] = [titlesOf(own, languages.own), titlesOf(source, languages.source)];
    return found.length === wanted.length ? found.map((title, index) => ({ own: title, source: wanted[index] })) : [];
  });
}

/** Titles that a translation lost. */
export function findLostTitles(own: Unit, source: Unit, languages: Languages): UnlocatedProblem[] {
  const [found, wanted] = [readValues(own, languages.own).titles, readValues(source, languages.source).titles];
  const lost = wanted[found.length];
  return lost === undefined ? [] : [problemOf('link-title-lost', { title: lost, offset: own.offset })];
}

function titlesOf(unit: Unit, locale: string): Unit[] {
  return readValues(unit, locale).titles.map((title): Unit => {
    const start = unit.raw.indexOf(title);
    const at = (index: number) => (start < 0 ? unit.offset : unit.at(start + index));
    const tokens = [{ type: 'text' as const, raw: title, text: title, escaped: false }];
    return {
      kind: 'term',
      depth: unit.depth,
      mark: '',
      id: undefined,
      tokens,
      node: tokens,
      raw: title,
      offset: at(0),
      at,
    };
  });
}
