/** The bytes and headers of each page, and the bytes of each copy, are read once in so many audits. */
const parts = 7;

/** Spreads names over days, which are counted from any day: each name has its turn on every seventh. */
export function isTurn(name: string, day: number): boolean {
  let sum = 0;
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return sum % parts === day % parts;
}
