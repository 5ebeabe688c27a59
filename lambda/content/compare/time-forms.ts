/** A unit of time that legal texts count in. */
export type TimeUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/**
 * What other forms and words of a language for a unit of time begin with, beside those that Unicode's names begin with: cases that change
 * the stem, words for a day of 24 hours where Unicode has the other one, and words that legal texts use as often.
 */
export const moreTimeForms: Readonly<Record<string, Readonly<Partial<Record<TimeUnit, readonly string[]>>>>> = {
  ar: {
    minute: ['دقيق', 'دقائق'],
    hour: ['ساع'],
    day: ['يوم', 'أيام'],
    week: ['أسبوع', 'أسابيع'],
    month: ['شهر', 'أشهر', 'شهور'],
    year: ['سنتين', 'سنتي', 'سنو', 'سنة', 'عام', 'أعوام'],
  },
  bg: { day: ['денонощ', 'дена'] },
  cs: { day: ['dnech', 'dnům', 'dní'] },
  da: { day: ['døgn'] },
  el: {
    hour: ['ωρών', 'ώρας'],
    day: ['ημερών', 'μέρα', 'μέρες'],
    month: ['μηνών', 'μήνα', 'μηνός'],
    year: ['ετών', 'έτους', 'χρόνια', 'χρόνο', 'χρόνων'],
  },
  et: { day: ['päev'] },
  fi: { hour: ['tunnin', 'tunnit', 'tunnissa', 'tunneis'], day: ['vuorokau'], week: ['viiko'] },
  fr: { year: ['anné'] },
  he: { hour: ['שעת', 'שעות'], day: ['ימי'], year: ['שנת', 'שנים'] },
  hi: { day: ['दिवस'], week: ['हफ़्त', 'हफ्त'], month: ['माह'], year: ['साल'] },
  id: { week: ['pekan'] },
  ja: { week: ['週'], month: ['ヶ月', 'ヵ月', 'カ月', 'ケ月', '箇月'] },
  lt: { day: ['paros', 'parų', 'parą'] },
  lv: { day: ['diennakt'] },
  nb: { day: ['dag'] },
  nl: { hour: ['uren'], year: ['jare'] },
  nn: { day: ['dag'] },
  no: { day: ['dag'] },
  pl: { day: ['dobę', 'doby', 'dób'] },
  ru: { day: ['дн', 'сутк', 'суток'] },
  sk: { day: ['dňoch', 'dňa', 'dňom'] },
  sl: { day: ['dneh', 'dnem'] },
  sv: { day: ['dag'] },
  ta: { minute: ['நிமிட'], hour: ['மணி'], year: ['வருட'] },
  th: { week: ['อาทิตย์'] },
  uk: { day: ['дн', 'доба', 'доби', 'добу', 'діб'], year: ['рок'] },
  vi: { hour: ['tiếng'] },
  zh: { week: ['星期', '礼拜', '禮拜'] },
};
