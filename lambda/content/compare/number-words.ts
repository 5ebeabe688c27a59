import type { FoundNumber } from './numbers.ts';

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

const romanSigns = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** Roman numerals, in which some languages count centuries and chapters. */
function toRoman(value: number): string {
  let rest = value;
  let written = '';
  for (const [step, sign] of romanSigns) {
    for (; rest >= step; rest -= step) written += sign;
  }
  return written;
}

/** The numbers above twelve that texts write as a word, by language: its first letters in each of its forms. */
const words: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  en: {
    13: 'thirteen',
    14: 'fourteen',
    15: 'fifteen',
    16: 'sixteen',
    17: 'seventeen',
    18: 'eighteen',
    19: 'nineteen',
    20: 'twent(?:y|ie)',
    21: 'twenty-one',
    24: 'twenty-four',
    28: 'twenty-eight',
    30: 'thirt(?:y|ie)',
    36: 'thirty-six',
    40: 'fort(?:y|ie)',
    45: 'forty-five',
    48: 'forty-eight',
    50: 'fift(?:y|ie)',
    60: 'sixt(?:y|ie)',
    70: 'sevent(?:y|ie)',
    72: 'seventy-two',
    80: 'eight(?:y|ie)',
    90: 'ninet(?:y|ie)',
    100: 'hundred',
    120: 'hundred and twenty',
    180: 'hundred and eighty',
    200: 'two hundred',
    300: 'three hundred',
    400: 'four hundred',
    500: 'five hundred',
    600: 'six hundred',
    700: 'seven hundred',
    800: 'eight hundred',
    900: 'nine hundred',
    1000: '(?:a|one) thousand',
    2000: 'two thousand',
  },
  de: {
    13: 'dreizehn',
    14: 'vierzehn',
    15: 'fünfzehn',
    16: 'sechzehn',
    17: 'siebzehn',
    18: 'achtzehn',
    19: 'neunzehn',
    20: 'zwanzig',
    21: 'einundzwanzig',
    24: 'vierundzwanzig',
    28: 'achtundzwanzig',
    30: 'dreißig',
    36: 'sechsunddreißig',
    40: 'vierzig',
    45: 'fünfundvierzig',
    48: 'achtundvierzig',
    50: 'fünfzig',
    60: 'sechzig',
    72: 'zweiundsiebzig',
    90: 'neunzig',
    100: 'hundert',
    180: 'hundertachtzig',
    200: 'zweihundert',
    300: 'dreihundert',
    500: 'fünfhundert',
    1000: '(?:ein)?tausend',
    2000: 'zweitausend',
  },
  fr: {
    13: 'treiz',
    14: 'quatorz',
    15: 'quinz',
    16: 'seiz',
    17: 'dix-sept',
    18: 'dix-huit',
    20: 'vingt',
    21: 'vingt et un',
    24: 'vingt-quatr',
    30: 'trent',
    36: 'trente-six',
    40: 'quarant',
    45: 'quarante-cinq',
    48: 'quarante-huit',
    50: 'cinquant',
    60: 'soixant',
    72: 'soixante-douz',
    90: 'quatre-vingt-dix',
    100: 'cents?(?!\\p{L})',
    180: 'cent quatre-vingt',
    200: 'deux[- ]cent',
    300: 'trois[- ]cent',
    500: 'cinq[- ]cent',
    1000: 'mille(?!\\p{L})',
    2000: 'deux[- ]mille',
  },
  es: {
    13: 'trece',
    14: 'catorce',
    15: 'quince',
    16: 'dieciséis',
    18: 'dieciocho',
    20: 'veint',
    21: 'veintiun',
    24: 'veinticuatro',
    30: 'treinta',
    36: 'treinta y seis',
    40: 'cuarenta',
    45: 'cuarenta y cinco',
    48: 'cuarenta y ocho',
    50: 'cincuenta',
    60: 'sesenta',
    72: 'setenta y dos',
    90: 'noventa',
    100: 'cien(?:to)?(?!\\p{L})',
    180: 'ciento ochenta',
    200: 'doscient',
    300: 'trescient',
    500: 'quinient',
    1000: 'mil(?!\\p{L})',
    2000: 'dos mil',
  },
  it: {
    13: 'tredici',
    14: 'quattordici',
    15: 'quindici',
    16: 'sedici',
    18: 'diciotto',
    20: 'venti',
    21: 'ventun',
    24: 'ventiquattro',
    30: 'trenta',
    36: 'trentasei',
    40: 'quaranta',
    45: 'quarantacinque',
    48: 'quarantotto',
    50: 'cinquanta',
    60: 'sessanta',
    72: 'settantadue',
    90: 'novanta',
    100: 'cento',
    180: 'centottanta',
    200: 'duecento',
    300: 'trecento',
    500: 'cinquecento',
    1000: 'mille(?!\\p{L})',
    2000: 'duemila',
  },
  pt: {
    13: 'treze',
    14: 'catorze',
    15: 'quinze',
    16: 'dezesseis',
    18: 'dezoito',
    20: 'vinte',
    21: 'vinte e um',
    24: 'vinte e quatro',
    30: 'trinta',
    36: 'trinta e seis',
    40: 'quarenta',
    45: 'quarenta e cinco',
    48: 'quarenta e oito',
    50: 'cinquenta',
    60: 'sessenta',
    72: 'setenta e dois',
    90: 'noventa',
    100: 'cem(?!\\p{L})',
    180: 'cento e oitenta',
    200: 'duzent',
    300: 'trezent',
    500: 'quinhent',
    1000: 'mil(?!\\p{L})',
    2000: 'dois mil',
  },
  nl: {
    13: 'dertien',
    14: 'veertien',
    15: 'vijftien',
    16: 'zestien',
    18: 'achttien',
    20: 'twintig',
    21: 'eenentwintig',
    24: 'vierentwintig',
    30: 'dertig',
    40: 'veertig',
    45: 'vijfenveertig',
    48: 'achtenveertig',
    50: 'vijftig',
    60: 'zestig',
    72: 'tweeënzeventig',
    90: 'negentig',
    100: 'honderd',
    200: 'tweehonderd',
    300: 'driehonderd',
    500: 'vijfhonderd',
    1000: 'duizend',
    2000: 'tweeduizend',
  },
  ru: {
    13: 'тринадцат',
    14: 'четырнадцат',
    15: 'пятнадцат',
    16: 'шестнадцат',
    18: 'восемнадцат',
    20: 'двадцат',
    30: 'тридцат',
    40: 'сорок',
    50: 'пят(?:ь|и)десят',
    60: 'шестьдесят',
    90: 'девяност',
    100: 'ст[ао](?!\\p{L})',
    200: 'двест',
    300: 'трист',
    500: 'пятьсот',
    1000: 'тысяч',
    2000: 'две тысяч',
  },
};

/** Whether a number stands in a text of a language as a word, in Chinese characters or as Roman numerals. */
export function isWrittenIn(text: string, locale: string, { value }: FoundNumber): boolean {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1 || number > 9_999) return false;
  if (/^(?:ja|zh|ko|yue)\b/.test(locale) && text.includes(toKanji(number))) return true;
  const isRoman =
    number < 100 &&
    toRoman(number).length > 1 &&
    new RegExp(`(?<![\\p{L}\\p{N}])${toRoman(number)}(?=\\p{Ll}{0,3}(?!\\p{L}))`, 'u').test(text);
  const word = words[locale.split('-')[0] ?? '']?.[number];
  return isRoman || (word !== undefined && new RegExp(`(?<!\\p{L})${word}`, 'iu').test(text));
}
