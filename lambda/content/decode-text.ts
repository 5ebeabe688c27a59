import type { Problem } from './problem.ts';
import { locate, problemWith, type SourceText } from './source-text.ts';

/** Larger files are refused before they are parsed: a policy of 100 pages has a quarter of this. */
export const maxFileBytes = 1_000_000;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Decodes a content file, or says why it is not UTF-8 text with LF line ends. */
export function decodeText(file: string, bytes: Uint8Array): { source?: SourceText; problems: Problem[] } {
  if (bytes.length > maxFileBytes) return refuse(file, tooLarge);
  if (bytes.includes(0)) return refuse(file, binary);
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    const valid = validPrefix(bytes);
    const place = { file, text: valid };
    return {
      problems: [locate(place, { ...notUtf8(bytes[new TextEncoder().encode(valid).length]), offset: valid.length })],
    };
  }
  const problems: Problem[] = [];
  if (text.startsWith('\uFEFF')) problems.push(problemWith(file, bom));
  const carriageReturn = text.indexOf('\r');
  if (carriageReturn >= 0) problems.push(locate({ file, text }, { ...crlf, offset: carriageReturn }));
  return problems.length > 0 ? { problems } : { source: { file, text }, problems };
}

function refuse(file: string, finding: typeof tooLarge): { problems: Problem[] } {
  return { problems: [problemWith(file, finding)] };
}

function validPrefix(bytes: Uint8Array): string {
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let end = lenient.indexOf('\uFFFD');
  // A replacement character may also stand in the file itself, which is valid UTF-8 (and a problem of its own).
  while (end >= 0 && isPrefix(lenient.slice(0, end + 1), bytes)) end = lenient.indexOf('\uFFFD', end + 1);
  return lenient.slice(0, Math.max(end, 0));
}

function isPrefix(text: string, bytes: Uint8Array): boolean {
  const encoded = new TextEncoder().encode(text);
  return encoded.every((byte, index) => byte === bytes[index]);
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
  message: `Cannot read the file as UTF-8: byte 0x${(byte ?? 0).toString(16)} is not allowed here`,
  hint: 'Save it with the encoding "UTF-8"',
});
