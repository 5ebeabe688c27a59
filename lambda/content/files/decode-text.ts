import type { Problem } from '../problem.ts';
import { type ContentFile, locate, problemWith } from './content-file.ts';

/** Larger files are refused before they are parsed: a policy of 100 pages has a quarter of this. */
export const maxFileBytes = 1_000_000;

/**
 * Decodes a content file, or says why it is not UTF-8 text with LF line ends. Where only the line ends or a byte order
 * mark are wrong, the text comes along without them, so that its other problems show in the same run.
 */
export function decodeText(file: string, bytes: Uint8Array): { source?: ContentFile; problems: Problem[] } {
  if (bytes.length > maxFileBytes) return refuse(file, tooLarge);
  if (bytes.includes(0)) return refuse(file, binary);
  const valid = validLength(bytes);
  const decoded = utf8().decode(bytes.subarray(0, valid), { stream: true });
  const place = { file, text: decoded };
  const decodedBytes = new TextEncoder().encode(decoded).length;
  if (decodedBytes < bytes.length) {
    return { problems: [locate(place, { ...notUtf8(bytes[decodedBytes]), offset: decoded.length })] };
  }
  const carriageReturn = decoded.indexOf('\r');
  const problems = [
    ...(decoded.startsWith('\uFEFF') ? [problemWith(file, bom)] : []),
    ...(carriageReturn < 0 ? [] : [locate(place, { ...crlf, offset: carriageReturn })]),
  ];
  const text = decoded.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const source = { file, text };
  return { source, problems: [...problems, ...unreadable(source)] };
}

function refuse(file: string, finding: typeof tooLarge): { problems: Problem[] } {
  return { problems: [problemWith(file, finding)] };
}

const utf8 = () => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** How many bytes from the start are UTF-8; the last character of them may be cut off. */
function validLength(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (isUtf8(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isUtf8(start: Uint8Array): boolean {
  try {
    utf8().decode(start, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Control characters, characters that turn the line around, and those that only one font knows; each kind once. */
function unreadable(source: ContentFile): Problem[] {
  const found = new Map<string, number>();
  for (const { 0: character, index } of source.text.matchAll(
    /[^\P{Cc}\n\t]|[\u2028\u2029\u202D\u202E\uFEFF\uFFFE\uFFFF]|\p{Co}/gu,
  )) {
    if (!found.has(character)) found.set(character, index);
  }
  return [...found].map(([character, offset]) => locate(source, { ...unreadableCharacter(character), offset }));
}

function unreadableCharacter(character: string) {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return {
    rule: 'unreadable-character',
    message: `Cannot publish the character U+${code}: readers see nothing, a box, or the words in another order`,
    hint: 'Delete it (the cursor stays in its place over it), or type what was meant to stand here',
  };
}

const tooLarge = {
  rule: 'file-size',
  message: `Cannot read a file of more than ${maxFileBytes.toLocaleString('en')} bytes: a policy text is far smaller`,
  hint: 'Remove it, or split the text; pictures and documents do not belong into the content',
};
const binary = {
  rule: 'binary-file',
  message: 'Cannot read a binary file as text: it contains NUL bytes',
  hint: 'Save the text as plain UTF-8 text (not as a Word document, PDF or UTF-16), or remove the file',
};
const bom = {
  rule: 'byte-order-mark',
  message: 'Cannot use a file that starts with a byte order mark',
  hint: 'Save it as "UTF-8" and not as "UTF-8 with BOM"',
};
const crlf = {
  rule: 'line-ends',
  message: 'Cannot use Windows line ends (CRLF): the digest of a text must be the same on every machine',
  hint: 'Save it with line ends "LF"; in git: "git config core.autocrlf input"',
};
const notUtf8 = (byte: number | undefined) => ({
  rule: 'not-utf-8',
  message: `Cannot read the file as UTF-8: byte 0x${(byte ?? 0).toString(16).padStart(2, '0')} is not allowed here`,
  hint: 'Save it with the encoding "UTF-8"',
});
