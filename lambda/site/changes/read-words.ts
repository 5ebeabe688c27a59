import type { Html } from '../text/html.ts';

const reference = /(&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});)/;
const externalLink = /<a href="([A-Za-z][^":]*:[^"]*)"[^>]*>(.*?)<\/a>/g;
const inlineTag = /<\/?(?:a|bdi|code|em|strong|time)\b[^>]*>/g;
const blockTags = / *(?:<[^>]*> *)+/g;

/**
 * The text of a piece of HTML as it is read: character data, each block on a line of its own. What markup says without words is
 * written out: the address of a link that leads out of the policy, and `~~` around struck words.
 */
export function readText({ html }: Html): string {
  const line = html.replace(/\s+/g, ' ');
  if (!line.includes('<')) return line.trim().normalize('NFC');
  return line
    .replace(externalLink, (_, address: string, words: string) => linkToText(address, words))
    .replace(/<\/?del>/g, '~~')
    .replace(inlineTag, '')
    .replace(blockTags, '\n')
    .trim()
    .normalize('NFC');
}

function linkToText(address: string, words: string): string {
  const showsAddress = words.replace(/<[^>]*>/g, '') === address.replace(/^(?:mailto|tel):/, '');
  return showsAddress ? words : `${words} (${address})`;
}

const referencedCharacters: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
/** Takes the place of any other reference, as the one character that it is. */
const unknownCharacter = '\ufffc';

/**
 * Divides character data into words, punctuation and spaces, which joined give it again. A character reference is never cut and
 * counts as the character that it encodes: `don&#39;t` is one word.
 */
export function splitWords(text: string, segmenter: Intl.Segmenter): string[] {
  if (!text.includes('&')) return Array.from(segmenter.segment(text), ({ segment }) => segment);
  const { plain, references } = takeReferences(text);
  return Array.from(segmenter.segment(plain), ({ segment, index }) => encodeReferences(segment, index, references));
}

/** A text with one character in place of each reference, and the references by their position in it. */
function takeReferences(text: string): { plain: string; references: ReadonlyMap<number, string> } {
  const references = new Map<number, string>();
  let plain = '';
  for (const [index, piece] of text.split(reference).entries()) {
    const isReference = index % 2 === 1;
    if (isReference) references.set(plain.length, piece);
    plain += isReference ? (referencedCharacters[piece] ?? unknownCharacter) : piece;
  }
  return { plain, references };
}

function encodeReferences(segment: string, start: number, references: ReadonlyMap<number, string>): string {
  let words = '';
  for (let offset = 0; offset < segment.length; offset += 1)
    words += references.get(start + offset) ?? segment.charAt(offset);
  return words;
}
