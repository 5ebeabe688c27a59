/** Words with one space wherever there is white space, and none around them. */
export function oneSpace(text: string): string {
  // Most have nothing to replace, and replacing each space by itself takes longer than all else that is done with them.
  return (/[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}
