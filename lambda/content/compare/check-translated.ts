import { isToTranslate } from '../memory/pieces.ts';
import { remember } from '../remember.ts';
import { problemOf, type UnlocatedProblem } from '../rules.ts';
import { countLetters, createSignCounter } from '../words/count-signs.ts';
import { oneSpace } from '../words/one-space.ts';
import type { UnitPair } from './align-units.ts';
import { checkFirstCell, checkRepetition } from './check-repetition.ts';
import { findFlippedPhrase } from './flipped-phrases.ts';
import { otherLanguage } from './languages.ts';
import { findLeftPhrase, findLeftSentence, isLeftHeading, isLeftWhole } from './left-sentences.ts';
import { findAddedNegation, findLostNegation } from './negations.ts';
import { placeOfWords } from './place-of-words.ts';
import { shownWords, spokenWords, wordsOnLine } from './shown-words.ts';
import type { Unit } from './units.ts';

/** The languages of a translation and its source. */
interface Locales {
  readonly own: string;
  readonly source: string;
}

/** Finds units that are still in the language of the source, or in another one than their own, and those that were cut off. */
export function checkTranslated(pairs: readonly UnitPair[], locales: Locales): UnlocatedProblem[] {
  if (languageOf(locales.own) === languageOf(locales.source)) return [];
  const found = pairs.flatMap(({ own, source }, index): UnlocatedProblem[] => {
    // What is left to translate is a placeholder.
    if (own === undefined || own.kind === 'code' || (isToTranslate(own) && !(source && isToTranslate(source))))
      return [];
    const { shown: words, spoken } = wordsOnLine(own.tokens);
    const meant = source === undefined ? '' : wordsOnLine(source.tokens).spoken;
    const sentence =
      untranslatedSentence(spoken, meant, { own: locales.own, titles: titlesIn(own) }) ??
      leftSentence(own, { spoken, meant }, locales) ??
      leftHeading(own, { spoken, meant }, pairs, locales);
    if (sentence !== undefined)
      return [problemOf('untranslated', { words: sentence, offset: placeOfWords(own, sentence) })];
    const language = otherLanguage(withoutNames(plain(spoken), meant), locales.own);
    if (language !== undefined)
      return [problemOf('other-language', { language, locale: locales.own, offset: own.offset })];
    if (source === undefined) return [];
    const isContinued = goesOn(pairs[index - 1]?.own);
    return [
      ...checkEnds(own, source, { words, isContinued }),
      ...checkNegation(own, source, locales),
      ...checkParentheses(own, source),
      ...checkQuotations(own, source),
      ...checkRepetition(own, source, locales.own),
      ...checkFirstCell(own, source, pairs[index - 1]),
    ];
  });
  const starts = found.filter(({ rule }) => rule === 'sentence-start');
  // Several that start so are the way in which the items of this section are written.
  return starts.length < minStarts ? found : found.filter((problem) => !starts.includes(problem));
}

const minStarts = 3;

const languageOf = remember((locale) => {
  const { language, script } = new Intl.Locale(locale).maximize();
  return `${language}-${script}`;
});

