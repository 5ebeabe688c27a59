const blockSize = 256;

/**
 * Returns a function that counts the characters of a text that match a pattern for one character. The pattern is matched once for each block of
 * Unicode that texts have: to match one such as `/\p{L}/u` with each character of a text takes ten times as long.
 */
export function createSignCounter(sign: RegExp): (text: string) => number {
  const blocks: Uint8Array[] = [];
  const blockOf = (high: number): Uint8Array => {
    const block = new Uint8Array(blockSize);
    for (let low = 0; low < blockSize; low += 1)
      if (sign.test(String.fromCharCode(high * blockSize + low))) block[low] = 1;
    blocks[high] = block;
    return block;
  };
  return (text) => {
    let count = 0;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      const point = code >= 0xd800 && code < 0xdc00 ? (text.codePointAt(index) ?? 0) : code;
      if (point > 0xffff) {
        if (sign.test(String.fromCodePoint(point))) count += 1;
        index += 1;
      } else {
        const high = code >> 8;
        count += (blocks[high] ?? blockOf(high))[code & 0xff] ?? 0;
      }
    }
    return count;
  };
}

/** How many letters of any script a text has. */
export const countLetters = createSignCounter(/\p{L}/u);
