const blockSize = 256;

/**
 * Creates what counts the signs of a text that a pattern for one sign has. Whether a sign is one is asked once for each block of Unicode that
 * texts have: a pattern such as `/\p{L}/u`, matched with each sign, takes ten times as long.
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
