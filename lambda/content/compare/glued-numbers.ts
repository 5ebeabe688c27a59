import { isTimeName, type NumberedWords } from './measures.ts';
import { toAscii } from './numbers.ts';

/** Scripts that divide words by spaces. */
const letter =
  '[\\p{sc=Latn}\\p{sc=Grek}\\p{sc=Cyrl}\\p{sc=Arab}\\p{sc=Hebr}\\p{sc=Deva}\\p{sc=Hang}\\p{sc=Thai}\\p{M}]';
/** A word with a number that touches it, or its full stop; one in capitals, or with a capital at its end, is a name, and `km2` is a unit. */
const afterWord = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}_.@/:%&=#-])(?!\\p{Lu}+\\p{Nd}|[cdhkm]m[23])(?:${letter}{2,}(?<!\\p{Lu})(?:\\p{Nd}{1,2}|\\(\\p{Nd}{1,2}\\))|${letter}{5,}[.!?]\\p{Nd}{1,2})(?![\\p{L}\\p{M}\\p{N}_@/%=-]|[.,:][\\p{L}\\p{N}])`,
  'gu',
);
/** A name in capitals, which has no number in the source. */
const afterName =
  /(?<![\p{L}\p{M}\p{N}_.@/:%&=#-])\p{Lu}{2,}\p{Nd}{1,2}(?![\p{Lu}\p{Ll}\p{M}\p{N}_@/%=-]|[.,:][\p{L}\p{N}])/gu;
const footnoteSign = /(?<=[\p{L}\p{M}]{2}[.,;:!?»”"]?|[。，；：」])(?<!(?<!\p{L})[cdhkm]m)[¹²³⁰⁴-⁹†‡]+/gu;
/** Superscripts, and what stands for them in other places. */
const anyFootnote = /[¹²³⁰⁴-⁹†‡*]|\[\d/u;
const afterNumber =
  /(?<![\p{L}\p{M}\p{N}_.,:/@-])\p{Nd}+[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Hebr}\p{sc=Deva}\p{M}]{3,}(?![\p{L}\p{M}\p{N}_-])/gu;

/** A greater number is part of a name: `amd64`. */
const manyFootnotes = 49;

/**
 * Finds a number that touches a word as that of a footnote does after copying (`dni1`), or a unit of time that touches its number
 * (`30days`). What the source has, too, is a name.
 */
export function findGluedNumber(own: NumberedWords, source: NumberedWords, locale: string): string | undefined {
  // Most pieces have none, and looking for the start of each word takes longer.
  if (!/[\p{L}\p{M}][.!?(]?\p{Nd}|\p{Nd}[\p{L}\p{M}]|[¹²³⁰⁴-⁹†‡]/u.test(own.words)) return undefined;
  const there = source.words.toLowerCase();
  const isNew = (typed: string) => !there.includes(typed.toLowerCase());
  return (
    all(own.words, afterWord).find(
      (typed) => isNew(typed) && !isMeant(digitsOf(typed), own, source) && !isTransliterated(typed, source),
    ) ??
    all(own.words, afterName).find(
      (typed) => isNew(typed) && isNameOf(source.words, typed) && !isMeant(digitsOf(typed), own, source),
    ) ??
    (anyFootnote.test(source.words) ? undefined : all(own.words, footnoteSign)[0]) ??
    all(own.words, afterNumber).find(
      (typed) => isNew(typed) && isTimeName(typed.replace(/^\p{Nd}+/u, ''), locale) && !isAdjective(typed, locale),
    )
  );
}

/** Czech and Slovak write "24hodinový" as one word. */
function isAdjective(typed: string, locale: string): boolean {
  return (
    /^(?:cs|sk)\b/.test(locale) &&
    /\p{Nd}(?:(?:hodin|minut|minút|sekund)ov|denn|t[ýy]ž?denn|měsíčn|mesačn|r[oô]čn|let(?:[ýáé]|ou))/iu.test(typed)
  );
}

/** Whether a number belongs where it is: it is too great for a footnote, or the source has it more often than the rest of the translation. */
function isMeant(digits: string, own: NumberedWords, source: NumberedWords): boolean {
  const value = String(Number(toAscii(digits)));
  if (Number(value) > manyFootnotes) return true;
  const countIn = ({ numbers }: NumberedWords) =>
    numbers.filter((number) => number.value === value && number.name === undefined).length;
  return countIn(source) > countIn(own);
}

/** A name of the source in letters of another script: "ИПв4" for "IPv4". */
function isTransliterated(typed: string, { numbers }: NumberedWords): boolean {
  const value = toAscii(digitsOf(typed));
  return !/\p{sc=Latn}/u.test(typed) && numbers.some((number) => number.name !== undefined && number.value === value);
}

/** Whether a text has the same name alone. */
function isNameOf(words: string, typed: string): boolean {
  const name = typed.replace(/\p{Nd}+$/u, '');
  return all(words, /\p{Lu}+(?![\p{L}\p{N}_-])/gu).includes(name);
}

function digitsOf(typed: string): string {
  return typed.replace(/\P{Nd}/gu, '');
}

function all(words: string, pattern: RegExp): readonly string[] {
  return words.match(pattern) ?? [];
}
