/** Punctuation that no language writes: two marks, a space before one or none after it, and pairs with nothing between them. */
const slips: readonly RegExp[] = [
  /\S{0,20}(?:,\s?,|;\s?;|(?<!\.)\.\.(?!\.)|、、|。。|，，|،\s?،)/u,
  /[\p{L}\p{N}]*[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{Nd})}] [,.](?![\p{L}\p{N}.…])/u,
  /(?<![\p{L}\p{M}\p{N}.@/_'’-])[\p{L}\p{M}]+(?<=\p{Ll}{2})\.\p{Lu}\p{Ll}+(?![\p{L}\p{N}]*[.@/_(])/u,
  /[\p{L}\p{M}]+(?<=\p{Ll}{2})[,;][\p{Ll}\p{Lu}]+/u,
  /\(\s?\)|（\s?）/u,
  /“”|„[“”]|«»|「」|『』|(?<!")""(?!")/u,
];

/** What most texts have nowhere, and most slips have. */
const anySlip = /[,;.、。，،]\S|\s[,.](?!\S)|\s[,.]\s|[(（]\s?[)）]|["„“«「『]["”“»」』]/u;

/** Finds punctuation of that kind in a text whose source has none of it. */
export function findPunctuationSlip(own: string, source: string): string | undefined {
  if (!anySlip.test(own)) return undefined;
  for (const slip of slips) {
    const found = slip.exec(own)?.[0];
    if (found !== undefined && !slip.test(source) && !source.toLowerCase().includes(found.toLowerCase())) return found;
  }
  return undefined;
}
