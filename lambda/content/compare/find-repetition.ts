import { once, rememberLast } from '../remember.ts';

/** Names, and words that some languages write twice for a plural, are shorter. */
const least = 10;
/** The words of a long sentence; where they are syllables, there are more. */
const longest = 120;

const word = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of the text that was asked for last: each is looked at for repetitions of either kind. */
const lastWords = rememberLast(1, (text: string): readonly string[] => text.match(word) ?? []);

/** Words that follow themselves: a sentence, its end, or a part of it that was pasted twice. */
export function findRepetition(text: string): string | undefined {
  const words = lastWords(text);
  const next = nextOfSame(words);
  // Their places are looked for only where a few are the same.
  const places = once(() => [...text.matchAll(word)]);
  for (let start = 0; start < words.length - 1; start += 1) {
    const last = start + Math.min(longest, (words.length - start) >> 1);
    for (let again = next[start] ?? Infinity; again <= last; again = next[again] ?? Infinity) {
      const count = again - start;
      if (!isSame(words, { start, again })) continue;
      const same = words.slice(start, again);
      if (same.join('').length < least || (count < 3 && !hasNoSpaces(same))) continue;
      const [first, second] = [places().slice(start, again), places().slice(again, again + count)];
      if (follows(text, first, second)) return text.slice(first[0]?.index, endOf(first));
    }
  }
  return undefined;
}

/** Whether the words from one to another follow again. */
function isSame(
  words: readonly string[],
  { start, again }: { readonly start: number; readonly again: number },
): boolean {
  for (let index = start; index < again; index += 1) if (words[index] !== words[index + again - start]) return false;
  return true;
}

/** Languages that do not write a word twice for many, for often or for very. */
const withoutDoubles =
  /^(?:bg|bs|ca|cs|da|de|el|en|es|et|fi|fr|gl|hr|hu|is|it|lt|lv|mk|n[bln]|no|pl|pt|ro|ru|sk|sl|sr|sv|uk)\b/;
/** A word in small letters, twice; a shorter one may be another word the second time, as in "die, die" without its comma. */
const doubled = /(?<![\p{L}\p{M}\p{N}'’-])(\p{Ll}{4,})[ \n]\1(?![\p{L}\p{M}\p{N}'’-])/gu;
/** In other languages such words are short. */
const doubledLong = /(?<![\p{L}\p{M}\p{N}'’-])(\p{Ll}{8,})[ \n]\1(?![\p{L}\p{M}\p{N}'’-])/gu;
/** Verbs that are two in one sentence, and pronouns that are one. */
const mayBeDoubled =
  /^(?:haben|hatten|sein|waren|werden|wurden|zijn|hebben|hadden|worden|zullen|kunnen|nous|vous|that|piano|quasi|così|mano)$/;

/** A word that stands twice where one was meant. */
export function findDoubledWord(text: string, locale: string): string | undefined {
  const words = lastWords(text);
  if (!words.some((each, index) => each.length >= 4 && each === words[index + 1])) return undefined;
  const pattern = withoutDoubles.test(locale) ? doubled : doubledLong;
  const found = [...text.matchAll(pattern)].find(([, word = '']) => !mayBeDoubled.test(word));
  return found?.[0];
}

/** Where each word stands the next time. */
function nextOfSame(words: readonly string[]): readonly (number | undefined)[] {
  const next: (number | undefined)[] = [];
  const seen = new Map<string, number>();
  for (const [index, word] of words.entries()) {
    const before = seen.get(word);
    if (before !== undefined) next[before] = index;
    next.push(undefined);
    seen.set(word, index);
  }
  return next;
}

/** Within a sentence only a space is between them; a sentence ends each time. */
function follows(text: string, first: Words, second: Words): boolean {
  const between = text.slice(endOf(first), second[0]?.index);
  return /^\s*$/.test(between) || (stopAlone.test(between) && stopNext.test(text.slice(endOf(second))));
}

/** The end of a sentence, of a quotation or a parenthesis with it, and the start of another. */
const stopAlone = /^[\s\p{Sc}%‰°"'”’»“」』)）\]]*[.!?。।؟۔！？]+["'”’»“」』)）\]]*\s*["'“‘„«「『(（[¿¡]*$/u;
const stopNext = /^(?:[\s\p{Sc}%‰°"'”’»“」』)）\]]*[.!?。।؟۔！？]|\s*$)/u;

type Words = readonly RegExpExecArray[];

function endOf(words: Words): number {
  const last = words.at(-1);
  return (last?.index ?? 0) + (last?.[0].length ?? 0);
}

/** Where words are not divided by spaces, one of them is a part of a sentence, with its numbers and names. */
function hasNoSpaces(words: readonly string[]): boolean {
  return words.every((word) => /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u.test(word));
}
