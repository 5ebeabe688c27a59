import type { FoundNumber } from './numbers.ts';

/** Both texts that a number is compared in, and the language of the translation. */
interface Texts {
  readonly ownWords: string;
  readonly sourceWords: string;
  readonly locale: string;
}

/** How many of a unit that others use a unit of some countries is, by the words that follow its number. */
const units: readonly (readonly [RegExp, (value: number) => readonly number[]])[] = [
  [/^[\s-]?(?:mi\b|miles?\b)/i, (value) => [value * 1.609]],
  [/^[\s-]?(?:ft\b|foot\b|feet\b)/i, (value) => [value * 0.3048, value * 30.48]],
  [/^[\s-]?(?:in\b(?=[).,;]|$)|inch(?:es)?\b|")/i, (value) => [value * 2.54, value * 25.4]],
  [/^[\s-]?(?:yds?\b|yards?\b)/i, (value) => [value * 0.914]],
  [/^[\s-]?(?:lbs?\b|pounds?\b)/i, (value) => [value * 0.4536]],
  [/^[\s-]?(?:oz\b|ounces?\b)/i, (value) => [value * 28.35]],
  [/^[\s-]?(?:gal\b|gallons?\b)/i, (value) => [value * 3.785]],
  [/^[\s-]?(?:°\s?F\b|degrees Fahrenheit\b)/i, (value) => [((value - 32) * 5) / 9]],
];

function conversionOf(number: FoundNumber, words: string) {
  // The first of two numbers is in the unit of the second: "16–33 feet".
  const after = words
    .slice(number.index + number.typed.length)
    .replace(/^\s?(?:[-–—]|to|or|and)\s?\p{Nd}[\p{Nd}.,]*/u, '');
  return units.find(([unit]) => unit.test(after))?.[1];
}

/** A measure in parentheses that readers elsewhere need not: "10 cm (4 inches)". */
export function isConvertedAside(number: FoundNumber, words: string): boolean {
  const isInParentheses = /[(（][^()（）]*$/u.test(words.slice(0, number.index));
  return isInParentheses && conversionOf(number, words) !== undefined;
}

/** The same length, weight or temperature in a unit of the other country: "10 miles" and "16 km". */
export function isConverted(wanted: FoundNumber, found: FoundNumber, { sourceWords }: Texts): boolean {
  const values = conversionOf(wanted, sourceWords)?.(Number(wanted.value)) ?? [];
  return values.some((value) => Math.abs(Number(found.value) - value) <= Math.max(0.08 * Math.abs(value), 0.06));
}

/** Numerals by which a year is named where another calendar counts, and hours of a clock with twelve. */
export function isOtherCount(
  wanted: FoundNumber,
  found: FoundNumber,
  { ownWords, sourceWords, locale }: Texts,
): boolean {
  const [a, b] = [Number(wanted.value), Number(found.value)];
  const language = locale.split('-')[0] ?? '';
  if (language === 'th' && b - a === 543) return true;
  if (language === 'zh' && a - b === 1911 && /民[國国]/u.test(ownWords)) return true;
  if (language === 'ja' && a - b === 2018 && ownWords.includes('令和')) return true;
  if (language === 'ja' && a - b === 1988 && ownWords.includes('平成')) return true;
  if (['fa', 'ckb', 'ps'].includes(language) && (a - b === 621 || a - b === 622)) return true;
  if (isDecade(wanted, found, sourceWords) || isDecade(found, wanted, ownWords)) return true;
  return Math.abs(a - b) === 12 && a < 24 && b < 24 && /\d\s*[ap]\.?\s?m\b/i.test(`${ownWords} ${sourceWords}`);
}

/** "The 1980s" and "1980er Jahre", in other languages "the 80s"; a year alone has no letters after it. */
function isDecade(whole: FoundNumber, short: FoundNumber, words: string): boolean {
  const year = Number(whole.value);
  const isYear = year >= 1800 && year < 2100 && year % 10 === 0 && year % 100 === Number(short.value);
  return isYear && /^['’-]?\p{L}/u.test(words.slice(whole.index + whole.typed.length));
}

/** "1.5 million", "1 500 000", "150万" and "15 lakh". */
export function isOtherScale(wanted: FoundNumber, found: FoundNumber, { ownWords, sourceWords }: Texts): boolean {
  return wholeOf(wanted, sourceWords) === wholeOf(found, ownWords);
}

/** What a number is with the word after it: 20,000,000 for "20 million", "2천만" and "2 करोड़". */
export function wholeOf({ value, typed, index }: FoundNumber, words: string): number {
  const after = words.slice(index + typed.length, index + typed.length + 24).toLowerCase();
  const scale = scales.find(([word]) => word.test(after))?.[1] ?? 1;
  // 1.2 million is 1,200,000, without what binary fractions add.
  return Number((Number(value) * scale).toPrecision(12));
}

/** The longer words first. */
export const scales: readonly (readonly [RegExp, number])[] = [
  [
    /^\s?(?:billion|milliard|mrd|mlrd|bilhõ|bilh|miliard|милл?иард|млрд|мільярд|δισεκ|mil millones|mil milions|مليار|میلیارد|พันล้าน|tỷ(?!\p{L})|tỉ(?!\p{L})|miljard|mld|mia(?!\p{L})|miliar|milyar|अरब|十億|10億|십억)/u,
    1e9,
  ],
  [/^\s?[多余餘]?(?:億|亿|억)/, 1e8],
  [/^\s?(?:千万|千萬|천만|करोड़|कोटी|crore|কোটি|કરોડ|కోట|கோடி|କୋଟି|ਕਰੋੜ|കോടി|ಕೋಟಿ|کروڑ)/, 1e7],
  [
    /^\s?(?:million|mill(?!\p{L})|mio|mln|millón|milhõ|milhã|milion|milij|milió|миллион|млн|мільйон|милион|εκατομ|مليون|ملايين|میلیون|ล้าน|triệu|juta|milyon|millió|miljo|मिलियन|মিলিয়ন|મિલિયન|ملین|மில்லியன்|మిలియన్|ಮಿಲಿಯನ್|ദശലക്ഷ|മില്യ|दशलक्ष|ਮਿਲੀਅਨ|[多余餘]?(?:百万|百萬)|백만)/u,
    1e6,
  ],
  [/^\s?(?:十万|十萬|십만|लाख|लक्ष|lakh|লাখ|লক্ষ|લાખ|లక్ష|ಲಕ್ಷ|லட்ச|ਲੱਖ|ଲକ୍ଷ|ലക്ഷ|لاکھ)/, 1e5],
  [/^\s?[多余餘]?(?:万|萬|만)/, 1e4],
  [
    /^\s?(?:thousand|tausend|tsd|mill[ei](?!\p{L})|mila(?!\p{L})|mil(?!\p{L})|tis(?!\p{L})|tisíc|tys|тыс|тис(?:яч|\.)|хил|χιλ|ezer|bin(?!\p{L})|ribu|rb(?!\p{L})|nghìn|ngàn|พัน(?!ธ)|ألف|آلاف|هزار|हज़ार|हजार|হাজার|હજાર|ಸಾವಿರ|ആയിര|ହଜାର|ਹਜ਼ਾਰ|ஆயிர|వేల|ہزار|tūkst|tuhan|duizend|tusen|tuhat|千|천)/u,
    1e3,
  ],
];
