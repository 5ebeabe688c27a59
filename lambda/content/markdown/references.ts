import { decodeHTMLStrict } from 'entities/decode';

/** A character reference of Markdown, such as `&copy;` or `&#169;`; outside of code it is shown as its character. */
const reference = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/g;

/** The words that readers see for words with character references. */
export function decodeReferences(typed: string): string {
  return typed.replace(reference, decodeHTMLStrict);
}

/** Decoded words, with the means to find where each of them was typed. */
export interface DecodedWords {
  readonly text: string;
  /** Index in the typed words of an index in the decoded ones: the start of the reference where it comes from one. */
  offsetOf(index: number): number;
  /** True for what was typed as a reference. */
  isReference(index: number): boolean;
}

/** Decodes character references, and keeps track of where each was. */
export function traceReferences(typed: string): DecodedWords {
  const references: { readonly start: number; readonly end: number; readonly typedStart: number; typedEnd: number }[] =
    [];
  let text = '';
  let typedEnd = 0;
  for (const { 0: raw, index } of typed.matchAll(reference)) {
    text += typed.slice(typedEnd, index);
    const start = text.length;
    text += decodeHTMLStrict(raw);
    typedEnd = index + raw.length;
    references.push({ start, end: text.length, typedStart: index, typedEnd });
  }
  text += typed.slice(typedEnd);
  const lastBefore = (index: number) => references.findLast(({ start }) => start <= index);
  return {
    text,
    offsetOf: (index) => {
      const last = lastBefore(index);
      if (last === undefined) return index;
      return index < last.end ? last.typedStart : last.typedEnd + index - last.end;
    },
    isReference: (index) => index < (lastBefore(index)?.end ?? 0),
  };
}
