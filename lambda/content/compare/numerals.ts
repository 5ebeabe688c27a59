import { toAscii } from './numbers.ts';

/** Whether two labels count the same, in whatever form: `4`, `IV`, `四` or `D`. A letter may be one of a Roman numeral, too. */
export function isSameNumeral(one: string, other: string): boolean {
  const isLong = one.length > 1 || other.length > 1;
  if (isLong && [one, other].every((label) => roman.test(label))) return readRoman(one) === readRoman(other);
  if ([one, other].every((label) => letter.test(label))) return one.toUpperCase() === other.toUpperCase();
  const readings = new Set(readingsOf(one));
  return readingsOf(other).some((reading) => readings.has(reading));
}

const han = /^[一二三四五六七八九十]+$/;
const roman = /^[IVXLC]+$/i;
const letter = /^[A-Z]$/i;

/** The numbers that a label may be, in ASCII digits. */
function readingsOf(label: string): readonly string[] {
  if (han.test(label)) return [String(readHan(label))];
  const ordinal = letter.test(label) ? [String(label.toUpperCase().charCodeAt(0) - 64)] : [];
  const numeral = roman.test(label) ? [String(readRoman(label))] : [];
  return ordinal.length + numeral.length > 0 ? [...ordinal, ...numeral] : [toAscii(label)];
}

function readHan(label: string): number {
  const digitOf = (sign: string) => '一二三四五六七八九'.indexOf(sign) + 1;
  const [tens = '', ones = ''] = label.split('十');
  if (!label.includes('十')) return digitOf(tens);
  return 10 * (tens === '' ? 1 : digitOf(tens)) + (ones === '' ? 0 : digitOf(ones));
}

const romanValues: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

function readRoman(label: string): number {
  const values = [...label.toUpperCase()].map((sign) => romanValues[sign] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}
