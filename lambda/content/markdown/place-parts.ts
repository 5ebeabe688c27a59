import type { ReadingCache } from '../reading-cache.ts';
import { once } from '../remember.ts';
import { type Located, locateTokens } from './lex-markdown.ts';
import { createTextPart, splitParts, type TextPart } from './text-part.ts';

/** A part of a text, and the offset in the file at which it starts. */
export interface PlacedPart {
  readonly part: TextPart;
  readonly start: number;
  /** All tokens of the part, outer before inner; offsets count from its own start. Many, so that they live no longer than their text. */
  readonly located: () => readonly Located[];
}

/** The parts of a text that begins at `body`. */
export function placeParts(text: string, body: number, cache: Pick<ReadingCache, 'part'>): PlacedPart[] {
  const seen = new Set<string>();
  let start = body;
  return splitParts(text.slice(body)).map((own) => {
    // Within a text each token has one place.
    const part = seen.has(own) ? createTextPart(own) : cache.part(own);
    seen.add(own);
    const located = once(() => locateTokens(part.tokens(), own));
    const placed = { part, start, located };
    start += own.length;
    return placed;
  });
}

/** The tokens of a part, at their places in the file. */
export function shiftLocated({ located, start }: PlacedPart): Located[] {
  return located().map(({ token, offset, parent, at }) => {
    return { token, offset: offset + start, parent, at: (index: number) => at(index) + start };
  });
}
