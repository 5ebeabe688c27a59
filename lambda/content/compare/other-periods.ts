import { mentionsTime, timeUnitOf } from './measures.ts';
import { isWrittenIn, type WrittenText } from './number-words.ts';
import type { FoundNumber } from './numbers.ts';
import type { TimeUnit } from './time-forms.ts';

/** Hours of each unit; months and years are compared with each other alone. */
const hours: Readonly<Partial<Record<TimeUnit, number>>> = { minute: 1 / 60, hour: 1, day: 24, week: 168 };
const months: Readonly<Partial<Record<TimeUnit, number>>> = { month: 1, year: 12 };

/** Languages that count the first and the last day of one week and of two. */
const countsBoth = /^(?:fr|es|it|pt|ca|gl|ro|el)\b/;

const midnight =
  /midnight|mitternacht|minuit|medianoche|mezzanotte|meia-noite|mitjanit|miezul nopții|middernacht|midnat|midnatt|keskiyö|północ|půlnoc|polnoc|ponoć|полноч|північ|полунощ|μεσάνυχτ|éjfél|gece yarısı|منتصف الليل|חצות|نیمه.?شب|आधी रात|मध्यरात्रि|เที่ยงคืน|nửa đêm|tengah malam|真夜中|午前0時|자정|午夜/iu;

const quarterOfHour =
  /quarter[ -](?:of an[ -])?hour|viertelstund|quart d[’']heure|cuarto de hora|quarto d[’']ora|quarto de hora|quart d[’']hora|sfert de oră|kwartier|kvart(?:er|s?time|en)|varttitun|neljännestun|veerandtun|kwadrans|čtvrthodin|štvrťhodin|četrt ure|četvrt sata|petnaestak min|negyedór|четверть? час|четвертью часа|чверт[ьі] години|четвърт час|τέταρτο|τετάρτου|ketvirt[ai]\p{L}* valand|ceturtdaļstund|çeyrek|ربع ساعة|רבע שעה|ربع ساعت|पंद्रह मिनट|quarter jam|seperempat jam|suku jam|một khắc|一刻/iu;

/** Whether a text says the same period as a number of the other one in another unit: "two weeks" for "14 days", "half an hour" for "30 minutes". */
export function isOtherPeriod(number: FoundNumber, from: WrittenText, to: WrittenText): boolean {
  const unit = timeUnitOf(number, from.words, from.locale);
  return unit !== undefined && isInOtherUnit({ count: Number(number.value), unit }, from, to);
}

/** The same for a period of one of both. */
export function isInOtherUnit({ count, unit }: Period, from: WrittenText, to: WrittenText): boolean {
  return periodsLike(count, unit, [from.locale, to.locale]).some((period) => says(to, from, period));
}

/** Whether a text has a word of its own for a time that the other one has as a number: "midnight" for 24:00, and "a quarter of an hour". */
export function isNamedPeriod(number: FoundNumber, from: WrittenText, to: WrittenText): boolean {
  const value = Number(number.value);
  if (value === 15) return quarterOfHour.test(to.words) && timeUnitOf(number, from.words, from.locale) === 'minute';
  return (
    (value === 24 || value === 0) &&
    midnight.test(to.words) &&
    timeUnitOf(number, from.words, from.locale) === undefined
  );
}

/** Both texts that a period is compared in, and their languages. */
interface BothTexts {
  readonly ownWords: string;
  readonly sourceWords: string;
  readonly locale: string;
  readonly sourceLocale: string;
}

/** Whether two numbers, each with its unit, are the same period: "2 weeks" and "14 days". */
export function isSamePeriod(wanted: FoundNumber, found: FoundNumber, texts: BothTexts): boolean {
  const there = timeUnitOf(wanted, texts.sourceWords, texts.sourceLocale);
  const here = timeUnitOf(found, texts.ownWords, texts.locale);
  if (there === undefined || here === undefined || there === here) return false;
  return [hours, months].some(
    (scale) => Number(wanted.value) * (scale[there] ?? NaN) === Number(found.value) * (scale[here] ?? NaN),
  );
}

interface Period {
  readonly count: number;
  readonly unit: TimeUnit;
}

/** The same period in the other units, where it is a whole number of them, or half of one, or one and a half. */
function periodsLike(value: number, unit: TimeUnit, locales: readonly string[]): Period[] {
  const scale = unit in hours ? hours : months;
  const inAll = Object.entries(scale).flatMap(([name, size]): Period[] => {
    const count = (value * (scale[unit] ?? 0)) / size;
    const isPlain = Number.isInteger(count) || count === 0.5 || count === 1.5;
    return name !== unit && isPlain ? [{ count, unit: name as TimeUnit }] : [];
  });
  const isBoth = unit === 'day' && locales.some((locale) => countsBoth.test(locale));
  return isBoth ? [...inAll, ...(withBothDays[value] ?? [])] : inAll;
}

/** Other names of a period where the first and the last day both count, by its days. */
const withBothDays: Readonly<Record<number, readonly Period[]>> = {
  7: [{ count: 8, unit: 'day' }],
  8: [
    { count: 7, unit: 'day' },
    { count: 1, unit: 'week' },
  ],
  14: [{ count: 15, unit: 'day' }],
  15: [
    { count: 14, unit: 'day' },
    { count: 2, unit: 'week' },
  ],
};

/** Each language has several words for one, a half, and one and a half, so only the unit is looked for. */
function says(text: WrittenText, other: WrittenText, { count, unit }: Period): boolean {
  if (!mentionsTime(unit, text)) return false;
  if (count < 2) return true;
  const value = String(count);
  return (
    new RegExp(`(?<!\\p{Nd})${value}(?!\\p{Nd})`, 'u').test(text.words) ||
    isWrittenIn(text, other, { value, typed: value, index: 0 })
  );
}
