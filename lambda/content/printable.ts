/**
 * Makes a text by someone else safe for one line of a terminal: it must not move the cursor, end or turn the line round, or be
 * invisible in it. Joiners stay: a Persian heading that is proposed in a hint has to be right when it is pasted.
 */
export function printable(text: string): string {
  return text.replace(/(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (character) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0');
    return code.length > 4 ? `\\u{${code}}` : `\\u${code}`;
  });
}
