import type { FoundNumber } from './numbers.ts';

/** Where numbers are compared: the words of both units, and the language of the translation. */
export interface NumberContext {
  readonly own: readonly FoundNumber[];
  readonly source: readonly FoundNumber[];
  readonly ownWords: string;
  readonly sourceWords: string;
  readonly locale: string;
}

/** A number that differs: what is found, and what the source has; one of them is undefined where there is none. */
export interface NumberDifference {
  readonly found: FoundNumber | undefined;
  readonly wanted: FoundNumber | undefined;
}

/**
 * The numbers that a translation changed, lost or added. A language may write a small number as a word, so one that only
 * disappears, or only appears, is left alone.
 */
export function compareNumbers(context: NumberContext): NumberDifference[] {
  const { own, source } = context;
  const missing = without(source, own);
  const extra = without(own, source);
  dropEquals(missing, extra, (wanted, found) => isSameInOtherForm(wanted, found, context));
  const lost = missing.filter((number) => !isWritten(number, context));
  const surplus = extra.filter((number) => !(context.locale !== '' && isWordIn(number, context.sourceWords)));
  if (lost.length === 0 || surplus.length === 0) {
    const alone =
      lost.length > 0
        ? lost.map((wanted) => ({ found: undefined, wanted }))
        : surplus.map((found) => ({ found, wanted: undefined }));
    return alone.filter(
      ({ found, wanted }: NumberDifference) =>
        (isTelling(found ?? wanted) || isReference(wanted, context.sourceWords)) &&
        !isIn(wanted, own) &&
        !isIn(found, source),
    );
  }
  const count = Math.max(lost.length, surplus.length);
  const pairs = Array.from({ length: count }, (_, index) => ({ found: surplus[index], wanted: lost[index] }));
  return pairs.filter(
    ({ found, wanted }) => (found !== undefined && wanted !== undefined) || isTelling(found ?? wanted),
  );
}

/** A number of a section or an article is always written in digits. */
function isReference(number: FoundNumber | undefined, words: string): boolean {
  if (number === undefined) return false;
  return /\b(?:Section|Article|Clause|Annex|Appendix|Schedule|Chapter|Abschnitt|Artikel|Anhang|Kapitel)\s$/.test(
    words.slice(0, number.index),
  );
}

/** Small numbers are often words. */
function isTelling(number: FoundNumber | undefined): boolean {
  return number !== undefined && Number(number.value) > 12;
}

function isIn(number: FoundNumber | undefined, others: readonly FoundNumber[]): boolean {
  return number !== undefined && others.some(({ value }) => value === number.value);
}

/** What of a list another does not have, each as often as it is there. */
function without(numbers: readonly FoundNumber[], others: readonly FoundNumber[]): FoundNumber[] {
  const left = others.map(({ value }) => value);
  return numbers.filter(({ value }) => {
    const index = left.indexOf(value);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

function dropEquals(
  missing: FoundNumber[],
  extra: FoundNumber[],
  isSame: (wanted: FoundNumber, found: FoundNumber) => boolean,
): void {
  for (const wanted of [...missing]) {
    const index = extra.findIndex((found) => isSame(wanted, found));
    if (index < 0) continue;
    extra.splice(index, 1);
    missing.splice(missing.indexOf(wanted), 1);
  }
}

/** Years of other calendars, and hours of a clock with twelve. */
function isSameInOtherForm(
  wanted: FoundNumber,
  found: FoundNumber,
  { ownWords, sourceWords, locale }: NumberContext,
): boolean {
  const [a, b] = [Number(wanted.value), Number(found.value)];
  const language = locale.split('-')[0] ?? '';
  if (language === 'th' && b - a === 543) return true;
  if (language === 'zh' && a - b === 1911 && /民[國国]/u.test(ownWords)) return true;
  if (language === 'ja' && a - b === 2018 && ownWords.includes('令和')) return true;
  if (language === 'ja' && a - b === 1988 && ownWords.includes('平成')) return true;
  if (['fa', 'ckb', 'ps'].includes(language) && (a - b === 621 || a - b === 622)) return true;
  if (Math.abs(a - b) === 12 && a < 24 && b < 24 && /\d\s*[ap]\.?\s?m\b/i.test(`${ownWords} ${sourceWords}`))
    return true;
  // "1.5 million" and "1 500 000".
  return b === a * 1e6 || a === b * 1e6 || b === a * 1e4 || b * 1e4 === a || b === a * 1e3 || a === b * 1e3
    ? /\p{L}/u.test(ownWords) && a >= 1 && (a >= 1e3 || b >= 1e3) && isScaled(sourceWords, ownWords)
    : false;
}

function isScaled(...words: readonly string[]): boolean {
  return words.some((text) =>
    /million|thousand|millones|milli|mln|mio|millón|milhõ|万|萬|억|만|千|миллион|млн|тыс/iu.test(text),
  );
}

const kanji = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** Chinese characters that write a number up to 9,999. */
function toKanji(value: number): string {
  const parts: string[] = [];
  let rest = value;
  for (const [unit, sign] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
  ] as const) {
    const digit = Math.floor(rest / unit);
    rest %= unit;
    if (digit > 0) parts.push(`${digit === 1 ? '' : kanji[digit]}${sign}`);
  }
  return `${parts.join('')}${rest > 0 ? kanji[rest] : ''}`;
}

function isWritten({ value }: FoundNumber, { ownWords, locale }: NumberContext): boolean {
  const number = Number(value);
  if (!/^(?:ja|zh|ko|yue)\b/.test(locale) || !Number.isInteger(number) || number < 1 || number > 9_999) return false;
  return ownWords.includes(toKanji(number));
}

const englishWords: Readonly<Record<number, string>> = {
  13: 'thirteen',
  14: 'fourteen',
  15: 'fifteen',
  16: 'sixteen',
  17: 'seventeen',
  18: 'eighteen',
  20: 'twenty',
  21: 'twenty-one',
  24: 'twenty-four',
  30: 'thirty',
  36: 'thirty-six',
  45: 'forty-five',
  48: 'forty-eight',
  60: 'sixty',
  72: 'seventy-two',
  90: 'ninety',
  100: 'hundred',
  120: 'twenty',
  180: 'eighty',
};

function isWordIn({ value }: FoundNumber, words: string): boolean {
  const word = englishWords[Number(value)];
  return word !== undefined && words.toLowerCase().includes(word);
}
