import type { Html } from '../text/html.ts';

const reference = /(&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});)/;
const externalLink = /<a href="([A-Za-z][^":]*:[^"]*)"[^>]*>(.*?)<\/a>/g;
const inlineTag = /<\/?(?:a|bdi|code|em|strong|time)\b[^>]*>/g;
const blockTags = / *(?:<[^>]*> *)+/g;

/**
 * Text of a piece of HTML as it is read: character data on one line for each block. What a mark-up says that is no word is
 * written out: where a link leads out of the policy, and that words are struck.
 */
export function readText({ html }: Html): string {
  return html
    .replace(/\s+/g, ' ')
    .replace(externalLink, (_, address: string, words: string) => readLink(address, words))
    .replace(/<\/?del>/g, '~~')
    .replace(inlineTag, '')
    .replace(blockTags, '\n')
    .trim()
    .normalize('NFC');
}

function readLink(address: string, words: string): string {
  const isItsOwnName = words.replace(/<[^>]*>/g, '') === address.replace(/^(?:mailto|tel):/, '');
  return isItsOwnName ? words : `${words} (${address})`;
}

const signs: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/**
 * Divides character data into words, signs and spaces, which joined give it again. A character reference is never cut, and stands
 * for its sign where words are found: `don&#39;t` is one.
 */
export function splitWords(text: string, segmenter: Intl.Segmenter): string[] {
  const references: { readonly at: number; readonly raw: string }[] = [];
  let plain = '';
  for (const [index, piece] of text.split(reference).entries()) {
    const isReference = index % 2 === 1;
    if (isReference) references.push({ at: plain.length, raw: piece });
    plain += isReference ? (signs[piece] ?? '\ufffc') : piece;
  }
  let next = 0;
  return [...segmenter.segment(plain)].map(({ segment, index }) => {
    let raw = '';
    let start = 0;
    for (let found = references[next]; found && found.at < index + segment.length; found = references[++next]) {
      raw += segment.slice(start, found.at - index) + found.raw;
      start = found.at - index + 1;
    }
    return raw + segment.slice(start);
  });
}
