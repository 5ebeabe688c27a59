import { shownWords } from '../compare/shown-words.ts';
import { readUnits, type Unit } from '../compare/units.ts';
import { stripComments } from '../markdown/comments.ts';
import { normalise } from '../markdown/sections.ts';
import { rememberOf } from '../remember.ts';
import type { Section } from '../section.ts';
import { withoutNumber } from './heading-number.ts';

/** The pieces of a section in their order, its heading first; where they are in a file is not known. */
export const piecesOf: (section: Section) => readonly Unit[] = rememberOf((section) => readUnits(section, new Map()));

/**
 * What a piece is recognised by in another version: its kind and its words as they were typed. Neither the label of a clause nor
 * the number of an item or a heading counts.
 */
export const keyOf: (unit: Unit) => string = rememberOf((unit) => {
  const raw = normalise(
    unit.kind === 'row'
      ? unit.raw
      : stripComments(
          unit.tokens
            .filter(({ type }) => type !== 'anchor')
            .map((token) => token.raw)
            .join(''),
        ),
  );
  return `${unit.kind} ${unit.kind === 'heading' ? withoutNumber(raw) : raw}`;
});

/** True for a piece that a skeleton left to translate: `TODO:` and the words of the source. A row may have it in any cell. */
export const isToTranslate: (unit: Unit) => boolean = rememberOf((unit) =>
  /(?:^|\n)\s*TODO:/.test(shownWords(unit.tokens)),
);

const hasToDo = rememberOf((section: Section) => piecesOf(section).some(isToTranslate));

/** True for a section of a translation in which something is left to translate; a note to colleagues in the source is none. */
export function isLeftOpen(own: Section, source: Section): boolean {
  return hasToDo(own) && !hasToDo(source);
}

/** True for a piece that has words to translate. */
export function isTranslatable(unit: Unit): boolean {
  return unit.kind !== 'storage' && unit.kind !== 'code' && /\p{L}/u.test(withoutFacts(unit));
}

function withoutFacts({ tokens }: Unit): string {
  return shownWords(tokens).replace(/\{\{[^}]*\}\}/g, '');
}

const word = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]|[\p{L}\p{M}\p{N}]+/gu;

/** The words of a piece, in small letters; each character where no spaces are written. */
export function wordsInPiece(unit: Unit): string[] {
  return withoutFacts(unit).toLowerCase().match(word) ?? [];
}
