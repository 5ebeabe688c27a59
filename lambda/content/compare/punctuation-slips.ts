import { codeLetter } from './shown-words.ts';

/** Letters of scripts that have a space after a comma, and none before it. */
const spaced = '\\p{sc=Latn}\\p{sc=Cyrl}\\p{sc=Grek}\\p{sc=Hang}\\p{sc=Hebr}\\p{sc=Deva}';
/** Abbreviations after whose full stop there may be no space. */
const abbreviations = '[Уу]л|[Гг]р|[Бб]ул|[Пп]р|[Оо]бл|[Пп]ер|[Пп]л|[Tt]el|[Nn]r|[Aa]rt|[Ss]tr|Ltd|Inc|Tic|San';
/** The last two letters of a word, if they are none of a name such as "Ph.D". */
const endOfWord = '(?<=\\p{Ll}{2}|\\p{Lu}{2})';

/** Punctuation that no language writes: two marks, a space before one or none after it, and pairs with nothing between them. */
const slips: readonly RegExp[] = [
  // Polish may begin a quotation with two commas.
  /\S{0,20}(?:,\s?,(?!\p{L}[^,]*(?:''|["”]))|,\.(?=\s|$)|([;،؛])\s?\1|(?<!\.)\.\.(?!\.)|।।|[、。，；]{2})/u,
  new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}])[\\p{L}\\p{M}\\p{N}]*[${spaced}\\p{M}\\p{Nd})}»”"] (?:,(?![\\p{Nd},])|\\.(?![\\p{L}\\p{N}.…])|\\.(?=\\p{Lu}\\p{Ll}))`,
    'u',
  ),
  new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}.@/_'’-])(?!(?:${abbreviations})\\.)[\\p{L}\\p{M}]+${endOfWord}\\.\\p{Lu}(?:\\p{Ll}+(?![\\p{L}\\p{N}]*[.@/_(])| )`,
    'u',
  ),
  /(?<![\p{sc=Hang}\p{sc=Hebr}])[\p{sc=Hang}\p{sc=Hebr}]{2,}\.(?:\p{sc=Hang}|\p{sc=Hebr}{2})/u,
  /(?<![\p{N}.])\p{Nd}{4}\.\p{Lu}\p{Ll}+(?![.@/_])/u,
  /(?<![\p{L}\p{M}])[\p{L}\p{M}]+(?<=\p{Ll}{2})[?!:]\p{Lu}\p{Ll}+/u,
  /[(（] \p{L}+|(?<!\p{L})\p{L}+ [)）]/u,
  new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}.@/_-])[\\p{L}\\p{M}]+(?<=\\p{Ll}{2}|[\\p{sc=Hang}\\p{sc=Hebr}\\p{sc=Deva}\\p{M}]{2})[,;][${spaced}][\\p{L}\\p{M}]*`,
    'u',
  ),
  /(?<!\p{sc=Latn})\(\s?\)|（\s?）/u,
  /“”|„\s?[“”]|(?<![\p{L}\p{N}.!?])«\s?»(?![\p{L}\p{N}])|「」|『』|(?<!["\p{L}\p{N}])""(?!["\p{L}\p{N}])/u,
];

/** What most texts have nowhere, and most slips have. */
const anySlip = /[,;:.?!।、。，；،؛]\S|[(（]\s|\s[)）]|\s[,.]|[,;،؛]\s[,;،؛]|[(（]\s?[)）]|["„“«「『]\s?["”“»」』]/u;

/** Finds punctuation of that kind in a text whose source has none of it. */
export function findPunctuationSlip(own: string, source: string): string | undefined {
  if (!anySlip.test(own)) return undefined;
  for (const slip of slips) {
    const found = slip.exec(own)?.[0];
    if (found !== undefined && !slip.test(source) && !source.toLowerCase().includes(found.toLowerCase()))
      return found.replaceAll(codeLetter, '`…`');
  }
  return undefined;
}
