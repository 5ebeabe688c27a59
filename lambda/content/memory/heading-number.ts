import type { Token } from '../markdown/tokens.ts';

/** The number that was typed before the words of a heading, such as `4.`, `§ 4`, `Article IV:` or `第4条`. */
interface HeadingNumber {
  /** What stands before the number: `§ `, `Article `, `第`. */
  readonly before: string;
  readonly number: string;
  readonly rest: string;
}

const keyword = String.raw`(?:§{1,2}|sections?|sec\.|articles?|artikel|art(?:[ií]culo|icolo|igo)?\.?|abschnitt|clause|ziffer|part|teil|annex|nr?\.|no\.|第)\s*`;
const digits = String.raw`\p{Nd}+(?:\.\p{Nd}+)*`;
const han = '[一二三四五六七八九十]{1,3}';
const named = new RegExp(
  `^(${keyword})(${digits}|[IVXLC]+|${han})(?![\\p{L}\\p{Nd}])|^(第)(${digits}|${han})(?=[条條章節节款조])`,
  'iu',
);
const plain = new RegExp(
  `^()(${digits}|[IVXLC]+|[A-Z]|${han})(?=[.)．、:：](?:\\s|$|\\p{sc=Han}))|^()(\\p{Nd}+\\.${digits})(?=\\s)`,
  'u',
);

/** Splits the words of a heading after the number that it starts with; undefined where it starts with none. */
export function splitHeadingNumber(text: string): HeadingNumber | undefined {
  // Most start with a digit: the pattern of the others is long to compile.
  const match = (/^\d/.test(text) ? null : named.exec(text)) ?? plain.exec(text);
  if (match === null) return undefined;
  const before = match[1] ?? match[3] ?? '';
  const number = match[2] ?? match[4] ?? '';
  return { before, number, rest: text.slice(before.length + number.length) };
}

/** The words of a heading without its number: equal for headings that differ in nothing else. */
export function withoutNumber(text: string): string {
  const found = splitHeadingNumber(text);
  return found === undefined ? text : found.rest.replace(/^[.)．、:：\s]+/u, '');
}

/** The number typed before a heading's words; `''` where there is none. */
export function typedNumber(heading: readonly Token[]): string {
  const first = heading[0];
  return first?.type === 'text' ? (splitHeadingNumber(first.raw)?.number ?? '') : '';
}

/**
 * A translated heading with the number that its source has now, in the form that the translation gives it; undefined where the
 * number cannot be found in it.
 */
export function renumberHeading(
  own: readonly Token[],
  { before, now }: { readonly before: readonly Token[]; readonly now: readonly Token[] },
): readonly Token[] | undefined {
  const [old, wanted] = [typedNumber(before), typedNumber(now)];
  if (old === wanted) return own;
  const [first, ...others] = own;
  const found = first?.type === 'text' ? splitHeadingNumber(first.raw) : undefined;
  if (first?.type !== 'text' || found === undefined || wanted === '') return undefined;
  const form = [(number: string) => number, ...scripts].find((write) => write(old) === found.number);
  if (form === undefined) return undefined;
  const change = (text: string) => text.replace(`${found.before}${found.number}`, `${found.before}${form(wanted)}`);
  return [{ ...first, raw: change(first.raw), text: change(first.text) }, ...others];
}

/** How languages write the digits of another one. */
const scripts: readonly ((number: string) => string)[] = [
  (number) => number.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] ?? digit),
  (number) => number.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)] ?? digit),
  (number) => number.replace(/\d/g, (digit) => '०१२३४५६७८९'[Number(digit)] ?? digit),
  (number) => number.replace(/\d/g, (digit) => '০১২৩৪৫৬৭৮৯'[Number(digit)] ?? digit),
  (number) => number.replace(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)] ?? digit),
  (number) => (/^[1-9]\d?$/.test(number) ? toHan(Number(number)) : number),
];

function toHan(number: number): string {
  const signs = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? signs[tens] : ''}${tens > 0 ? '十' : ''}${signs[ones]}`;
}
