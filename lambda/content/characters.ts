import { once } from './remember.ts';
import { problemOf, type UnlocatedProblem } from './rules.ts';

/** A character that readers cannot read as one, with its index in a text. */
export interface FoundCharacter {
  readonly character: string;
  readonly index: number;
}

/**
 * Characters that readers do not see, see as a box, or that put the words around them in a different order. Line breaks and
 * tabs are not among them.
 */
const suspects =
  /[^\P{Cc}\n\t]|[\u2028\u2029\u2800\uFFF9-\uFFFD]|\p{Default_Ignorable_Code_Point}|\p{Noncharacter_Code_Point}|\p{Co}|\p{Cs}/gu;

/**
 * What is not among the letters and signs of which nearly all texts are made. None of those is a suspect, and a few long ranges take a
 * quarter of the time of many.
 */
const beyondUsual =
  /[^\n\t -~\u00A0-\u00AC\u00AE-\u02FF\u0370-\u03FF\u0400-\u052F\u0590-\u05FF\u0620-\u06DC\u0900-\u0EFF\u1E00-\u1FFF\u2010-\u2027\u2030-\u205E\u20A0-\u20BF\u3001-\u30FF\u4E00-\u9FFF\uAC00-\uD7A3\uFF01-\uFF60]/;

/** True where every character is one of those. */
export function isUsual(text: string): boolean {
  return !beyondUsual.test(text);
}

/**
 * Scripts whose letters join, or whose words are written without spaces: some invisible characters are part of their spelling. The
 * patterns are created where a text has a suspect: that takes half as long as a Node needs to start.
 */
const joining = once(
  () =>
    /[\p{scx=Arab}\p{scx=Syrc}\p{scx=Nkoo}\p{scx=Mong}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}]/u,
);
const spaceless = once(() => /[\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u);
const rightToLeft = once(() => /(?!\u061C)[\p{scx=Hebr}\p{scx=Arab}\p{scx=Syrc}\p{scx=Thaa}\p{scx=Nkoo}\p{scx=Adlm}]/u);

/** What is around a suspect: the character on each side (`''` at an end), and whether its line has right-to-left letters. */
interface NearbyCharacters {
  readonly before: string;
  readonly after: string;
  readonly hasRightToLeft: boolean;
}

/** Where a suspect is what its writer meant; everywhere else it is not. */
const exceptions: readonly (readonly [suspect: RegExp, isMeant: (around: NearbyCharacters) => boolean])[] = [
  // Joiners: between letters, as in Persian, or in an emoji that is made of several.
  [/[\u200C\u200D]/, ({ before, after }) => joining().test(before) || joining().test(after)],
  [/\u200D/, ({ before, after }) => /\p{ExtPict}|\p{EMod}|\uFE0F/u.test(before) && /\p{ExtPict}/u.test(after)],
  // A place where a line may break, in scripts that write no spaces.
  [/\u200B/, ({ before, after }) => spaceless().test(before) || spaceless().test(after)],
  [/\u00AD/, ({ before, after }) => /\p{L}/u.test(before) && /\p{L}/u.test(after)],
  // Marks that keep a full stop on the right side of a name in the other direction.
  [/[\u200E\u200F\u061C]/, ({ hasRightToLeft }) => hasRightToLeft],
  // Variants of an emoji, of a punctuation mark or of a Chinese character.
  [/[\uFE00-\uFE0F]/, ({ before }) => /[\p{Emoji}\p{S}\p{P}\p{sc=Han}\p{sc=Mymr}]/u.test(before)],
  [/[\u{E0100}-\u{E01EF}]/u, ({ before }) => /\p{sc=Han}/u.test(before)],
  [/[\u180B-\u180F]/, ({ before }) => /\p{sc=Mong}/u.test(before)],
];

/** Finds every character of a text that readers cannot read, in the order of the text. */
export function findUnreadable(text: string): FoundCharacter[] {
  // Most texts have no suspect.
  if (isUsual(text) || text.search(suspects) < 0) return [];
  let lineStart = 0;
  return text.split('\n').flatMap((line) => {
    const start = lineStart;
    lineStart += line.length + 1;
    return findInLine(line).map(({ character, index }) => ({ character, index: start + index }));
  });
}

function findInLine(line: string): readonly FoundCharacter[] {
  const found = [...line.matchAll(suspects)].map((match) => ({ character: match[0], index: match.index }));
  // Most lines have no suspect, and a line can be as long as its file: it is searched once.
  const hasRightToLeft = found.length > 0 && rightToLeft().test(line);
  return found.filter(({ character, index }) => {
    const end = index + character.length;
    const before = /.?$/su.exec(line.slice(Math.max(0, index - 2), index))?.[0] ?? '';
    const after = /^.?/su.exec(line.slice(end, end + 2))?.[0] ?? '';
    return !exceptions.some(
      ([suspect, isMeant]) => suspect.test(character) && isMeant({ before, after, hasRightToLeft }),
    );
  });
}

/** The problems with characters that were found, each kind of character once; `offsetOf` says where an index was typed. */
export function characterProblems(
  found: readonly FoundCharacter[],
  offsetOf: (index: number) => number,
): UnlocatedProblem[] {
  const firsts = new Map<string, FoundCharacter>();
  for (const one of found) if (!firsts.has(one.character)) firsts.set(one.character, one);
  return [...firsts.values()].map(({ character, index }) => {
    const offset = offsetOf(index);
    if (character === '\uFFFD') return problemOf('lost-letter', { offset });
    const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    return problemOf('unreadable-character', { code, offset });
  });
}
