import { characterProblems, findUnreadable } from '../characters.ts';
import { problemOf, type UnlocatedProblem } from '../rules.ts';
import { maxFileBytes } from './files.ts';

/** A file as far as it could be decoded. */
export interface DecodedText {
  /** What offsets count in: all of it, or what comes before the first byte that is not UTF-8. */
  readonly decoded: string;
  /** False where it is not text, and must not be read any further. */
  readonly isText: boolean;
  readonly problems: readonly UnlocatedProblem[];
}

/**
 * Decodes a content file, or says why it is not UTF-8 text with LF line endings. Where only the line endings or a byte
 * order mark are wrong, the text comes without them, so that its other problems show in the same run.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length > maxFileBytes) return refuse(problemOf('file-size', { limit: maxFileBytes.toLocaleString('en') }));
  if (bytes.includes(0)) return refuse(problemOf('binary-file'));
  const { decoded, end } = decodeStart(bytes);
  if (end < bytes.length) {
    const byte = (bytes[end] ?? 0).toString(16).padStart(2, '0');
    return refuse(problemOf('not-utf-8', { byte, offset: decoded.length }), decoded);
  }
  const withoutMark = decoded.replace(/^\uFEFF/, '');
  const carriageReturn = withoutMark.indexOf('\r');
  const text = carriageReturn < 0 ? withoutMark : withoutMark.replace(/\r\n?/g, '\n');
  const merges = mergeMarks(text);
  if (merges.length > 0) return { decoded: text, isText: false, problems: merges };
  const problems = [
    ...(withoutMark === decoded ? [] : [problemOf('byte-order-mark')]),
    ...(carriageReturn < 0 ? [] : [problemOf('line-endings', { offset: carriageReturn })]),
    ...characterProblems(findUnreadable(text), (index) => index),
  ];
  return { decoded: text, isText: true, problems };
}

/** Lines that git leaves in a file; a line of "=" alone may be meant. */
function mergeMarks(text: string): UnlocatedProblem[] {
  if (!['<<<<<<<', '>>>>>>>', '|||||||'].some((mark) => text.includes(mark))) return [];
  const found = [...text.matchAll(/^[ \t]*(?:<{7}|>{7}|\|{7})(?:[ \t].*)?$/gm)];
  return found.map(({ 0: line, index }) => problemOf('merge-mark', { found: line.trim(), offset: index }));
}

function refuse(problem: UnlocatedProblem, decoded = ''): DecodedText {
  return { decoded, isText: false, problems: [problem] };
}

const utf8 = () => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** What can be decoded, and where in the bytes it ends. */
function decodeStart(bytes: Uint8Array): { decoded: string; end: number } {
  try {
    return { decoded: utf8().decode(bytes), end: bytes.length };
  } catch {
    const decoded = utf8().decode(bytes.subarray(0, validLength(bytes)), { stream: true });
    return { decoded, end: new TextEncoder().encode(decoded).length };
  }
}

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
