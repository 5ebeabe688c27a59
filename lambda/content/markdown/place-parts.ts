import type { ReadingCache } from '../reading-cache.ts';
import type { Located } from './lex-markdown.ts';
import { createTextPart, splitParts, type TextPart } from './text-part.ts';

/** A part of a text, and the offset in the file at which it starts. */
export interface PlacedPart {
  readonly part: TextPart;
  readonly start: number;
}

/** The parts of a text that begins at `body`. */
export function placeParts(text: string, body: number, cache: ReadingCache): PlacedPart[] {
  const seen = new Set<string>();
  let start = body;
  return splitParts(text.slice(body)).map((own) => {
    // Within a text each token has one place.
    const part = seen.has(own) ? createTextPart(own) : cache.part(own);
    seen.add(own);
    const placed = { part, start };
    start += own.length;
    return placed;
  });
}

/** The tokens of a part, at their places in the file. */
export function shiftLocated({ part, start }: PlacedPart): Located[] {
  return part.located().map(({ token, offset, parent, at }) => {
    return { token, offset: offset + start, parent, at: (index: number) => at(index) + start };
  });
}
