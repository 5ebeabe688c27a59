import type { Unit } from './units.ts';

/** A sign, and its index in the unit as it was typed. */
interface StraySign {
  readonly found: string;
  readonly index: number;
}

/** What a pasted comparison of two texts has before a line, and what is left where the words before it were deleted. */
const leading = /^(?:[+~|<>=^\\]+|[-−](?=\S)|[,;!?](?![!?])|\.(?![.\p{L}]))\s*(?=[^\s\p{N}])(?![+~|<>=^\\-])/u;
const trailing = /(?<=\s)[+~|<>=^]$/u;
/** A line of a wrapped paragraph that was added, or the mark of an item that is none because of the sign. */
const within = /(?<=\n[ \t]*)(?:\+(?=\p{L}|(?:[*+-]|\d{1,2}[.)])[ \t])|-(?=[*+][ \t]))/u;

/** Finds a sign before the first word or after the last one, such as the "+" of a pasted comparison, where the source has none. */
export function findStraySign({ kind, raw }: Unit, own: string, source: string): StraySign | undefined {
  if (kind === 'row') return undefined;
  for (const pattern of [leading, trailing]) {
    const found = pattern.exec(own)?.[0].trim();
    if (found === undefined || found === '' || pattern.test(source) || isMentioned(found, own, source)) continue;
    return { found, index: Math.max(0, pattern === leading ? raw.indexOf(found) : raw.lastIndexOf(found)) };
  }
  const line = within.exec(raw);
  return line === null ? undefined : { found: line[0], index: line.index };
}

/** Whether a text mentions a sign as often as the source, such as that of a button, of which the sentence begins with it. */
function isMentioned(sign: string, own: string, source: string): boolean {
  const isSign = (word: string) => word.startsWith(sign) && /^[.,;:)]*$/.test(word.slice(sign.length));
  const timesIn = (words: string) => words.split(/\s+/).filter(isSign).length;
  const times = timesIn(own);
  return times > 0 && times <= timesIn(source);
}
