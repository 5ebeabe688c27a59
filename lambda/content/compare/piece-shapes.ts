import type { Token } from '../markdown/tokens.ts';
import { rememberOf } from '../remember.ts';
import { countLetters, createSignCounter } from '../words/count-signs.ts';
import type { UnitPair } from './align-units.ts';
import { wordsOnLine } from './shown-words.ts';
import type { UnitKind } from './units.ts';

/** A piece of a translation with its counterpart, as far as the other pieces of the same text tell whether something is missing. */
export interface PieceShape {
  readonly kind: UnitKind;
  readonly depth: number;
  /** True for the first of a section. */
  readonly isFirst: boolean;
  /** Offset in the file, and that of its last sign. */
  readonly offset: number;
  readonly last: number;
  readonly own: TextShape;
  readonly source: TextShape;
}

/** What can be compared of words in two languages. */
export interface TextShape {
  readonly words: string;
  /** How many letters and digits they have, without facts and addresses. */
  readonly letters: number;
  /** The letters of each sentence. */
  readonly sentences: readonly number[];
  readonly starts: 'large' | 'small' | undefined;
  /** `mark` after a full stop and its like, `word` after a letter or a comma. */
  readonly ends: 'mark' | 'word' | undefined;
}

const kinds: readonly UnitKind[] = ['paragraph', 'clause', 'item', 'definition'];

/** The pairs whose words are running text. */
export function shapesOf(pairs: readonly UnitPair[]): PieceShape[] {
  const shapes = pairs.flatMap(({ own, source }) => {
    if (own === undefined || source === undefined || own.kind !== source.kind || !kinds.includes(own.kind)) return [];
    const { kind, depth, offset } = own;
    const last = own.at(Math.max(0, own.raw.trimEnd().length - 1));
    return [{ kind, depth, offset, last, own: shapeOf(own.tokens), source: shapeOf(source.tokens) }];
  });
  return shapes.map((shape, index) => ({ ...shape, isFirst: index === 0 }));
}

/** The letters of scripts without spaces are the words beside an address, and the full stop after it ends a sentence. */
const address = /\{\{[^}]*\}\}|[^\s\p{Lo}]*(?:@|:\/\/)[^\s\p{Lo}]*(?<![.!?,;:。！？，、；：])/gu;

/**
 * A full stop before a small letter belongs to an abbreviation, and so does one between what numbers an article and its number. A
 * full-width one ends a sentence, whatever follows it but the end of a quotation.
 */
const stop =
  /[.!?。！？।؟۔։።…]+(?!(?<=(?<!\p{L})(?:[Aa]rts?|[Nn](?:[ro]s?)?|[Ss]ect?|[Pp]aras?|[Aa]bs|[Čč]l|[Сс]т)\.)\s*\p{Nd})(?:(?<=[。！？])(?!["'”’»」』)）\]])|(?=["'”’»」』)）\]]*(?:\s+(?!(?!\p{sc=Geor})\p{Ll})|$)|[^\s\p{Nd}\p{P}a-z]))/gu;

/** A piece of a source has the same one beside each of its translations. */
const shapeOf = rememberOf((tokens: readonly Token[]): TextShape => {
  const { shown: words, spoken } = wordsOnLine(tokens);
  const plain = /\{\{|@|:\/\//.test(spoken) ? spoken.replace(address, '') : spoken;
  const [first, last] = [tokens[0]?.type, tokens.at(-1)?.type];
  return {
    words,
    letters: lettersIn(plain),
    sentences: sentencesIn(plain).map(lettersIn),
    starts: first === 'codespan' ? undefined : startOf(words),
    // The full stop of an abbreviation may end a sentence, or not, and within parentheses it does not: "(e.g." before an example.
    ends: /(?<!\p{L})etc\.["'”’»)]*$|[(（][^()（）]*$/u.test(words)
      ? undefined
      : /[.!?。！？।؟۔։።…]["'”’»」』)）\]]*$/u.test(words)
        ? 'mark'
        : /[\p{L}\p{M}\p{N},،、]$/u.test(words) && last !== 'codespan'
          ? 'word'
          : undefined,
  };
});

/** Georgian letters are small ones for Unicode, but there are no capitals among them. */
function startOf(words: string): TextShape['starts'] {
  if (/^['’‘](?:n|s|t)\s+\p{Lu}/u.test(words)) return 'large';
  if (/^["'“„«(]*(?!\p{sc=Geor})\p{Ll}/u.test(words)) return isName(words) ? undefined : 'small';
  return /^["'“„«(]*\p{Lu}/u.test(words) ? 'large' : undefined;
}

/** A file or an address, a brand such as "eBay", or a word in Latin letters in a text of other ones. */
function isName(words: string): boolean {
  const [letters, small] = [countLetters(words), countCased(words)];
  return small < 0.67 * letters || /^(?:\S*[/.]\S|\p{Ll}+\p{Lu})/u.test(words);
}

const countCased = createSignCounter(/[\p{Ll}\p{Lu}]/u);
const lettersIn = createSignCounter(/[\p{L}\p{N}]/u);

/** The sentences of a text, as far as its full stops tell. */
export function sentencesIn(text: string): string[] {
  const ends = [...text.matchAll(stop)].map(({ 0: sign, index }) => index + sign.length);
  const starts = [0, ...ends];
  const all = starts.map((start, index) => text.slice(start, ends[index]));
  return all.filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}
