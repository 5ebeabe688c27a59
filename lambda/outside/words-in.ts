/** The words of a text, each with a space after it: letters and digits alone, because the rest is the form in which they are shown. */
export function wordsIn(text: string): string {
  return (text.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).join(' ');
}
