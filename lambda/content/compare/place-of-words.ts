import type { Unit } from './units.ts';

/** Where words of a unit start, as far as they are found as they were typed. */
export function placeOfWords(unit: Unit, words: string): number {
  const start = words.split(' ').slice(0, 2).join(' ');
  const index = unit.raw.indexOf(start);
  return index < 0 ? unit.offset : unit.at(index);
}
