import { toAscii } from './numbers.ts';

/** Digits of a telephone number, however they are grouped, and where they are. */
interface Phone {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

const phone =
  /(?<![\p{L}\p{N}])(?:\+\p{Nd}|[(（]\p{Nd}|0)[\p{Nd}\s()（）./\u00a0\u202f‐-–-]{5,}\p{Nd}(?![\p{L}\p{N}])/gu;

/** The telephone numbers that both texts have. */
export function samePhones(
  own: string,
  source: string,
): { readonly own: readonly Phone[]; readonly source: readonly Phone[] } {
  const [here, there] = [phonesIn(own), phonesIn(source)];
  const isIn = (others: readonly Phone[]) => (each: Phone) => others.some(({ digits }) => digits === each.digits);
  return { own: here.filter(isIn(there)), source: there.filter(isIn(here)) };
}

function phonesIn(words: string): Phone[] {
  if (!/\p{Nd}[^\p{L}]{5}/u.test(words)) return [];
  return [...words.matchAll(phone)].flatMap(({ 0: typed, index }) => {
    const digits = toAscii(typed).replace(/\D/g, '');
    return digits.length < 7 ? [] : [{ digits, start: index, end: index + typed.length }];
  });
}

/** Tells whether a place in a text is within a number. */
export function isAround(index: number): (each: Phone) => boolean {
  return ({ start, end }) => start <= index && index < end;
}