/** Without what is the same in every language. The letters of scripts without spaces are the words beside an address. */
function plain(words: string): string {
  // Most words have none of it, and looking for the end of each takes longer than looking for its signs.
  if (!/\{\{|[@/]|\.[^\s.]/.test(words)) return words;
  return words.replace(/\{\{[^}]*\}\}|[^\s\p{Lo}]*[@/][^\s\p{Lo}]*|\p{Lu}[\p{L}\p{N}-]*\.\p{L}+/gu, ' ');
}

const latinWord = /(?<![\p{sc=Latn}\p{N}])\p{sc=Latn}[\p{sc=Latn}\p{N}'’.-]*/gu;

/** Words in another script without the names and titles in Latin letters that the source has, too. */
function withoutNames(words: string, source: string): string {
  if (!/[^\P{L}\p{sc=Latn}]/u.test(words)) return words;
  const known = new Set(source.match(latinWord)?.map(singular));
  const isKnown = (word: string) => known.has(singular(word));
  const shared = (words.match(latinWord) ?? []).filter(isKnown);
  // More small words than a title has are a sentence that was left as it is.
  return shared.filter((word) => /^\p{Ll}/u.test(word)).length > 6
    ? words
    : words.replace(latinWord, (word) => (isKnown(word) ? ' ' : word));
}

/** Without the "s" that other languages leave out of a name. */
function singular(word: string): string {
  return word.replace(/(?<=\p{L}{2})s$/u, '');
}

/** A sentence of the source that stands in the translation word for word. Names and addresses may. */
function untranslatedSentence(words: string, source: string, { own, titles }: Shown): string | undefined {
  const sentences = [source, ...(source.match(/(?:[^.!?。！？:;]|[.!?:;](?!\s|$))+[.!?。！？:;]*/gu) ?? [])].map(
    (each) => each.trim(),
  );
  // The title of a page that is linked to may stay as the page has it, but a whole piece in the language of the source may not.
  const isTitle = (sentence: string) => words !== source && titles.some((title) => title.includes(sentence));
  return sentences.find(
    (sentence) =>
      sentence !== '' &&
      words.includes(sentence) &&
      isRunningText(sentence, own) &&
      !isTitle(sentence) &&
      !isGivenBeside(sentence, words),
  );
}

/** The original in parentheses, after its translation. */
function isGivenBeside(sentence: string, words: string): boolean {
  return ['(', '（'].some((sign) => words.indexOf(`${sign}${sentence}`) > 0);
}

/** The words of the links of a unit. */
function titlesIn({ tokens }: Unit): string[] {
  return tokens.flatMap((token) => (token.type === 'link' ? [oneSpace(token.text)] : []));
}

/** The language of a translation, and the titles that it names. */
interface Shown {
  readonly own: string;
  readonly titles: readonly string[];
}

/** One that was left in the language of the source, in whatever words; the words of links and foreign terms in italics may be. */
function leftSentence(
  { kind, tokens }: Unit,
  { spoken, meant }: { readonly spoken: string; readonly meant: string },
  locales: Locales,
): string | undefined {
  if (kind === 'heading' && spoken === meant && isLeftWhole(spoken, locales)) return spoken;
  const running = tokens.filter(({ type }) => type !== 'link' && type !== 'em');
  const words = running.length === tokens.length ? spoken : oneSpace(spokenWords(running));
  return findLeftSentence(words, locales) ?? findLeftPhrase(words, meant, locales);
}

/** A heading in the words of the source, which is a name where its section has them, too. */
function leftHeading(
  { kind, tokens }: Unit,
  { spoken, meant }: { readonly spoken: string; readonly meant: string },
  pairs: readonly UnitPair[],
  locales: Locales,
): string | undefined {
  if (kind !== 'heading' || spoken !== meant) return undefined;
  const others = pairs.flatMap(({ own }) =>
    own === undefined || own.tokens === tokens ? [] : [wordsOnLine(own.tokens).spoken],
  );
  return isLeftHeading(spoken, others, locales) ? spoken : undefined;
}

/** True for at least five words, three of which are neither names nor numbers. */
function isRunningText(sentence: string, own: string): boolean {
  const text = plain(sentence);
  const lower = text.match(/(?<![\p{L}\p{N}])\p{Ll}{2,}(?![\p{L}\p{N}])/gu) ?? [];
  if (lower.length > 0) return lower.length >= 3 && (text.match(/\p{L}+/gu) ?? []).length >= 4;
  // Scripts without small letters: names are short. Chinese and Japanese share their words.
  const shared = /^(?:zh|ja)\b/.test(own) ? 24 : 10;
  return countUncased(text) >= shared;
}

const countUncased = createSignCounter(/\p{Lo}/u);

/** Where a sentence of a unit starts: at the unit itself where it is the first, or is not found as it was typed. */
function startOf(own: Unit, sentence: string): number {
  const index = own.raw.indexOf(sentence);
  return index <= 0 ? own.offset : own.at(index);
}

/** Dutch and Afrikaans begin with "'s" and "'n" before a capital. */
const small = /^(?!['’‘](?:n|s|t)\s+\p{Lu})["'“„«(]*\p{Ll}/u;
const large = /^["'“„«(]*\p{Lu}/u;
const ended = /[.!?。！？।؟։።…;；][)）\]"'”»』」]*$/u;

/** A piece that does not deny what its source denies, or the other way round. */
function checkNegation(own: Unit, source: Unit, locales: Locales): UnlocatedProblem[] {
  if (own.kind !== source.kind || own.kind === 'heading' || own.kind === 'row') return [];
  const said = { words: spokenWords(own.tokens), locale: locales.own };
  const original = { words: spokenWords(source.tokens), locale: locales.source };
  const lost = findFlippedPhrase(said, original) ?? findLostNegation(said, original);
  const found = lost ?? findAddedNegation(said, original);
  if (found === undefined) return [];
  const [here, there] = [oneSpace(found.said), oneSpace(found.meant)];
  const offset = startOf(own, here);
  return [problemOf('negation-differs', { said: here, meant: there, isAdded: lost === undefined, offset })];
}

/** A parenthesis that is open at the end, or closes nothing, where those of the source are pairs. */
function checkParentheses(own: Unit, source: Unit): UnlocatedProblem[] {
  const surplus = surplusOf(shownWords(own.tokens));
  if (surplus === 0 || surplusOf(shownWords(source.tokens)) !== 0) return [];
  return [problemOf('lone-parenthesis', { sign: surplus > 0 ? '(' : ')', offset: own.offset })];
}

/**
 * How many parentheses are open at the end. `a)` and `1)` are labels; within parentheses each may be one ("(point b) of Article 6)") or end
 * them ("(Section 5 b)"): whatever makes pairs.
 */
function surplusOf(words: string): number {
  if (!/[()（）]/.test(words)) return 0;
  let [open, labels] = [0, 0];
  for (const [sign, label] of words.matchAll(labelOrParenthesis)) {
    if (/[(（]/.test(sign)) open += 1;
    else if (label === undefined) open -= 1;
    else if (open > 0) [open, labels] = [open - 1, labels + 1];
  }
  return open < 0 ? Math.min(0, open + labels) : open;
}

/** A letter, two small ones, as in "ab)", a small number or a Roman one; three capitals are a name: "(EEA)". */
const labelOrParenthesis = /(?<![\p{L}\p{N}(（])(\p{L}|\p{Ll}{2}|\p{N}{1,3}|[ivxIVX]{2,4})[)）]|[()（）]/gu;

/** A quotation that lost one of its marks. */
function checkQuotations(own: Unit, source: Unit): UnlocatedProblem[] {
  const marks = quotationMarksIn(shownWords(own.tokens));
  if (marks.length % 2 === 0 || quotationMarksIn(shownWords(source.tokens)).length % 2 > 0) return [];
  const sign = marks.find((mark) => marks.filter((each) => each === mark).length % 2 > 0) ?? '"';
  return [problemOf('lone-quotation', { sign, offset: own.offset })];
}

/**
 * Straight ones say nothing where one of them touches letters on both sides, since a language may write words together with what is quoted, or
 * follows a number, of which it may be the inches.
 */
function quotationMarksIn(words: string): readonly string[] {
  const isUnclear = /[\p{L}\p{M}\p{N}]"[\p{L}\p{N}]|\p{Nd}"/u.test(words);
  return words.match(isUnclear ? /[“”„«»‹›「」『』]/g : /[“”„«»‹›「」『』"]/g) ?? [];
}

/** A paragraph whose sentence goes on in the next one, or program code in the middle of one. */
function goesOn(unit: Unit | undefined): boolean {
  if (unit?.kind === 'code') return true;
  return unit?.kind === 'paragraph' && /[^.!?。！？।؟։።…)）\]"'”»』」]$/u.test(wordsOnLine(unit.tokens).shown);
}

/** Thai and Lao end a sentence with a space; their full stops are those of abbreviations. */
const withoutStops = /[\p{sc=Thai}\p{sc=Laoo}]/u;

/** A paragraph or a clause that starts or ends in the middle of a sentence, where the source has a whole one. */
function checkEnds(
  own: Unit,
  source: Unit,
  { words, isContinued }: { readonly words: string; readonly isContinued: boolean },
): UnlocatedProblem[] {
  if ((own.kind !== 'paragraph' && own.kind !== 'clause') || words.length < 30) return [];
  const wanted = wordsOnLine(source.tokens).shown;
  const startsWithin =
    own.kind === 'paragraph' &&
    !isContinued &&
    // One of several that are one sentence.
    !/[;,，；]$/u.test(words) &&
    small.test(words) &&
    large.test(wanted) &&
    !startsWithName(own, words, wanted);
  if (startsWithin)
    return [problemOf('sentence-start', { words: words.slice(0, 40).toWellFormed(), wanted, offset: own.offset })];
  const endsWithin =
    /[\p{L}\p{M}\p{N},،、]$/u.test(words) &&
    !withoutStops.test(words) &&
    ended.test(wanted) &&
    surplusOf(wanted) === 0 &&
    /[.!?。！？।؟]\s*\S/u.test(words) &&
    !/\S[./]\S*$/.test(words) &&
    !endsWithSharedAddress(words, wanted);
  if (!endsWithin) return [];
  return [
    problemOf('sentence-end', {
      words: words.slice(-40).toWellFormed(),
      wanted,
      offset: own.at(own.raw.trimEnd().length - 1),
    }),
  ];
}

/** Whether a text ends with an address after a colon that its source has, too. */
function endsWithSharedAddress(words: string, source: string): boolean {
  const last = words.slice(Math.max(words.lastIndexOf(':'), words.lastIndexOf('：')) + 1).trim();
  return last.length > 12 && last.length < words.length && source.includes(last);
}

/**
 * A piece that starts with what keeps its small letter: program code, an address, a name that the source writes so, too, alone or as
 * the first part of a word, or a word in Latin letters where others have no capitals.
 */
function startsWithName({ tokens }: Unit, words: string, source: string): boolean {
  // What both quote keeps the letters that it has elsewhere.
  if ([words, source].every((text) => /^["“„«]/u.test(text))) return true;
  const start = tokens.find((token) => token.type !== 'text' || /[\p{L}\p{N}]/u.test(token.raw));
  if (start?.type === 'codespan') return true;
  if ((start?.type === 'strong' || start?.type === 'link') && source.includes(start.text)) return true;
  const [first, firstThere] = [firstWord(words), firstWord(source)];
  if (first.length > 3 && first === firstThere.toLowerCase()) return true;
  const isQuoted = /^["'“„«]\p{Ll}/u.test(words);
  const name = isQuoted ? first.replace(/["'”“»].*$/u, '') : /^\S+(?=[-‑]\p{L}+$)/u.exec(first)?.[0];
  if (name !== undefined && name.length > 3 && hasWord(source, name)) return true;
  const rest = words.replace(/[\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Armn}]/gu, '');
  const letters = countLetters(words);
  return (
    /\p{Lu}|\.\S/u.test(first) ||
    (first.length > 3 && source.includes(first) && !/^\p{Ll}+$/u.test(first)) ||
    countLetters(rest) > letters / 5
  );
}

/** Whether a text has a name as words of their own. */
function hasWord(words: string, name: string): boolean {
  const index = words.indexOf(name);
  return index >= 0 && !/[\p{L}\p{N}]/u.test(`${words.charAt(index - 1)}${words.charAt(index + name.length)}`);
}

function firstWord(words: string): string {
  return /^["'“„«(]*([^\s,;:]+)/u.exec(words)?.[1] ?? '';
}
